import { isFinished } from '@/lib/tasks/task';
import { getTasks, type TaskEntry } from '@/lib/tasks/tasks';
import { totalsOf } from './totals';

/** From here on cancelling everything is asked about once. */
const MUCH = { objects: 10, bytes: 100 * 1024 ** 2 };

/** Objects that have not arrived yet; null while nobody knows how many there are. */
export function objectsLeft(entries: readonly TaskEntry[]): number | null {
  const open = entries.map(({ task }) => task).filter((task) => !isFinished(task));
  return open.reduce<number | null>((left, { objects }) => {
    if (left === null || objects.total === null) return null;
    return left + Math.max(0, objects.total - objects.done - objects.skipped);
  }, 0);
}

export function isMuch(entries: readonly TaskEntry[]): boolean {
  const left = objectsLeft(entries);
  const bytes = entries.reduce((sum, { task }) => sum + (isFinished(task) ? 0 : task.bytes.done), 0);
  const { growing } = totalsOf(entries.map(({ task }) => task));
  return left === null || growing || left > MUCH.objects || bytes > MUCH.bytes;
}

export function cancelAll(): void {
  for (const { task, controls } of getTasks()) if (!isFinished(task)) controls.cancel?.();
}
