'use client';

import { useState } from 'react';
import { CommandMenu } from '@/components/commands/use-command-menu';
import { useContextMenu } from '@/components/ui/use-context-menu';
import { ColumnsMenu } from './columns-button';

/** The context menu of a listing: of its columns on their headings, of commands everywhere else. */
export function useListingMenu() {
  const [about, setAbout] = useState<'columns' | 'entries'>('entries');
  const { trigger, menu } = useContextMenu({
    preload: CommandMenu.preload,
    onAsk: (element) => setAbout(element.closest('[data-part=heading]') ? 'columns' : 'entries'),
  });
  if (!menu) return { trigger, menu };
  return {
    trigger,
    menu: about === 'columns' ? <ColumnsMenu menu={menu} /> : <CommandMenu menu={menu} target={null} />,
  };
}
