'use client';

import { useEffect, useEffectEvent } from 'react';
import { useTranslations } from 'use-intl';
import { holdsFiles, takeItems } from '@/components/upload/sources/given';
import { canRun, type CommandContext } from './command';
import { commandsByShortcut } from './commands';
import { canWriteHere } from './conditions';
import { isModalOpen, isTyping } from './shortcut-scope';

/** What browsers call an image that was never a file. */
const NAMELESS_IMAGE = 'image.png';

/**
 * Pasting on the page: files and images are uploaded, what was remembered here is copied or moved, text becomes a file
 * after a look at it. Text fields paste for themselves.
 */
export function usePasteEvent(context: CommandContext): void {
  const t = useTranslations('uploads');
  const handle = useEffectEvent((event: ClipboardEvent) => {
    const { target, clipboardData } = event;
    if (event.defaultPrevented || clipboardData === null || isModalOpen()) return;
    if (target instanceof Element && isTyping(target)) return;
    const { location, clipboard, upload, openDialog } = context;
    const into = canWriteHere(context) ? location : null;
    const text = clipboardData.getData('text/plain');
    if (into && holdsFiles(clipboardData)) {
      event.preventDefault();
      const nameOf = ({ name }: File) => (name === NAMELESS_IMAGE ? t('pastedImage') : name);
      upload(takeItems(clipboardData, nameOf), into);
      return;
    }
    const command = commandsByShortcut.get('mod+v');
    // Text copied elsewhere since then is what is meant.
    const isNewest = clipboard?.text === undefined || text === '' || text === clipboard.text;
    if (command && canRun(command, context) && isNewest) {
      event.preventDefault();
      command.run(context);
    } else if (into && text !== '') {
      event.preventDefault();
      openDialog({ kind: 'new-file', location: into, name: t('pastedText'), text });
    }
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => handle(event);
    window.addEventListener('paste', listen);
    return () => window.removeEventListener('paste', listen);
  }, []);
}
