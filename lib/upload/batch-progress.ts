import type { Batch } from './batch';
import type { Gate } from './gate';
import type { BatchProgress, BatchStatus } from './ports';

/** One batch as it is now. */
export function progressOf(batch: Batch, now: number, gate: Gate): BatchProgress {
  const { finished, cancelled, error } = batch;
  const status = statusOf(batch, gate);
  const failures = batch.listFailures();
  const failedCount = batch.count('failed');
  const paused = batch.paused || batch.count('paused') > 0;
  return {
    id: batch.id,
    status,
    objects: { done: batch.count('done'), total: batch.objectsTotal },
    bytes: { done: batch.bytesDone, total: batch.bytesTotal },
    ...{ verified: batch.verified, opaque: batch.opaque, skipped: batch.count('skipped') },
    ...{ failedCount, failures },
    growing: batch.growing && !cancelled,
    held: finished ? null : gate.held,
    speed: batch.measure(now, status === 'running'),
    error: error ?? (status === 'failed' ? (failures[0]?.error ?? null) : null),
    can: {
      pause: !finished && batch.runnable && status !== 'paused',
      resume: !finished && paused && !cancelled && error === null,
      cancel: !cancelled && (!finished || error !== null || failedCount > 0),
      retry: !cancelled && (failedCount > 0 || (finished && error !== null)),
    },
    finished,
  };
}

function statusOf(batch: Batch, gate: Gate): BatchStatus {
  const { cancelled, error } = batch;
  if (batch.finished) return endOf(batch);
  if (cancelled || error !== null) return 'running';
  const isMoving = batch.active.size > 0 || batch.count('checking') > 0;
  const nothingElse = !isMoving && batch.count('queued') === 0 && batch.count('paused') > 0;
  if (batch.paused || nothingElse) return 'paused';
  if (!gate.online) return 'offline';
  if (gate.held) return 'waiting';
  return isMoving ? 'running' : 'waiting';
}

function endOf(batch: Batch): BatchStatus {
  const done = batch.count('done');
  const everythingCancelled = batch.objectsTotal === 0 && batch.count('cancelled') > 0;
  if ((batch.cancelled && done < batch.objectsTotal) || everythingCancelled) return 'cancelled';
  const nothingArrived = done === 0 && batch.count('failed') > 0;
  return batch.error !== null || nothingArrived ? 'failed' : 'done';
}
