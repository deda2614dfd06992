import type { WireError } from '@/lib/domain/errors';
import type { Failure } from '@/lib/domain/steps';
import { createSpeedometer } from '@/lib/tasks/speed';
import type { NewUpload } from './item';
import type { UploadPlan } from './plan';
import type { BatchProgress, BatchStatus, UploadTarget } from './ports';
import { Queue } from './queue';

export interface Item extends NewUpload {
  /** Unique in the tab. */
  serial: number;
  plan: UploadPlan;
  uploadId: string | null;
  /** `complete` was asked and nobody knows the answer: the object may be there. */
  completing: boolean;
  /** Bytes the store has for certain; what is on the wire beyond them may have to be sent again. */
  confirmed: number;
  /** Bytes of it that count in the batch's total so far. */
  counted: number;
}

/** Files that were added together: one line of the tray, controlled as one. Holds numbers and queues, decides nothing. */
export class Batch {
  readonly small = new Queue<Item>();
  readonly large = new Queue<Item>();
  readonly active = new Set<Item>();
  private readonly failed = new Map<Item, Failure>();
  private failures: readonly Failure[] | null = null;
  /** Replaced whenever the batch goes on after a stop: an aborted signal stays aborted. */
  controller = new AbortController();
  growing = true;
  paused = false;
  cancelled = false;
  /** Multiparts being taken back from the store. */
  discarding = 0;
  /** What stopped the whole batch; the rest waits for a retry. */
  error: WireError | null = null;
  bytesDone = 0;
  bytesTotal = 0;
  objectsDone = 0;
  objectsTotal = 0;
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

  enqueue(item: Item): void {
    (item.plan.kind === 'put' ? this.small : this.large).push(item);
  }

  putBack(item: Item): void {
    (item.plan.kind === 'put' ? this.small : this.large).putBack(item);
  }

  fail(item: Item, error: WireError): void {
    this.failed.set(item, { key: item.key, error });
    this.failures = null;
  }

  /** The failed items, which are then no longer counted as failed. */
  takeFailed(): Item[] {
    const items = [...this.failed.keys()];
    this.failed.clear();
    this.failures = null;
    return items;
  }

  /** Bytes of an item moved over the wire. */
  advance(item: Item, bytes: number): void {
    this.moved += Math.max(0, bytes - item.counted);
    this.bytesDone += bytes - item.counted;
    item.counted = bytes;
  }

  /** Falls back (or, resuming, forward) to what the store has of an item: that is no speed. */
  settle(item: Item): void {
    this.bytesDone += item.confirmed - item.counted;
    item.counted = item.confirmed;
  }

  /** What has neither arrived nor failed. */
  pending(): Item[] {
    const queues = [this.small, this.large].flatMap((queue) => queue.peek(queue.length));
    return this.cancelled ? [] : [...this.active, ...queues];
  }

  get queued(): number {
    return this.small.length + this.large.length;
  }

  get runnable(): boolean {
    return !this.paused && !this.cancelled && this.error === null;
  }

  get finished(): boolean {
    if (this.active.size > 0) return false;
    return this.cancelled || this.error !== null || (this.queued === 0 && !this.growing);
  }

  status(online: boolean): BatchStatus {
    if (this.finished) {
      if (this.cancelled && this.objectsDone < this.objectsTotal) return 'cancelled';
      const nothingArrived = this.objectsDone === 0 && this.failed.size > 0;
      return this.error !== null || nothingArrived ? 'failed' : 'done';
    }
    if (this.cancelled || this.error !== null) return 'running';
    if (this.paused) return 'paused';
    if (!online) return 'offline';
    return this.active.size > 0 ? 'running' : 'waiting';
  }

  progress(now: number, online: boolean): BatchProgress {
    const status = this.status(online);
    this.failures ??= [...this.failed.values()];
    const { failures } = this;
    return {
      id: this.id,
      status,
      objects: { done: this.objectsDone, total: this.objectsTotal },
      bytes: { done: this.bytesDone, total: this.bytesTotal },
      speed: this.measure(now, status),
      failures,
      ...{
        verified: 0,
        opaque: 0,
        skipped: 0,
        failedCount: failures.length,
        growing: this.growing,
        held: null,
      },
      error: this.error ?? (status === 'failed' ? (failures[0]?.error ?? null) : null),
      can: {
        pause: !this.finished && this.runnable,
        resume: !this.finished && this.paused && !this.cancelled && this.error === null,
        cancel: !this.cancelled && (!this.finished || this.error !== null || failures.length > 0),
        retry: this.finished && !this.cancelled && (this.error !== null || failures.length > 0),
      },
      finished: this.finished,
    };
  }

  private measure(now: number, status: BatchStatus): number | null {
    if (status !== 'running') {
      this.speedometer.restart(now);
      this.moved = 0;
      return null;
    }
    this.hasMoved ||= this.moved > 0;
    const speed = this.speedometer.add(this.moved, now);
    this.moved = 0;
    // No speed yet is not the same as standing still.
    return this.hasMoved ? speed : null;
  }
}
