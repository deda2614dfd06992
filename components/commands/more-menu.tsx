'use client';

import { useTranslations } from 'use-intl';
import { Menu, MenuItem, MenuShortcut } from '@/components/ui/menu';
import type { MenuState } from '@/components/ui/menu-state';
import { canRun, type Command, type CommandContext } from './command';
import { commandIcons } from './command-icons';
import { shownShortcut } from './shortcut';
import { useAfterMenu } from './use-after-menu';
import { useIsMac } from './use-is-mac';

interface MoreMenuProps {
  menu: MenuState;
  commands: readonly Command[];
  context: CommandContext;
}

export function MoreMenu({ menu, commands, context }: MoreMenuProps) {
  const t = useTranslations('commands');
  const mac = useIsMac();
  const { choose, onCloseAutoFocus } = useAfterMenu();
  return (
    <Menu state={menu} label={t('more')} align="end" onCloseAutoFocus={onCloseAutoFocus}>
      {commands.map((command) => {
        const Icon = commandIcons[command.id];
        const [shortcut] = command.shortcuts ?? [];
        return (
          <MenuItem
            key={command.id}
            tone={command.tone}
            disabled={!canRun(command, context)}
            onSelect={() => choose(() => command.run(context))}
          >
            <Icon strokeWidth={1.5} />
            {t(`labels.${command.id}`)}
            {shortcut !== undefined && <MenuShortcut>{shownShortcut(shortcut, mac)}</MenuShortcut>}
          </MenuItem>
        );
      })}
    </Menu>
  );
}
