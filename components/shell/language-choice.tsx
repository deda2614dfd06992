'use client';

import { useLocale, useTranslations } from 'use-intl';
import { MenuLabel, MenuRadioGroup, MenuRadioItem } from '@/components/ui/menu';
import { switchLanguage } from '@/lib/client/language';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from '@/lib/domain/languages';

export function LanguageChoice() {
  const t = useTranslations('shell');
  const language = useLocale();
  return (
    <>
      <MenuLabel>{t('language')}</MenuLabel>
      <MenuRadioGroup value={language} onValueChange={(next) => isLanguage(next) && switchLanguage(next)}>
        {LANGUAGES.map((one) => (
          <MenuRadioItem key={one} value={one} lang={one}>
            {LANGUAGE_NAMES[one]}
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
    </>
  );
}
