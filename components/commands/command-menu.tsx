'use client';

import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import { Menu, MenuSeparator } from '@/components/ui/menu';
import type { MenuState } from '@/components/ui/menu-state';
import { groupItems } from './command-items';
import { CommandMenuItem } from './command-menu-item';
import { commands } from './commands';
import { useAfterMenu } from './use-after-menu';
import { useCommandContext, type CommandTarget } from './use-command-context';

interface CommandMenuProps {
  menu: MenuState;
  target: CommandTarget | null;
}

/** What can be done with the target or the selection, or here where nothing is selected. */
export function CommandMenu({ menu, target }: CommandMenuProps) {
  const t = useTranslations('commands');
  const { choose, onCloseAutoFocus } = useAfterMenu();
  return (
    <Menu state={menu} label={t('menu')} onCloseAutoFocus={onCloseAutoFocus}>
      <MenuItems target={target} choose={choose} />
    </Menu>
  );
}

interface MenuItemsProps {
  target: CommandTarget | null;
  choose: (action: () => void) => void;
}

/** A component of its own, so that it reads the selection only while the menu is open. */
function MenuItems({ target, choose }: MenuItemsProps) {
  const context = useCommandContext(target);
  const place = context.selection.length > 0 || context.bucket !== null ? 'entry' : 'background';
  const groups = groupItems(
    commands.filter(({ places }) => places.includes(place)),
    context,
  );
  return groups.map((items, index) => (
    <Fragment key={items[0]?.command.group}>
      {index > 0 && <MenuSeparator />}
      {items.map((item) => (
        <CommandMenuItem key={item.command.id} {...item} context={context} choose={choose} />
      ))}
    </Fragment>
  ));
}
