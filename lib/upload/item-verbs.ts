import type { ObjectKey } from '@/lib/domain/names';
import type { Batch } from './batch';
import type { Item } from './item';
import type { IfTaken, PathChoice } from './records';
import type { Scheduler } from './scheduler';

/** What can be asked of single files: each verb reaches those that it fits. */

export function pauseEach(items: readonly Item[], batch: Batch): void {
  for (const item of items) {
    if (item.status === 'queued') batch.set(item, 'paused');
    else if (item.status === 'sending' && item.stop !== 'cancel') item.halt('pause');
  }
}

/** Before those that wait already, in the order given. */
export function resumeEach(items: readonly Item[], batch: Batch): void {
  for (const item of items.toReversed()) {
    if (item.status === 'paused') batch.putBack(item);
    else if (item.stop === 'pause') item.stop = 'requeue';
  }
}

export function cancelEach(items: readonly Item[], scheduler: Scheduler): void {
  for (const item of items) {
    if (item.isWaiting || item.status === 'failed') void scheduler.drop(item, 'cancelled');
    else if (item.status === 'sending') item.halt('cancel');
  }
}

/** Before everything else that waits in the batch, in the order given. @returns the smallest rank there is now */
export function firstEach(items: readonly Item[], batch: Batch, smallest: number): number {
  let rank = smallest;
  for (const item of items.toReversed()) {
    rank -= 1;
    item.rank = rank;
    if (item.status === 'queued') batch.putBack(item);
  }
  return rank;
}

/** For those that failed: what held their batch up is tried again too. Taken names wait for an answer. */
export function retryEach(items: readonly Item[], batch: Batch, requeue: (item: Item) => void): void {
  const failed = items.filter((item) => item.status === 'failed' && !item.isTaken);
  if (failed.length > 0) batch.error = null;
  for (const item of failed) requeue(item);
}

/** For those whose names are taken. */
export function answerEach(
  items: readonly Item[],
  answers: ReadonlyMap<number, PathChoice>,
  scheduler: Scheduler,
  goOn: (item: Item) => void,
): void {
  for (const item of items) {
    const answer = answers.get(item.serial);
    if (!answer || !item.isTaken) continue;
    if ('skip' in answer) void scheduler.drop(item, 'skipped');
    else void redirect(item, answer.key, answer.ifTaken, scheduler).then((done) => done && goOn(item));
  }
}

/** @returns whether it may go on: what the store has under another key is taken back first, and that may fail */
async function redirect(
  item: Item,
  key: ObjectKey,
  ifTaken: IfTaken,
  scheduler: Scheduler,
): Promise<boolean> {
  if (key !== item.key) await scheduler.discard(item);
  if (!item.isTaken || (key !== item.key && item.uploadId !== null)) return false;
  item.redirect(key, ifTaken);
  return true;
}
