import type { ObjectKey } from '@/lib/domain/names';
import type { ItemsView } from '@/lib/tasks/task-items';
import { Batch } from './batch';
import { BatchOrder } from './batch-order';
import { progressOf } from './batch-progress';
import { cancelBatch, closeBatch, pauseBatch, resumeBatch, retryBatch } from './batch-verbs';
import { createContext, toAppError, type UploadContext } from './context';
import { Item, wire, type NewUpload } from './item';
import { answerEach, cancelEach, firstEach, pauseEach, resumeEach, retryEach } from './item-verbs';
import { viewOf } from './items-view';
import { planNew, planUpload, type UploadPlan } from './plan';
import type { BatchProgress, EnginePorts, HoldReason, UploadTarget } from './ports';
import type { PathChoice } from './records';
import { Scheduler } from './scheduler';
import { takenOf, type TakenUpload } from './taken';
import { Ticker } from './ticker';
import type { PendingFile } from './under-way';

/**
 * One queue for everything uploaded from this tab. Small files travel in a lane of their own, one PUT each; large ones in
 * parts. A file that waits is an entry in a list and nothing else, so 100,000 of them cost little.
 */
export class UploadEngine {
  private readonly batches = new Map<string, Batch>();
  private readonly order = new BatchOrder(this.batches);
  private readonly context: UploadContext;
  private readonly scheduler: Scheduler;
  private readonly ticker: Ticker;
  private lastSerial = 0;
  private firstRank = 0;

  constructor(
    private readonly ports: EnginePorts,
    private readonly plan: (size: number) => UploadPlan = planUpload,
  ) {
    this.context = createContext(ports, () => this.holdForSession());
    this.scheduler = new Scheduler(this.context, (batch) => this.changed(batch));
    this.ticker = new Ticker(this.context, this.batches, () => this.scheduler.rest());
  }

  /** A batch under an id of the caller's choice, which grows until it is closed. */
  open(id: string, target: UploadTarget): void {
    const batch = new Batch(id, target, this.ports.clock.now());
    this.order.enter(batch);
    this.batches.set(id, batch);
    this.changed(batch);
  }

  append(id: string, uploads: readonly NewUpload[]): void {
    const batch = this.batches.get(id);
    if (!batch || batch.cancelled) return;
    for (const upload of uploads) this.enqueue(batch, upload);
    this.changed(batch);
    this.scheduler.pump();
  }

  /** Nothing more comes. */
  close(id: string): void {
    this.change(id, closeBatch);
  }

  pause(id: string): void {
    this.change(id, pauseBatch);
  }

  resume(id: string): void {
    this.change(id, resumeBatch);
  }

  /** Leaves nothing behind in the store but the objects that already arrived. */
  cancel(id: string): void {
    this.change(id, (batch) => cancelBatch(batch, this.scheduler, this.context.underWay));
  }

  /** Tries again what failed, and goes on with what a failure held up. Taken names wait for an answer. */
  retry(id: string): void {
    this.change(id, (batch) => retryBatch(batch, (item) => this.requeue(item)));
  }

  /** Where files were in what was given; null for bytes that were nowhere. */
  paths(id: string, serials: readonly number[]): (string | null)[] {
    const batch = this.batches.get(id);
    return serials.map((serial) => batch?.find(serial)?.path ?? null);
  }

  /** What failed because its name is taken, and goes on as it is answered. */
  taken(id: string): TakenUpload[] {
    const batch = this.batches.get(id);
    return batch && !batch.cancelled ? takenOf(batch) : [];
  }

  /** With `fail` the store is asked whether the name still is taken. */
  answer(id: string, answers: ReadonlyMap<number, PathChoice>): void {
    this.changeItems(id, [...answers.keys()], (items) =>
      answerEach(items, answers, this.scheduler, (item) => {
        this.requeue(item);
        this.changed(item.batch);
        this.scheduler.pump();
      }),
    );
  }

  cancelItems(id: string, serials: readonly number[]): void {
    this.changeItems(id, serials, (items) => cancelEach(items, this.scheduler));
  }

  retryItems(id: string, serials: readonly number[]): void {
    this.changeItems(id, serials, (items, batch) => retryEach(items, batch, (item) => this.requeue(item)));
  }

