'use client';

import { useState } from 'react';
import { onDemand } from '@/components/ui/on-demand';
import { useContextMenu } from '@/components/ui/use-context-menu';
import type { CommandTarget } from './use-command-context';

export const CommandMenu = onDemand(() => import('./command-menu').then((module) => module.CommandMenu));

/**
 * Right click, long press or the menu key: what can be done with the selection, or here where nothing is selected.
 * `trigger` is to be spread over the element it is for, `menu` to be rendered after it.
 * @param targetOf what the element under the pointer stands for, where that is not the selection; null where for nothing
 */
export function useCommandMenu(targetOf?: (element: Element) => CommandTarget | null) {
  const [target, setTarget] = useState<CommandTarget | null>(null);
  const { trigger, menu } = useContextMenu({
    preload: CommandMenu.preload,
    onAsk: (element) => targetOf && setTarget(targetOf(element)),
  });
  return { trigger, menu: menu && <CommandMenu menu={menu} target={target} /> };
}
