'use client';

import { useEffect, useEffectEvent } from 'react';
import { useStore } from 'zustand';
import { dialogStore } from '@/components/dialogs/dialogs';
import { onDemand } from '@/components/ui/on-demand';
import { canRun } from './command';
import { commandsByShortcut } from './commands';
import { pressedShortcut } from './shortcut';
import { isForSomebodyElse } from './shortcut-scope';
import { useCommandContext } from './use-command-context';
import { isMac } from './use-is-mac';
import { usePasteEvent } from './use-paste-event';

const ShortcutsDialog = onDemand(() => import('./shortcuts-dialog').then((module) => module.ShortcutsDialog));

/** The keyboard's way to the commands, and the sheet that lists it. */
export function CommandShortcuts() {
  const context = useCommandContext();
  const isSheetOpen = useStore(dialogStore, ({ request }) => request?.kind === 'shortcuts');

  const handle = useEffectEvent((event: KeyboardEvent) => {
    const command = commandsByShortcut.get(pressedShortcut(event, isMac()));
    if (!command || command.byEvent || isForSomebodyElse(event, command) || !canRun(command, context)) return;
    event.preventDefault();
    command.run(context);
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => handle(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  usePasteEvent(context);

  return isSheetOpen && <ShortcutsDialog />;
}
