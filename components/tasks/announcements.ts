import { isFinished, type Task } from '@/lib/tasks/task';
import { failedIn, totalsOf } from './totals';

/** What those who cannot see the tray are told: each of these once, never every tick. */
export type Announcement =
  | { kind: 'started' | 'ended' | 'failing'; tasks: readonly Task[] }
  /** A quarter, half or three quarters of everything under way. */
  | { kind: 'progress'; percent: number };

/** What has been told already. */
export interface Told {
  tasks: ReadonlyMap<string, { ended: boolean; failing: boolean }>;
  percent: number;
}

export const NOTHING_TOLD: Told = { tasks: new Map(), percent: 0 };

/** Compares what is with what was told. Nothing is said of tasks that had ended before they were first seen. */
export function announce(told: Told, tasks: readonly Task[]): { told: Told; news: Announcement[] } {
  const news: Announcement[] = [];
  const say = (kind: 'started' | 'ended' | 'failing', about: readonly Task[]) => {
    if (about.length > 0) news.push({ kind, tasks: about });
  };
  const before = (task: Task) => told.tasks.get(task.id);
  const open = tasks.filter((task) => !isFinished(task));
  say(
    'started',
    open.filter((task) => before(task) === undefined || before(task)?.ended === true),
  );
  say(
    'failing',
    open.filter((task) => failedIn(task) > 0 && before(task)?.failing !== true),
  );
  say(
    'ended',
    tasks.filter((task) => isFinished(task) && before(task)?.ended === false),
  );

  const quarter = open.length === 0 ? 0 : quarterOf(tasks);
  // What was added meanwhile lowers the share: a quarter is not told twice for that.
  const percent = open.length === 0 ? 0 : Math.max(told.percent, quarter);
  if (percent > told.percent && news.length === 0) news.push({ kind: 'progress', percent });
  return { told: { tasks: new Map(tasks.map(remember)), percent }, news };
}

function remember(task: Task): [string, { ended: boolean; failing: boolean }] {
  return [task.id, { ended: isFinished(task), failing: failedIn(task) > 0 }];
}

function quarterOf(tasks: readonly Task[]): number {
  const { share } = totalsOf(tasks);
  return Math.min(75, Math.floor((share ?? 0) * 4) * 25);
}
