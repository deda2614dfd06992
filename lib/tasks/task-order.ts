import { isFinished } from './task';
import type { TaskEntry } from './tasks';

/** How the tray shows tasks: what is under way in the order it is worked off, below it what has ended, the newest first. */
export function inShownOrder(entries: readonly TaskEntry[]): TaskEntry[] {
  const open = entries.filter(({ task }) => !isFinished(task));
  const ended = entries.filter(({ task }) => isFinished(task)).toReversed();
  return [...open, ...ended.toSorted((one, other) => endOf(other) - endOf(one))];
}

/** The tasks whose order can be changed, in that order. */
export function orderable(entries: readonly TaskEntry[]): TaskEntry[] {
  return entries.filter(({ task, controls }) => !isFinished(task) && controls.moveBefore !== undefined);
}

/**
 * Before which task the one at `from` stands when it is moved to the place of the one at `to`.
 * @returns undefined when it would stay where it is, null for behind them all
 */
export function placeBefore(ids: readonly string[], from: number, to: number): string | null | undefined {
  const target = Math.max(0, Math.min(ids.length - 1, to));
  if (from === -1 || target === from) return undefined;
  return ids[target < from ? target : target + 1] ?? null;
}

function endOf({ task }: TaskEntry): number {
  return task.finishedAt ?? 0;
}
