import { isFinished, type TaskControls } from '@/lib/tasks/task';
import { getTasks, moveTask } from '@/lib/tasks/tasks';
import type { BatchProgress } from '@/lib/upload/ports';
import { PUT_ACTION } from '@/lib/upload/store-error';
import type { BatchLine } from './batch-line';
import type { LineHost } from './line-host';

/** What can be asked of a batch in its present state. */
export function lineControls(line: BatchLine, progress: BatchProgress, host: LineHost): TaskControls {
  const { engine, allowOrigin, sendThroughApp, signIn } = host;
  const { id, target, diagnosis } = line;
  const { can, finished, held } = progress;
  const outOfReach = diagnosis !== null && isOutOfReach(progress);
  return {
    pause: can.pause ? () => engine.pause(id) : undefined,
    resume: can.resume ? () => engine.resume(id) : undefined,
    cancel: can.cancel ? () => line.abort() : undefined,
    retry: can.retry ? () => line.retry() : undefined,
    first: finished ? undefined : () => goFirst(id, host),
    moveBefore: finished ? undefined : (other) => moveBefore(id, other, host),
    allowOrigin: outOfReach && diagnosis.canFix ? () => allowOrigin(target) : undefined,
    sendThroughApp: outOfReach ? () => sendThroughApp(target) : undefined,
    signIn: held === 'session' ? signIn : undefined,
    items: {
      view: () => engine.items(id),
      pause: (serials) => engine.pauseItems(id, serials),
      resume: (serials) => engine.resumeItems(id, serials),
      cancel: (serials) => cancelItems(id, serials, host),
      retry: (serials) => line.retryItems(serials),
      first: (serials) => engine.firstItems(id, serials),
    },
  };
}

/** Whether something failed because the browser could not get through to the store. */
export function isOutOfReach({ error, failures }: BatchProgress): boolean {
  const reasons = [error, ...failures.map((failure) => failure.error)];
  return reasons.some((reason) => reason?.code === 'unreachable' && reason.details.action === PUT_ACTION);
}

function goFirst(id: string, { engine }: LineHost): void {
  const open = getTasks().find(({ task }) => !isFinished(task) && task.id !== id);
  engine.first(id);
  if (open) moveTask(id, open.task.id);
}

function moveBefore(id: string, other: string | null, { engine }: LineHost): void {
  engine.moveBefore(id, other);
  moveTask(id, other);
}

function cancelItems(id: string, serials: readonly number[], { engine, store }: LineHost): void {
  const paths = engine.paths(id, serials).filter((path) => path !== null);
  void store.choose(
    id,
    paths.map((path) => [path, { skip: true }]),
  );
  engine.cancelItems(id, serials);
}
