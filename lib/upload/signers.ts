import type { Batch } from './batch';
import { routeOf, type UploadContext } from './context';
import type { Item } from './item';
import { bucketId, type UploadTarget } from './ports';
import { putSignable } from './send-put';
import { SignAhead, type Signable } from './sign-ahead';

/** Signs small files ahead. One signer for every bucket: files dropped one by one are signed together like those of one folder. */
export class Signers {
  /** By bucket. */
  private readonly signers = new Map<string, SignAhead>();

  constructor(
    private readonly context: UploadContext,
    /** Batches with something to do, the first in order first. */
    private readonly order: readonly Batch[],
  ) {}

  of(target: UploadTarget): SignAhead {
    const place = bucketId(target);
    const known = this.signers.get(place);
    if (known) return known;
    const { clock, server, via } = this.context.ports;
    const signer = new SignAhead(
      clock,
      (requests) => server.sign(target, requests, via(target)),
      (limit) => this.upcoming(place, limit),
      () => [via(target), this.context.forms.mayTry(routeOf(this.context, target))].join(),
    );
    this.signers.set(place, signer);
    return signer;
  }

  /** What was signed will be old when it is needed. */
  forget(): void {
    this.signers.clear();
  }

  private upcoming(place: string, limit: number): Signable[] {
    const items: Item[] = [];
    for (const batch of this.order) {
      if (bucketId(batch.target) !== place) continue;
      for (const item of batch.active) if (item.lane === 'small' && item.waitsForConnection) items.push(item);
    }
    for (const batch of this.order) {
      if (items.length >= limit) break;
      if (!batch.runnable || bucketId(batch.target) !== place) continue;
      items.push(...batch.queues.small.peek(limit - items.length));
    }
    return items.map((item) => putSignable(this.context, item));
  }
}
