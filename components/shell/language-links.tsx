'use client';

import { useLocale, useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { switchLanguage } from '@/lib/client/language';
import { LANGUAGE_NAMES, LANGUAGES } from '@/lib/domain/languages';

/** For whoever is not signed in yet, and so has no menu to choose in. */
export function LanguageLinks() {
  const t = useTranslations('shell');
  const language = useLocale();
  return (
    <div role="group" aria-label={t('language')} className="mt-4 flex justify-center gap-1">
      {LANGUAGES.map((one) => (
        <Button
          key={one}
          lang={one}
          variant="ghost"
          size="small"
          aria-pressed={one === language}
          disabled={one === language}
          onClick={() => switchLanguage(one)}
        >
          {LANGUAGE_NAMES[one]}
        </Button>
      ))}
    </div>
  );
}
