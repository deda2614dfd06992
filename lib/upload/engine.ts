import { AppError, type WireError } from '@/lib/domain/errors';
import { hasDotSegment, type ObjectKey } from '@/lib/domain/names';
import { Batch, type Item } from './batch';
import type { NewUpload } from './item';
import { Connectivity } from './connectivity';
import { bucketId, toAppError, type UploadContext } from './context';
import { Lanes } from './lanes';
import { multipartPlan, planUpload, type UploadPlan } from './plan';
import type { BatchProgress, EnginePorts, HoldReason, Signed, SignedUrl, UploadTarget } from './ports';
import type { ItemsView } from '@/lib/tasks/task-items';
import { discardMultipart } from './discard-multipart';
import { sendMultipart } from './send-multipart';
import { sendRequest } from './send-request';
import { SignAhead, type Signable } from './sign-ahead';
import { stopsEverything } from './store-error';

/** Files opened at once. More than there are connections, so that one being signed or waiting to try again costs none. */
const OPEN_SMALL = 12;
/** Two: while the first file's last parts and its completion are under way, the second keeps the connections busy. */
const OPEN_LARGE = 2;
const REPORT_EVERY_MS = 250;
/** A request whose bytes stand still this long is given up and tried again (a laptop that slept, a silent proxy). */
const STALLED_MS = 60_000;
/** The store may think longer about bytes it has. */
const STALLED_ANSWER_MS = 300_000;

/**
 * One queue for everything uploaded from this tab. Small files travel in a lane of their own, one PUT each; large ones in
 * parts. Nothing here is per queued file but its place in the queue, so 100,000 of them cost little.
 */
export class UploadEngine {
  private readonly batches = new Map<string, Batch>();
  private readonly context: UploadContext;
  private readonly signers = new Map<string, SignAhead>();
  private lastSerial = 0;
  private readonly opened = { small: 0, large: 0 };
  private callOffTick: (() => void) | null = null;

  constructor(
    private readonly ports: EnginePorts,
    private readonly plan: (size: number) => UploadPlan = planUpload,
  ) {
    this.context = {
      ports,
      connectivity: new Connectivity(),
      lanes: new Lanes(),
      reached: new Set(),
      live: new Set(),
    };
  }

  /** A batch under an id of the caller's choice, which grows until it is closed. */
  open(id: string, target: UploadTarget): void {
    const batch = new Batch(id, target, this.ports.clock.now());
    this.batches.set(id, batch);
    this.changed(batch);
  }

  append(id: string, uploads: readonly NewUpload[]): void {
    const batch = this.batches.get(id);
    if (!batch || batch.cancelled) return;
    for (const upload of uploads) this.enqueue(batch, upload);
    this.changed(batch);
    this.pump();
  }

  /** Nothing more comes. */
  close(id: string): void {
    const batch = this.batches.get(id);
    if (!batch) return;
    batch.growing = false;
    this.changed(batch);
  }

  pause(id: string): void {
    const batch = this.batches.get(id);
    if (!batch?.runnable) return;
    batch.paused = true;
    this.stop(batch, 'pause');
  }

  resume(id: string): void {
    const batch = this.batches.get(id);
    if (!batch?.paused) return;
    batch.paused = false;
    this.goOn(batch);
  }

  /** Leaves nothing behind in the store but the objects that already arrived. */
  cancel(id: string): void {
    const batch = this.batches.get(id);
    if (!batch || batch.cancelled) return;
    const dropped = [...batch.small.drain(), ...batch.large.drain(), ...batch.takeFailed()];
    batch.cancelled = true;
    this.stop(batch, 'cancel');
    for (const item of dropped) void this.discard(batch, item);
  }

  /** Tries again what failed, and goes on with what a failure held up. */
  retry(id: string): void {
    const batch = this.batches.get(id);
    if (!batch?.finished || batch.cancelled) return;
    batch.error = null;
    for (const item of batch.takeFailed()) batch.enqueue(item);
    this.goOn(batch);
  }

