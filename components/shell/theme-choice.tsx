'use client';

import { useTheme } from 'next-themes';
import { useTranslations } from 'use-intl';
import { MenuLabel, MenuRadioGroup, MenuRadioItem } from '@/components/ui/menu';

/** Inside a menu, which is only ever rendered in the browser: the theme is known there. */
export function ThemeChoice() {
  const t = useTranslations('shell');
  const { theme, setTheme } = useTheme();
  return (
    <>
      <MenuLabel>{t('theme')}</MenuLabel>
      <MenuRadioGroup value={theme ?? 'system'} onValueChange={setTheme}>
        <MenuRadioItem value="system">{t('themeSystem')}</MenuRadioItem>
        <MenuRadioItem value="light">{t('themeLight')}</MenuRadioItem>
        <MenuRadioItem value="dark">{t('themeDark')}</MenuRadioItem>
      </MenuRadioGroup>
    </>
  );
}
