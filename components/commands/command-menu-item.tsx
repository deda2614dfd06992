'use client';

import { MenuItem, MenuShortcut } from '@/components/ui/menu';
import type { Command, CommandContext } from './command';
import { commandIcons } from './command-icons';
import { shownShortcut } from './shortcut';
import { useCommandLabel } from './use-command-label';
import { useIsMac } from './use-is-mac';

interface CommandMenuItemProps {
  command: Command;
  enabled: boolean;
  context: CommandContext;
  choose: (action: () => void) => void;
}

/** A command in a menu, with its icon and its key. */
export function CommandMenuItem({ command, enabled, context, choose }: CommandMenuItemProps) {
  const label = useCommandLabel();
  const mac = useIsMac();
  const Icon = commandIcons[command.id];
  const [shortcut] = command.shortcuts ?? [];
  return (
    <MenuItem tone={command.tone} disabled={!enabled} onSelect={() => choose(() => command.run(context))}>
      <Icon strokeWidth={1.5} />
      {label(command.id)}
      {shortcut !== undefined && <MenuShortcut>{shownShortcut(shortcut, mac)}</MenuShortcut>}
    </MenuItem>
  );
}
