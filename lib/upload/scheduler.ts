import { AppError } from '@/lib/domain/errors';
import type { Batch } from './batch';
import { stopAll } from './batch-verbs';
import { askServer, routeOf, toAppError, type UploadContext } from './context';
import { discardMultipart } from './discard-multipart';
import { compareRank, wire, type Item } from './item';
import type { Lane } from './lanes';
import { bucketId, type UploadTarget, type VerifyRequest, type VerifyResult } from './ports';
import { sendMultipart } from './send-multipart';
import { sendPut, type Ending } from './send-put';
import { Signers } from './signers';
import { SMALL_BYTES } from './small-sums';
import { stopsEverything } from './store-error';
import { VerifyQueue } from './verify-queue';

/**
 * Files of one connection opened at once. Small: more than there are requests, so that one being read, signed or waiting to
 * try again costs none. Large: while the first one's last parts and its completion are under way, the second keeps it busy.
 */
const OPEN: Record<Lane, number> = { small: 16, large: 2 };
/** Files that are read together (see `SmallSums`) are opened up to so many in one go, once no more than `OPEN` are left. */
const OPEN_TOGETHER = 32;

/** Opens files in their order, sends them, and says what became of each. */
export class Scheduler {
  /** Batches with something to do, the first in order first. */
  private readonly order: Batch[] = [];
  /** By connection. */
  private readonly opened = new Map<string, Record<Lane, Set<Item>>>();
  private readonly signers: Signers;
  private readonly verifiers = new Map<string, VerifyQueue>();

  constructor(
    private readonly context: UploadContext,
    private readonly changed: (batch: Batch) => void,
  ) {
    this.signers = new Signers(context, this.order);
  }

  /** In its place by rank. */
  enter(batch: Batch): void {
    if (this.order.includes(batch)) return;
    const index = this.order.findIndex((other) => other.rank > batch.rank);
    this.order.splice(index === -1 ? this.order.length : index, 0, batch);
  }

  leave(batch: Batch): void {
    const index = this.order.indexOf(batch);
    if (index !== -1) this.order.splice(index, 1);
  }

  /** After ranks have changed. */
  sort(): void {
    this.order.sort((one, other) => one.rank - other.rank);
    for (const lanes of this.context.lanes.values()) lanes.grant();
    this.pump();
  }

  pump(): void {
    if (!this.context.gate.open) return;
    const smalls = [...this.opened.values()].map(({ small }) => small);
    const wereFull = new Set(smalls.filter(({ size }) => size >= OPEN.small));
    for (const lane of ['small', 'large'] as const) {
      for (const batch of this.order) {
        if (!batch.runnable) continue;
        const opened = this.openedBy(batch)[lane];
        const queue = batch.queues[lane];
        // A store that never answered is not tried with more files than need be.
        const together =
          !wereFull.has(opened) && this.context.reached.has(routeOf(this.context, batch.target));
        for (let item = queue.next(); item && hasRoom(item, opened, together); item = queue.next()) {
          queue.shift();
          this.start(item, opened);
        }
      }
    }
  }

  /** Nothing is being sent: what was signed will be old when it is needed. */
  rest(): void {
    this.signers.forget();
  }

  /** Takes back what the store holds of an upload that shall not be. */
  async discard(item: Item): Promise<void> {
    const { batch } = item;
    if (item.uploadId === null && item.token === null) return;
    batch.discarding += 1;
    const discarded = await discardMultipart(this.context, item).catch(toAppError);
    batch.discarding -= 1;
    if (discarded === 'stored') this.arrived(item);
    if (discarded instanceof AppError) batch.error = wire(discarded, item);
    this.changed(batch);
  }

  private start(item: Item, opened: Set<Item>): void {
    const { batch } = item;
    opened.add(item);
    batch.active.add(item);
    batch.set(item, 'sending');
    item.waitsForConnection = true;
    item.startedAt ??= this.context.ports.clock.date();
    void this.run(item).finally(() => {
      opened.delete(item);
      this.changed(batch);
      this.pump();
    });
  }

  private async run(item: Item): Promise<void> {
    const { batch } = item;
    const abort = new AbortController();
    item.abort = abort;
    const ending = await this.send(item, abort.signal).catch(toAppError);
    item.abort = null;
    item.waitsForConnection = false;
    batch.active.delete(item);
    const { stop } = item;
    item.stop = null;
    if (!(ending instanceof AppError)) this.ended(item, ending);
    else if (stop === 'cancel') await (batch.cancelled ? this.cancel(item) : this.drop(item, 'cancelled'));
    else if (stop === null) this.failed(item, ending);
    else {
      batch.settle(item);
      if (stop === 'pause') batch.set(item, 'paused');
      else batch.putBack(item);
    }
  }

