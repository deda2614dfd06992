'use client';

import { useTheme } from 'next-themes';
import { useTranslations } from 'use-intl';
import {
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
} from '@/components/ui/dropdown-menu';

/** Inside a menu, which is only ever rendered in the browser: the theme is known there. */
export function ThemeChoice() {
  const t = useTranslations('shell');
  const { theme, setTheme } = useTheme();
  return (
    <>
      <DropdownMenuLabel>{t('theme')}</DropdownMenuLabel>
      <DropdownMenuRadioGroup value={theme ?? 'system'} onValueChange={setTheme}>
        <DropdownMenuRadioItem value="system">{t('themeSystem')}</DropdownMenuRadioItem>
        <DropdownMenuRadioItem value="light">{t('themeLight')}</DropdownMenuRadioItem>
        <DropdownMenuRadioItem value="dark">{t('themeDark')}</DropdownMenuRadioItem>
      </DropdownMenuRadioGroup>
    </>
  );
}
