'use client';

import { MenuItem, MenuShortcut } from '@/components/ui/menu';
import type { Command, CommandContext } from './command';
import { commandIcons } from './command-icons';
import { useCommandLabel } from './use-command-label';
import { useShownShortcut } from './use-shown-shortcut';

interface CommandMenuItemProps {
  command: Command;
  enabled: boolean;
  context: CommandContext;
  choose: (action: () => void) => void;
}

/** A command in a menu, with its icon and its key. */
export function CommandMenuItem({ command, enabled, context, choose }: CommandMenuItemProps) {
  const label = useCommandLabel();
  const shown = useShownShortcut();
  const Icon = commandIcons[command.id];
  const [shortcut] = command.shortcuts ?? [];
  return (
    <MenuItem tone={command.tone} disabled={!enabled} onSelect={() => choose(() => command.run(context))}>
      <Icon strokeWidth={1.5} />
      {label(command.id)}
      {shortcut !== undefined && <MenuShortcut>{shown(shortcut)}</MenuShortcut>}
    </MenuItem>
  );
}
