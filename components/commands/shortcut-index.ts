import type { Command } from './command';

/** @throws Error when two commands claim one key: neither would be sure to run. */
export function indexShortcuts(commands: readonly Command[]): ReadonlyMap<string, Command> {
  const index = new Map<string, Command>();
  for (const command of commands) {
    for (const shortcut of command.shortcuts ?? []) {
      const taken = index.get(shortcut);
      if (taken) throw new Error(`${shortcut} is claimed by ${taken.id} and ${command.id}`);
      index.set(shortcut, command);
    }
  }
  return index;
}
