'use client';

import { LogOut } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu';
import type { MenuState } from '@/components/ui/menu-state';
import { signOut } from '@/lib/client/sign-out';
import { signInHref } from '@/lib/domain/location';
import { LanguageChoice } from './language-choice';
import { ThemeChoice } from './theme-choice';
import { useSayError } from './use-say-error';

export function UserMenu({ menu, label }: { menu: MenuState; label: string }) {
  const t = useTranslations('shell');
  const sayError = useSayError();
  // A full load: nothing of what was shown may stay in this page's memory.
  const leave = () => void signOut().then(() => window.location.assign(signInHref()), sayError);
  return (
    <Menu state={menu} label={label} side="top" className="min-w-56">
      <ThemeChoice />
      <MenuSeparator />
      <LanguageChoice />
      <MenuSeparator />
      <MenuItem onSelect={leave}>
        <LogOut className="rtl:-scale-x-100" />
        {t('signOut')}
      </MenuItem>
    </Menu>
  );
}
