'use client';

import { Fragment, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import {
  ContextMenu,
  ContextMenuContent,
  ContextMenuItem,
  ContextMenuSeparator,
  ContextMenuShortcut,
  ContextMenuTrigger,
} from '@/components/ui/context-menu';
import { groupItems } from './command-items';
import { commandIcons } from './command-icons';
import { commands } from './commands';
import { shownShortcut } from './shortcut';
import { useAfterMenu } from './use-after-menu';
import { useCommandContext, type CommandTarget } from './use-command-context';
import { useIsMac } from './use-is-mac';

interface CommandContextMenuProps {
  /** One element that takes a ref and the pointer's events. */
  children: ReactNode;
  /** What the element under the pointer stands for, where that is not the selection; null where it stands for nothing. */
  targetOf?: (element: Element) => CommandTarget | null;
}

/** Right click, long press or the menu key: what can be done with the selection, or here where nothing is selected. */
export function CommandContextMenu({ children, targetOf }: CommandContextMenuProps) {
  const [target, setTarget] = useState<CommandTarget | null>(null);
  const { choose, onCloseAutoFocus } = useAfterMenu();
  return (
    <ContextMenu>
      <ContextMenuTrigger
        asChild
        onContextMenu={(event) => {
          if (targetOf && event.target instanceof Element) setTarget(targetOf(event.target));
        }}
      >
        {children}
      </ContextMenuTrigger>
      <ContextMenuContent onCloseAutoFocus={onCloseAutoFocus}>
        <MenuItems target={target} choose={choose} />
      </ContextMenuContent>
    </ContextMenu>
  );
}

interface MenuItemsProps {
  target: CommandTarget | null;
  choose: (action: () => void) => void;
}

/** A component of its own, so that it reads the selection only while the menu is open. */
function MenuItems({ target, choose }: MenuItemsProps) {
  const t = useTranslations('commands');
  const mac = useIsMac();
  const context = useCommandContext(target);
  const place = context.selection.length > 0 || context.bucket !== null ? 'entry' : 'background';
  const groups = groupItems(
    commands.filter(({ places }) => places.includes(place)),
    context,
  );
  return groups.map((items, index) => (
    <Fragment key={items[0]?.command.group}>
      {index > 0 && <ContextMenuSeparator />}
      {items.map(({ command, enabled }) => {
        const Icon = commandIcons[command.id];
        const [shortcut] = command.shortcuts ?? [];
        return (
          <ContextMenuItem
            key={command.id}
            tone={command.tone}
            disabled={!enabled}
            onSelect={() => choose(() => command.run(context))}
          >
            <Icon strokeWidth={1.5} />
            {t(`labels.${command.id}`)}
            {shortcut !== undefined && (
              <ContextMenuShortcut>{shownShortcut(shortcut, mac)}</ContextMenuShortcut>
            )}
          </ContextMenuItem>
        );
      })}
    </Fragment>
  ));
}
