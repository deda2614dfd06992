import { refusalOf, type Command, type CommandContext, type CommandGroup, type Refusal } from './command';

export interface CommandItem {
  command: Command;
  refusal: Refusal | null;
}

/** The commands that make sense here, those of one group together, in order. */
export function groupItems(commands: readonly Command[], context: CommandContext): CommandItem[][] {
  const groups = new Map<CommandGroup, CommandItem[]>();
  for (const command of commands) {
    if (!command.isAvailable(context)) continue;
    const item = { command, refusal: refusalOf(command, context) };
    groups.set(command.group, [...(groups.get(command.group) ?? []), item]);
  }
  return [...groups.values()];
}
