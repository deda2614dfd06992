import { bareETag } from '@/lib/domain/etag';
import { routeOf, type UploadContext } from './context';
import type { Item, PartWork } from './item';
import { MAX_PART_CONNECTIONS } from './limit';
import { SUMS_AHEAD, workOf, type PartSums } from './part-sums';
import { partBytes, partRange, type MultipartPlan } from './plan';
import { throwIfStopped } from './retry';
import { sendRequest } from './send-request';
import { SignAhead, type Signable } from './sign-ahead';

export interface MultipartUpload {
  item: Item;
  plan: MultipartPlan;
  uploadId: string;
  /** When this browser remembers the upload: nothing is sent before. Null where it was begun earlier. */
  recorded: Promise<void> | null;
  sums: PartSums;
  signal: AbortSignal;
}

export interface Parts extends MultipartUpload {
  /** What the store lists of the planned size: ETags by part number. */
  listed: ReadonlyMap<number, string>;
}

/**
 * Sends what the store lacks. A part it has is trusted when this page has sent it, or when its ETag is the MD5 of the file's
 * own bytes; any other is sent again.
 */
export async function sendParts(context: UploadContext, parts: Parts): Promise<void> {
  const sender = new PartsSender(context, parts);
  sender.signFirst();
  await parts.recorded;
  throwIfStopped(parts.signal);
  // A part that fails for good stops no part under way: what they send need not be sent by the next try.
  const workers = Array.from({ length: MAX_PART_CONNECTIONS }, () => sender.run());
  for (const outcome of await Promise.allSettled(workers)) {
    if (outcome.status === 'rejected') throw outcome.reason;
  }
}

class PartsSender {
  private readonly missing: number[] = [];
  private readonly work: PartWork;
  private readonly underWay = new Map<number, number>();
  /** Parts that will be sent once their sums are there. */
  private readonly summing = new Set<number>();
  private readonly signer: SignAhead;
  private next = 0;
  private failed = false;

  constructor(
    private readonly context: UploadContext,
    private readonly parts: Parts,
  ) {
    const { item, plan, listed } = parts;
    const { clock, server, via } = context.ports;
    const { target } = item.batch;
    this.work = workOf(item);
    this.signer = new SignAhead(
      clock,
      (requests) => server.sign(target, requests, via(target)),
      (limit) => this.toSign(limit),
      () => routeOf(context, target),
    );
    item.confirmed = 0;
    for (let number = 1; number <= plan.partCount; number += 1) {
      if (listed.has(number) && this.work.sent.has(number)) item.confirmed += partBytes(plan, number);
      else this.missing.push(number);
    }
    item.batch.settle(item);
  }

  signFirst(): void {
    this.signer.prefetch();
  }

  async run(): Promise<void> {
    for (let number = this.missing[this.next]; number !== undefined; number = this.missing[this.next]) {
      if (this.failed) return;
      this.next += 1;
      await this.bring(number).catch((error: unknown) => {
        this.failed = true;
        throw error;
      });
    }
  }

  private async bring(partNumber: number): Promise<void> {
    const { item, plan, sums, listed } = this.parts;
    const wanted = sums.of(partNumber);
    sums.prepare(this.missing.slice(this.next, this.next + SUMS_AHEAD));
    const md5 = await this.signMeanwhile(partNumber, wanted);
    if (md5 !== null && bareETag(listed.get(partNumber)) === md5) {
      item.batch.credit(item, partBytes(plan, partNumber));
    } else {
      await this.send(partNumber, md5);
    }
    this.work.sent.add(partNumber);
  }

  /** What is listed may turn out to need no signature. */
  private async signMeanwhile(partNumber: number, sum: Promise<string | null>): Promise<string | null> {
    if (this.parts.listed.has(partNumber)) return sum;
    this.summing.add(partNumber);
    this.signer.prefetch();
    return sum.finally(() => this.summing.delete(partNumber));
  }

  private async send(partNumber: number, md5: string | null): Promise<void> {
    const { item, plan, signal } = this.parts;
    const { start, end } = partRange(plan, partNumber);
    await sendRequest(this.context, {
      ...{ item, md5, signal, signer: this.signer, signable: this.signable(partNumber) },
      body: () => item.bytes.slice(start, end),
      onProgress: (sent) => {
        this.underWay.set(partNumber, sent);
        this.recount();
      },
    });
    this.underWay.delete(partNumber);
    item.confirmed += end - start;
    this.recount();
  }

  private recount(): void {
    const { item } = this.parts;
    let bytes = item.confirmed;
    for (const sent of this.underWay.values()) bytes += sent;
    item.batch.advance(item, bytes);
  }

  private signable(partNumber: number): Signable {
    const { item, plan, uploadId } = this.parts;
    return {
      id: partNumber,
      bytes: partBytes(plan, partNumber),
      request: { kind: 'part', key: item.key, uploadId, partNumber },
    };
  }

  private toSign(limit: number): Signable[] {
    const found = [...this.summing].slice(0, limit).map((number) => this.signable(number));
    for (let index = this.next; index < this.missing.length && found.length < limit; index += 1) {
      const number = this.missing[index];
      if (number === undefined || this.parts.listed.has(number)) break;
      found.push(this.signable(number));
    }
    return found;
  }
}