  /* eslint-disable @typescript-eslint/no-unused-vars -- not built yet: the verbs below do nothing */
  pauseItems(_id: string, _serials: readonly number[]): void {}
  resumeItems(_id: string, _serials: readonly number[]): void {}
  cancelItems(_id: string, _serials: readonly number[]): void {}
  retryItems(_id: string, _serials: readonly number[]): void {}
  /** Before everything else that waits in the batch. */
  firstItems(_id: string, _serials: readonly number[]): void {}
  /** Before all other batches. */
  first(_id: string): void {}
  /** Before another batch; null: behind them all. */
  moveBefore(_id: string, _other: string | null): void {}
  /** On average, all batches together; null: as fast as it goes. */
  setBandwidth(_bytesPerSecond: number | null): void {}
  /** Everything waits, nothing fails. */
  hold(_reason: HoldReason): void {}
  release(_reason: HoldReason): void {}
  /** The items of a batch, read in place. */
  items(_id: string): ItemsView {
    return {
      length: 0,
      at: () => {
        throw new RangeError();
      },
    };
  }

  /* eslint-enable @typescript-eslint/no-unused-vars */

  /** Forgets a finished batch. */
  remove(id: string): void {
    if (this.batches.get(id)?.finished) this.batches.delete(id);
  }

  setOnline(online: boolean): void {
    this.context.connectivity.set(online);
    for (const batch of this.batches.values()) if (!batch.finished) this.changed(batch);
    if (online) this.pump();
  }

  /** Something would be lost or stopped by leaving the page. */
  get busy(): boolean {
    return [...this.batches.values()].some((batch) => !batch.finished || batch.discarding > 0);
  }

  /** The files on their way into a bucket. `modified` in epoch milliseconds. */
  pending(target: UploadTarget): Map<ObjectKey, { size: number; modified: number | null }> {
    const batches = [...this.batches.values()].filter((batch) => bucketId(batch.target) === bucketId(target));
    const items = batches.flatMap((batch) => batch.pending());
    return new Map(items.map(({ key, source, modified }) => [key, { size: source.size, modified }]));
  }

  progress(id: string): BatchProgress | null {
    const { clock } = this.ports;
    return this.batches.get(id)?.progress(clock.now(), this.context.connectivity.online) ?? null;
  }

  private enqueue(batch: Batch, upload: NewUpload): void {
    const { begun, source } = upload;
    this.lastSerial += 1;
    const item: Item = {
      ...upload,
      serial: this.lastSerial,
      plan: { kind: 'put', size: source.size },
      uploadId: null,
      completing: false,
      confirmed: 0,
      counted: 0,
    };
    batch.objectsTotal += 1;
    batch.bytesTotal += source.size;
    try {
      // Browsers resolve such dots before they send: the bytes would go to another key.
      if (hasDotSegment(item.key)) throw new AppError('invalid_input', { field: 'key' });
      item.plan = begun ? multipartPlan(source.size, begun.partSize) : this.plan(source.size);
    } catch (error) {
      batch.fail(item, wire(toAppError(error), item));
      return;
    }
    item.uploadId = begun?.uploadId ?? null;
    batch.enqueue(item);
  }

  private goOn(batch: Batch): void {
    batch.controller = new AbortController();
    this.changed(batch);
    this.pump();
  }

  private stop(batch: Batch, reason: 'pause' | 'cancel' | 'failure'): void {
    batch.controller.abort(reason);
    this.changed(batch);
  }

  private pump(): void {
    for (const lane of ['small', 'large'] as const) {
      const places = lane === 'small' ? OPEN_SMALL : OPEN_LARGE;
      for (const batch of this.batches.values()) {
        while (batch.runnable && this.opened[lane] < places) {
          const item = batch[lane].shift();
          if (!item) break;
          this.opened[lane] += 1;
          batch.active.add(item);
          void this.run(batch, item).finally(() => {
            this.opened[lane] -= 1;
            this.changed(batch);
            this.pump();
          });
        }
      }
    }
    this.tickLater();
  }

