import type { Command, CommandContext, CommandGroup } from './command';
import { canRun } from './command';

export interface CommandItem {
  command: Command;
  enabled: boolean;
}

/** The commands that make sense here, those of one group together, in order. */
export function groupItems(commands: readonly Command[], context: CommandContext): CommandItem[][] {
  const groups = new Map<CommandGroup, CommandItem[]>();
  for (const command of commands) {
    if (!command.isAvailable(context)) continue;
    const item = { command, enabled: canRun(command, context) };
    groups.set(command.group, [...(groups.get(command.group) ?? []), item]);
  }
  return [...groups.values()];
}
