import { isFinished, type Task, type TaskKind } from '@/lib/tasks/task';

export interface Totals {
  /** Tasks that go on by themselves. */
  running: number;
  /** Paused, offline or waiting for the person. */
  held: number;
  finished: number;
  /** Finished tasks with something that failed. */
  failed: number;
  /** The kind of everything under way; null when there is more than one. */
  kind: TaskKind | null;
  /** Of everything under way and of what has arrived since the first of it began: so the count only rises. */
  objects: { done: number; total: number | null };
  /** 0 to 1 over the same; null while some total is unknown. */
  share: number | null;
  /** More may still be added to it. */
  growing: boolean;
  speed: number | null;
  /** Seconds. */
  left: number | null;
}

const MIN_SPEED = 1;

/** Everything under way, summed up for the header. */
export function totalsOf(tasks: readonly Task[]): Totals {
  const open = tasks.filter((task) => !isFinished(task));
  const running = open.filter(isGoingOn);
  const ended = tasks.filter(isFinished);
  const bytes = sum(open, (task) => task.bytes);
  const speeds = running.flatMap((task) => (task.speed === null ? [] : [task.speed]));
  const speed = speeds.length === 0 ? null : speeds.reduce((all, one) => all + one, 0);
  const rest = bytes.total === null ? null : bytes.total - bytes.done;
  const began = Math.min(...open.map((task) => task.startedAt));
  const arrived = ended.filter((task) => task.status === 'done' && (task.finishedAt ?? 0) >= began);
  const growing = open.some((task) => task.growing);
  const counted = [...open, ...arrived];
  const kinds = new Set(open.map((task) => task.kind));
  return {
    running: running.length,
    held: open.length - running.length,
    finished: ended.length,
    failed: ended.filter((task) => task.status === 'failed' || failedIn(task) > 0).length,
    kind: kinds.size === 1 ? ([...kinds][0] ?? null) : null,
    objects: sum(counted, (task) => task.objects),
    share: shareOf(
      sum(counted, ({ objects }) => ({ ...objects, done: objects.done + objects.skipped })),
      sum(counted, (task) => task.bytes),
    ),
    growing,
    speed,
    left: speed !== null && speed >= MIN_SPEED && rest !== null && rest > 0 && !growing ? rest / speed : null,
  };
}

function isGoingOn({ status, held }: Task): boolean {
  return status === 'running' || (status === 'waiting' && held !== 'session');
}

export function failedIn({ failed, failures }: Task): number {
  return failed ?? failures.length;
}

/** How far one task is, 0 to 1: by bytes where they are known, by objects otherwise; null when by neither. */
export function progressOf({ objects, bytes, status }: Task): number | null {
  if (status === 'done') return 1;
  return shareOf({ done: objects.done + objects.skipped, total: objects.total }, bytes);
}

interface Amount {
  done: number;
  total: number | null;
}

function shareOf(objects: Amount, bytes: Amount): number | null {
  const { done, total } = bytes.total === null || bytes.total === 0 ? objects : bytes;
  return total === null || total === 0 ? null : Math.min(1, done / total);
}

function sum(tasks: readonly Task[], amountOf: (task: Task) => Amount): Amount {
  let done = 0;
  let total: number | null = 0;
  for (const task of tasks) {
    const amount = amountOf(task);
    done += amount.done;
    total = total === null || amount.total === null ? null : total + amount.total;
  }
  return { done, total };
}
