import type { Batch } from './batch';
import type { Item } from './item';
import type { Scheduler } from './scheduler';
import type { UnderWay } from './under-way';

/** What can be asked of whole batches. */

/** Nothing more comes. */
export function closeBatch(batch: Batch): void {
  batch.growing = false;
}

export function pauseBatch(batch: Batch): void {
  if (!batch.runnable) return;
  batch.paused = true;
  stopAll(batch, 'requeue');
}

/** What was paused by itself goes on too. */
export function resumeBatch(batch: Batch): void {
  batch.paused = false;
  if (batch.count('paused') > 0) {
    for (const item of batch.items) if (item.status === 'paused') batch.enqueue(item);
  }
  for (const item of batch.active) item.stop = item.stop === 'pause' ? 'requeue' : item.stop;
}

/** Leaves nothing behind in the store but the objects that already arrived. */
export function cancelBatch(batch: Batch, scheduler: Scheduler, underWay: UnderWay): void {
  if (batch.cancelled) return;
  batch.cancelled = true;
  stopAll(batch, 'cancel');
  for (const item of batch.active) underWay.remove(item);
  for (const item of batch.items) {
    if (item.isWaiting || item.status === 'failed') void scheduler.cancel(item);
  }
  batch.compact();
}

/** Goes on with what a failure held up, and with what failed. Taken names wait for an answer. */
export function retryBatch(batch: Batch, requeue: (item: Item) => void): void {
  if (batch.cancelled) return;
  batch.error = null;
  for (const item of [...batch.failedItems]) if (!item.isTaken) requeue(item);
}

/** Ends what a batch has under way. */
export function stopAll(batch: Batch, stop: 'requeue' | 'cancel'): void {
  for (const item of batch.active) {
    // What was stopped harder stays so.
    if (item.stop !== null && stop === 'requeue') continue;
    item.stop = stop;
    item.abort?.abort(stop);
  }
}