  pauseItems(id: string, serials: readonly number[]): void {
    this.changeItems(id, serials, pauseEach);
  }

  resumeItems(id: string, serials: readonly number[]): void {
    this.changeItems(id, serials, resumeEach);
  }

  /** Before everything else that waits in the batch, in the order given. */
  firstItems(id: string, serials: readonly number[]): void {
    this.changeItems(id, serials, (items, batch) => {
      this.firstRank = firstEach(items, batch, this.firstRank);
    });
    this.scheduler.sort();
  }

  /** Before all other batches. */
  first(id: string): void {
    this.order.first(id);
    this.scheduler.sort();
  }

  /** Before another batch; null: behind them all. */
  moveBefore(id: string, other: string | null): void {
    if (id === other) return;
    this.order.moveBefore(id, other);
    this.scheduler.sort();
  }

  /** Bytes per second on average, all batches together; null: as fast as it goes. */
  setBandwidth(bytesPerSecond: number | null): void {
    this.context.pacer.set(bytesPerSecond);
  }

  setOnline(online: boolean): void {
    this.context.gate[online ? 'lift' : 'shut']('offline');
    this.everythingChanged();
  }

  /** Everything waits, nothing fails. */
  hold(reason: HoldReason): void {
    this.context.gate.shut(reason);
    this.everythingChanged();
  }

  release(reason: HoldReason): void {
    this.context.gate.lift(reason);
    this.everythingChanged();
  }

  /** Forgets a finished batch. */
  remove(id: string): void {
    const batch = this.batches.get(id);
    if (batch?.finished) this.batches.delete(id);
  }

  /** Something would be lost or stopped by leaving the page. */
  get busy(): boolean {
    return [...this.batches.values()].some((batch) => !batch.finished || batch.discarding > 0);
  }

  /** The files on their way into a bucket. */
  pending(target: UploadTarget): Map<ObjectKey, PendingFile> {
    return this.context.underWay.files(target);
  }

  /** The items of a batch, read in place; none of one that is forgotten. */
  items(id: string): ItemsView {
    return viewOf(this.batches.get(id)?.items ?? []);
  }

  progress(id: string): BatchProgress | null {
    const batch = this.batches.get(id);
    return batch ? progressOf(batch, this.ports.clock.now(), this.context.gate) : null;
  }

  private enqueue(batch: Batch, upload: NewUpload): void {
    this.lastSerial += 1;
    const item = new Item(batch, this.lastSerial, upload);
    batch.add(item);
    try {
      item.plan = planNew(upload, this.ports.via(batch.target), this.plan);
    } catch (error) {
      batch.fail(item, wire(toAppError(error), item));
      return;
    }
    this.context.underWay.add(item);
    batch.queues[item.lane].push(item);
  }

  private requeue(item: Item): void {
    this.context.underWay.add(item);
    item.batch.enqueue(item);
  }

  private change(id: string, work: (batch: Batch) => void): void {
    const batch = this.batches.get(id);
    if (!batch) return;
    work(batch);
    this.changed(batch);
    this.scheduler.pump();
  }

  private changeItems(
    id: string,
    serials: readonly number[],
    work: (items: Item[], batch: Batch) => void,
  ): void {
    this.change(id, (batch) => {
      if (batch.cancelled) return;
      const items = serials.map((serial) => batch.find(serial)).filter((item) => item !== null);
      work(items, batch);
      batch.compact();
    });
  }

  private holdForSession(): boolean {
    const { onHeld } = this.ports;
    if (!onHeld) return false;
    if (this.context.gate.held === null) {
      this.hold('session');
      onHeld('session');
    }
    return true;
  }

  private everythingChanged(): void {
    for (const batch of this.batches.values()) if (!batch.finished) this.changed(batch);
    this.scheduler.pump();
  }

  /** Said at the next tick, but an end. */
  private changed(batch: Batch): void {
    if (batch.finished) this.scheduler.leave(batch);
    else this.scheduler.enter(batch);
    batch.dirty = true;
    this.ticker.later();
    if (batch.finished) this.ticker.tell(batch);
  }
}