  private async run(batch: Batch, item: Item): Promise<void> {
    const { signal } = batch.controller;
    const error = await this.send(batch, item, signal).then(
      () => null,
      (reason: unknown) => toAppError(reason),
    );
    batch.active.delete(item);
    if (error === null) {
      this.arrived(batch, item);
    } else if (batch.cancelled) {
      await this.discard(batch, item);
    } else if (signal.aborted) {
      batch.settle(item);
      batch.putBack(item);
    } else {
      this.failed(batch, item, error);
    }
  }

  private send(batch: Batch, item: Item, signal: AbortSignal): Promise<void> {
    if (item.plan.kind === 'multipart') return sendMultipart(this.context, batch, item, item.plan, signal);
    return sendRequest(this.context, {
      ...{ target: batch.target, key: item.key, lane: 'small', signal },
      signable: signable(item),
      signer: this.signerOf(batch),
      body: () => item.source,
      onProgress: (sent) => batch.advance(item, sent),
    });
  }

  private arrived(batch: Batch, item: Item): void {
    batch.advance(item, item.plan.size);
    batch.objectsDone += 1;
    this.ports.onStored(batch.target, item.key);
  }

  private failed(batch: Batch, item: Item, error: AppError): void {
    batch.settle(item);
    batch.fail(item, wire(error, item));
    // A refusal may be about one key; when nothing got through it is about all of them.
    const hopeless = stopsEverything(error) || (error.code === 'access_denied' && batch.objectsDone === 0);
    if (!hopeless || batch.error !== null) return;
    batch.error = wire(error, item);
    this.stop(batch, 'failure');
  }

  /** Takes back what the store holds of an upload that shall not be. */
  private async discard(batch: Batch, item: Item): Promise<void> {
    if (item.uploadId === null) return;
    batch.discarding += 1;
    const discarded = await discardMultipart(this.context, batch, item, item.uploadId).catch(toAppError);
    batch.discarding -= 1;
    if (discarded === 'stored') this.arrived(batch, item);
    if (discarded instanceof AppError) batch.error = wire(discarded, item);
    this.changed(batch);
  }

  /** One for every bucket: files dropped one by one are signed together like those of one folder. */
  private signerOf({ target }: Batch): SignAhead {
    const place = bucketId(target);
    const known = this.signers.get(place);
    if (known) return known;
    const signer = new SignAhead(
      this.ports.clock,
      (requests) => this.ports.server.sign(target, requests, this.ports.via(target)).then(untaken),
      (limit) => this.upcoming(place, limit),
    );
    this.signers.set(place, signer);
    return signer;
  }

  private upcoming(place: string, limit: number): Signable[] {
    const items: Item[] = [];
    for (const batch of this.batches.values()) {
      if (items.length >= limit) break;
      if (!batch.runnable || bucketId(batch.target) !== place) continue;
      items.push(...batch.small.peek(limit - items.length));
    }
    return items.map(signable);
  }

  /** Says so at the next tick, or now if nothing else is going on. */
  private changed(batch: Batch): void {
    batch.dirty = true;
    this.tickLater();
  }

  private tickLater(): void {
    this.callOffTick ??= this.ports.clock.after(REPORT_EVERY_MS, () => {
      this.callOffTick = null;
      this.tick();
    });
  }

  private tick(): void {
    const now = this.ports.clock.now();
    for (const request of this.context.live) {
      const patience = request.complete ? STALLED_ANSWER_MS : STALLED_MS;
      if (now - request.movedAt > patience) request.stall();
    }
    const { online } = this.context.connectivity;
    let busy = false;
    for (const batch of this.batches.values()) {
      const active = batch.active.size > 0;
      busy ||= active;
      if (!batch.dirty && !(active && online)) continue;
      batch.dirty = false;
      this.ports.onChange(batch.progress(now, online));
    }
    if (busy) this.tickLater();
    else this.signers.clear();
  }
}

function untaken(signed: readonly Signed[]): SignedUrl[] {
  return signed.map((one) => {
    if ('taken' in one) throw new AppError('precondition_failed');
    return one;
  });
}

function signable(item: Item): Signable {
  const { serial, key, contentType } = item;
  return { id: serial, bytes: item.plan.size, request: { kind: 'put', key, contentType } };
}

function wire(error: AppError, item: Item): WireError {
  return { code: error.code, details: { target: item.key, ...error.details } };
}
