'use client';

import { useTranslations } from 'use-intl';
import { Menu } from '@/components/ui/menu';
import type { MenuState } from '@/components/ui/menu-state';
import { refusalOf, type Command, type CommandContext } from './command';
import { CommandMenuItem } from './command-menu-item';
import { useAfterMenu } from './use-after-menu';

interface MoreMenuProps {
  menu: MenuState;
  commands: readonly Command[];
  context: CommandContext;
}

export function MoreMenu({ menu, commands, context }: MoreMenuProps) {
  const t = useTranslations('commands');
  const { choose, onCloseAutoFocus } = useAfterMenu();
  return (
    <Menu state={menu} label={t('more')} align="end" onCloseAutoFocus={onCloseAutoFocus}>
      {commands.map((command) => (
        <CommandMenuItem
          key={command.id}
          refusal={refusalOf(command, context)}
          {...{ command, context, choose }}
        />
      ))}
    </Menu>
  );
}
