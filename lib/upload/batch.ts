import type { WireError } from '@/lib/domain/errors';
import type { Failure } from '@/lib/domain/steps';
import type { ItemStatus } from '@/lib/tasks/task-items';
import { createSpeedometer } from '@/lib/tasks/speed';
import type { Item } from './item';
import type { Lane } from './lanes';
import type { UploadTarget } from './ports';
import { Queue } from './queue';

/** Failures told one by one; beyond them they are counted. */
const MAX_FAILURES = 1000;

/** Files that were added together: one line of the tray. Holds numbers and queues, decides nothing. */
export class Batch {
  /** By rising serial. */
  readonly items: Item[] = [];
  readonly queues: Record<Lane, Queue> = { small: new Queue(), large: new Queue() };
  readonly active = new Set<Item>();
  private readonly counts: Record<ItemStatus, number> = {
    ...{ queued: 0, sending: 0, checking: 0, paused: 0 },
    ...{ done: 0, failed: 0, skipped: 0, cancelled: 0 },
  };
  private readonly failed = new Set<Item>();
  private failures: readonly Failure[] | null = null;
  /** Its place among the batches: smaller goes first. */
  rank = 0;
  /** More may still be appended. */
  growing = true;
  paused = false;
  cancelled = false;
  /** Multiparts being taken back from the store. */
  discarding = 0;
  /** What stopped the whole batch; the rest waits for a retry. */
  error: WireError | null = null;
  bytesDone = 0;
  bytesTotal = 0;
  objectsTotal = 0;
  verified = 0;
  opaque = 0;
  dirty = false;
  private readonly speedometer;
  private moved = 0;
  private hasMoved = false;

  constructor(
    readonly id: string,
    readonly target: UploadTarget,
    now: number,
  ) {
    this.speedometer = createSpeedometer(now);
  }

  /** A new item, not in its queue yet. */
  add(item: Item): void {
    this.items.push(item);
    this.counts[item.status] += 1;
    this.objectsTotal += 1;
    this.bytesTotal += item.size;
  }

  set(item: Item, status: ItemStatus): void {
    this.counts[item.status] -= 1;
    this.counts[status] += 1;
    if (item.status === 'failed') this.forgetFailure(item);
    item.status = status;
  }

  /** Behind those that wait already. */
  enqueue(item: Item): void {
    this.set(item, 'queued');
    this.queues[item.lane].push(item);
  }

  /** Before those that wait already. */
  putBack(item: Item): void {
    this.set(item, 'queued');
    this.queues[item.lane].putFirst(item);
  }

  fail(item: Item, error: WireError): void {
    this.set(item, 'failed');
    item.error = error;
    this.failed.add(item);
    this.failures = null;
  }

  /** It will not arrive, and shall not be counted as missing. */
  drop(item: Item, status: 'skipped' | 'cancelled'): void {
    this.set(item, status);
    item.confirmed = 0;
    this.settle(item);
    this.objectsTotal -= 1;
    this.bytesTotal -= item.size;
    item.dropped = true;
  }

  /** It is there after all. */
  arrive(item: Item, status: 'done' | 'checking'): void {
    this.set(item, status);
    if (item.dropped) {
      item.dropped = false;
      this.objectsTotal += 1;
      this.bytesTotal += item.size;
    }
    this.advance(item, item.size);
  }

  /** Bytes of an item moved over the wire. */
  advance(item: Item, bytes: number): void {
    this.moved += Math.max(0, bytes - item.counted);
    this.bytesDone += bytes - item.counted;
    item.counted = bytes;
  }

  /** Bytes of an item turn out to be in the store already: that is no speed. */
  credit(item: Item, bytes: number): void {
    item.confirmed += bytes;
    item.counted += bytes;
    this.bytesDone += bytes;
  }

  /** Falls back (or, resuming, forward) to what the store has of an item: that is no speed either. */
  settle(item: Item): void {
    this.bytesDone += item.confirmed - item.counted;
    item.counted = item.confirmed;
  }

  count(status: ItemStatus): number {
    return this.counts[status];
  }

  get failedItems(): Iterable<Item> {
    return this.failed;
  }

  /** The first of them. */
  listFailures(): readonly Failure[] {
    if (this.failures === null) {
      const list: Failure[] = [];
      for (const { key, error } of this.failed) {
        if (list.length === MAX_FAILURES) break;
        if (error) list.push({ key, error });
      }
      this.failures = list;
    }
    return this.failures;
  }

  /** Null when there is no such item. */
  find(serial: number): Item | null {
    let low = 0;
    let high = this.items.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const item = this.items[middle];
      if (!item || item.serial === serial) return item ?? null;
      if (item.serial < serial) low = middle + 1;
      else high = middle - 1;
    }
    return null;
  }

  /** After a verb about many. */
  compact(): void {
    for (const queue of Object.values(this.queues)) queue.compact();
  }

  get runnable(): boolean {
    return !this.paused && !this.cancelled && this.error === null;
  }

  get finished(): boolean {
    if (this.active.size > 0 || this.counts.checking > 0) return false;
    if (this.cancelled || this.error !== null) return true;
    return this.counts.queued === 0 && this.counts.paused === 0 && !this.growing;
  }

  /** Bytes per second since the last call; null while unknown. */
  measure(now: number, isRunning: boolean): number | null {
    const { moved } = this;
    this.moved = 0;
    if (!isRunning) {
      this.speedometer.restart(now);
      return null;
    }
    this.hasMoved ||= moved > 0;
    const speed = this.speedometer.add(moved, now);
    // No speed yet is not the same as standing still.
    return this.hasMoved ? speed : null;
  }

  private forgetFailure(item: Item): void {
    this.failed.delete(item);
    this.failures = null;
    item.error = undefined;
  }
}