  private send(item: Item, signal: AbortSignal): Promise<Ending> {
    if (item.plan.kind === 'multipart') return sendMultipart(this.context, item, item.plan, signal);
    return sendPut(this.context, item, this.signers.of(item.batch.target), signal);
  }

  private ended(item: Item, ending: Ending): void {
    if (ending === 'skipped') {
      this.context.underWay.remove(item);
      item.source = null;
      item.batch.drop(item, 'skipped');
    } else if (ending === 'stored') {
      this.arrived(item);
    } else {
      const { batch } = item;
      batch.arrive(item, 'checking');
      this.context.ports.onStored(batch.target, item.key);
      this.verifierOf(batch.target).add(item);
    }
  }

  private arrived(item: Item): void {
    this.done(item);
    this.context.ports.onStored(item.batch.target, item.key);
  }

  private done(item: Item): void {
    const { batch } = item;
    batch.arrive(item, 'done');
    if (item.integrity === 'verified') batch.verified += 1;
    if (item.integrity === 'opaque') batch.opaque += 1;
    item.finishedAt = this.context.ports.clock.date();
    item.source = null;
    this.context.underWay.remove(item);
  }

  private checked(item: Item, result: VerifyResult | null): void {
    const { batch } = item;
    // Another upload of this tab went to the same key since: what is there now is not this one's.
    const last = this.context.underWay.find(batch.target, item.key);
    const replaced = last !== null && last !== item;
    item.sum = null;
    // Nothing can be compared here, and what the store heeds of a form's sum nobody knows.
    if (result === 'opaque') this.context.forms.refuse(routeOf(this.context, batch.target));
    if (result === 'verified' || result === 'opaque') item.integrity = result;
    else item.integrity = 'unverified';
    if (result === null || replaced || item.integrity !== 'unverified') this.done(item);
    else {
      // The store itself refuses a PUT whose bytes were damaged on the way.
      item.noForm = true;
      this.failed(item, new AppError(result === 'missing' ? 'not_found' : 'checksum_mismatch'));
    }
    this.changed(batch);
    this.pump();
  }

  /** With its whole batch, which keeps count of what did not arrive. */
  async cancel(item: Item): Promise<void> {
    this.context.underWay.remove(item);
    item.batch.set(item, 'cancelled');
    await this.discard(item);
  }

  /** By itself. */
  async drop(item: Item, status: 'skipped' | 'cancelled'): Promise<void> {
    this.context.underWay.remove(item);
    item.batch.drop(item, status);
    if (status === 'skipped') item.source = null;
    await this.discard(item);
  }

  private failed(item: Item, error: AppError): void {
    const { batch } = item;
    item.finishedAt = this.context.ports.clock.date();
    this.context.underWay.remove(item);
    batch.settle(item);
    batch.fail(item, wire(error, item));
    // A refusal may be about one key; when nothing got through it is about all of them.
    const nothingStored = batch.count('done') + batch.count('checking') === 0;
    const hopeless = stopsEverything(error) || (error.code === 'access_denied' && nothingStored);
    if (!hopeless || batch.error !== null) return;
    batch.error = wire(error, item);
    stopAll(batch, 'requeue');
  }

  private verifierOf(target: UploadTarget): VerifyQueue {
    const place = bucketId(target);
    const known = this.verifiers.get(place);
    if (known) return known;
    const { clock, server } = this.context.ports;
    const unstoppable = new AbortController().signal;
    const queue = new VerifyQueue(
      clock,
      (objects: VerifyRequest[]) =>
        askServer(this.context, unstoppable, () => server.verify(target, objects)),
      (item, result) => this.checked(item, result),
    );
    this.verifiers.set(place, queue);
    return queue;
  }

  private openedBy({ target }: Batch): Record<Lane, Set<Item>> {
    const opened = this.opened.get(target.connection) ?? { small: new Set(), large: new Set() };
    this.opened.set(target.connection, opened);
    return opened;
  }
}

/** Those behind it give way without being stopped: requests go to the first in order. */
function hasRoom(item: Item, opened: ReadonlySet<Item>, together: boolean): boolean {
  const places = OPEN[item.lane];
  if (opened.size < places) return true;
  if (item.lane === 'small') return together && item.size <= SMALL_BYTES && opened.size < OPEN_TOGETHER;
  let before = 0;
  for (const other of opened) if (compareRank(other, item) < 0) before += 1;
  return before < places;
}
