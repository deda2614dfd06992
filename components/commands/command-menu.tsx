'use client';

import { ClipboardCopy } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import { Menu, MenuSeparator, MenuSub } from '@/components/ui/menu';
import type { MenuState } from '@/components/ui/menu-state';
import type { palette as texts } from '@/lib/messages/en/palette';
import type { CommandContext } from './command';
import { groupItems, type CommandItem } from './command-items';
import { CommandMenuItem, RefusableMenuItem } from './command-menu-item';
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
      {items.map((item) => {
        const { id, submenu } = item.command;
        if (submenu === undefined) {
          return <CommandMenuItem key={id} {...item} context={context} choose={choose} />;
        }
        const below = items.filter((other) => other.command.submenu === submenu);
        return below[0] === item && <CopyAsMenu key={submenu} items={below} {...{ context, choose }} />;
      })}
    </Fragment>
  ));
}

interface CopyAsMenuProps extends Omit<MenuItemsProps, 'target'> {
  items: readonly CommandItem[];
  context: CommandContext;
}

function CopyAsMenu({ items, context, choose }: CopyAsMenuProps) {
  const t = useTranslations('palette');
  return (
    <MenuSub icon={<ClipboardCopy strokeWidth={1.5} />} label={t('copyAs')}>
      {items.map(({ command, refusal }) => (
        <RefusableMenuItem key={command.id} {...{ command, refusal, context, choose }}>
          {isCopyForm(command.id, t) && t(`copyForms.${command.id}`)}
        </RefusableMenuItem>
      ))}
    </MenuSub>
  );
}

type CopyFormId = keyof typeof texts.copyForms;

function isCopyForm(id: string, t: { has: (key: `copyForms.${CopyFormId}`) => boolean }): id is CopyFormId {
  return t.has(`copyForms.${id as CopyFormId}`);
}
