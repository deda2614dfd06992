'use client';

import { useTranslations } from 'use-intl';
import { shownShortcut } from './shortcut';
import { useIsMac } from './use-is-mac';

/** How a shortcut is written on this system and in this language. */
export function useShownShortcut(): (shortcut: string) => string {
  const t = useTranslations('commands.keys');
  const mac = useIsMac();
  const keys = {
    ...{ mod: t('mod'), alt: t('alt'), shift: t('shift'), Enter: t('Enter'), Escape: t('Escape') },
    ...{ Delete: t('Delete'), Backspace: t('Backspace'), ArrowUp: t('ArrowUp') },
  };
  return (shortcut) => shownShortcut(shortcut, mac, keys);
}
