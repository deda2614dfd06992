import { isTransient, type AppError } from '@/lib/domain/errors';
import type { Batch, Item } from './batch';
import { askServer, toAppError, type UploadContext } from './context';
import { MAX_PART_CONNECTIONS } from './lanes';
import { partBytes, partRange, type MultipartPlan } from './plan';
import type { MultipartRef, SignedUrl } from './ports';
import { throwIfStopped } from './retry';
import { sendRequest } from './send-request';
import { SignAhead, type Signable } from './sign-ahead';

/** How often parts that the store turns out to lack are sent again before `upload_incomplete` is the answer. */
const MAX_ROUNDS = 3;

export function multipartRef(batch: Batch, item: Item, uploadId: string): MultipartRef {
  return { ...batch.target, key: item.key, uploadId };
}

/**
 * Sends a large file: begins a multipart or goes on with one, sends what the store lacks, completes. A failure leaves the
 * multipart as it is, so that another try sends only what is missing.
 */
export async function sendMultipart(
  context: UploadContext,
  batch: Batch,
  item: Item,
  plan: MultipartPlan,
  signal: AbortSignal,
): Promise<void> {
  for (let restarted = false; ; restarted = true) {
    const error = await sendOnce(context, batch, item, plan, signal).then(() => null, toAppError);
    if (error === null) return;
    if (restarted || error.code !== 'upload_gone') throw error;
    // The store no longer knows the upload (a lifecycle rule, another session): its parts are lost, the file is not.
    await forget(context, batch, item);
  }
}

async function sendOnce(
  context: UploadContext,
  batch: Batch,
  item: Item,
  plan: MultipartPlan,
  signal: AbortSignal,
): Promise<void> {
  const resumed = item.uploadId !== null;
  const uploadId = item.uploadId ?? (await begin(context, batch, item, plan, signal));
  const ref = multipartRef(batch, item, uploadId);
  // Everything was there and completing was asked for: asking again also recognises an object that is finished already.
  let stored =
    resumed && !item.completing ? await storedParts(context, ref, plan, signal) : new Set<number>();
  for (let round = 1; ; round += 1) {
    if (!item.completing) await sendParts(context, { batch, item, plan, uploadId, stored, signal });
    const error = await complete(context, item, ref, plan, signal);
    if (error === null) break;
    if (error.code !== 'upload_incomplete' || round === MAX_ROUNDS) throw error;
    stored = await storedParts(context, ref, plan, signal);
  }
  await forget(context, batch, item);
}

async function complete(
  context: UploadContext,
  item: Item,
  ref: MultipartRef,
  plan: MultipartPlan,
  signal: AbortSignal,
): Promise<AppError | null> {
  item.completing = true;
  const { size, partSize } = plan;
  const error = await askServer(context, signal, () =>
    context.ports.server.complete({ ...ref, size, partSize }),
  ).then(() => null, toAppError);
  // While nothing but silence came back, the object may be there all the same.
  if (error !== null && !signal.aborted && !isTransient(error.code)) item.completing = false;
  return error;
}

async function begin(
  context: UploadContext,
  batch: Batch,
  item: Item,
  plan: MultipartPlan,
  signal: AbortSignal,
): Promise<string> {
  const { server, records, clock } = context.ports;
  const { key, contentType, name, modified } = item;
  // Never aborted in flight: an answer nobody waits for would leave a multipart nobody knows of.
  const { uploadId } = await askServer(context, signal, () =>
    server.create({ ...batch.target, key, contentType, size: plan.size }),
  );
  item.uploadId = uploadId;
  const record = {
    ...multipartRef(batch, item, uploadId),
    ...{ contentType, name, modified, size: plan.size, partSize: plan.partSize, startedAt: clock.date() },
    ...{
      batch: batch.id,
      path: item.path ?? null,
      ifTaken: item.ifTaken,
      metadata: item.metadata,
      handle: item.handle,
    },
  };
  await records.save(record, item.source);
  throwIfStopped(signal);
  return uploadId;
}

async function forget(context: UploadContext, batch: Batch, item: Item): Promise<void> {
  if (item.uploadId === null) return;
  await context.ports.records.remove(multipartRef(batch, item, item.uploadId));
  item.uploadId = null;
  item.completing = false;
  item.confirmed = 0;
}

/** The parts that need not be sent again: stored, and of exactly the planned size. */
async function storedParts(
  context: UploadContext,
  ref: MultipartRef,
  plan: MultipartPlan,
  signal: AbortSignal,
): Promise<Set<number>> {
  const parts = await askServer(context, signal, () => context.ports.server.parts(ref));
  return new Set(
    parts.filter((part) => part.size === partBytes(plan, part.partNumber)).map((part) => part.partNumber),
  );
}

interface Parts {
  batch: Batch;
  item: Item;
  plan: MultipartPlan;
  uploadId: string;
  stored: Set<number>;
  signal: AbortSignal;
}

async function sendParts(context: UploadContext, parts: Parts): Promise<void> {
  const { batch, item, plan, uploadId, stored, signal } = parts;
  const missing: number[] = [];
  item.confirmed = 0;
  for (let number = 1; number <= plan.partCount; number += 1) {
    if (stored.has(number)) item.confirmed += partBytes(plan, number);
    else missing.push(number);
  }
  const underWay = new Map<number, number>();
  batch.settle(item);
  const recount = () => {
    let bytes = item.confirmed;
    for (const sent of underWay.values()) bytes += sent;
    batch.advance(item, bytes);
  };

  let next = 0;
  let failed = false;
  const signable = (partNumber: number): Signable => ({
    id: partNumber,
    bytes: partBytes(plan, partNumber),
    request: { kind: 'part', key: item.key, uploadId, partNumber },
  });
  const signer = new SignAhead(
    context.ports.clock,
    (requests) =>
      context.ports.server.sign(batch.target, requests, context.ports.via(batch.target)) as Promise<
        SignedUrl[]
      >,
    (limit) => missing.slice(next, next + limit).map(signable),
  );
  const work = async () => {
    for (let number = missing[next]; number !== undefined && !failed; number = missing[next]) {
      next += 1;
      const partNumber = number;
      const { start, end } = partRange(plan, partNumber);
      await sendRequest(context, {
        ...{ target: batch.target, key: item.key, lane: 'large', signal, signer },
        signable: signable(partNumber),
        body: () => item.source.slice(start, end),
        onProgress: (sent) => {
          underWay.set(partNumber, sent);
          recount();
        },
      });
      underWay.delete(partNumber);
      item.confirmed += end - start;
      recount();
    }
  };
  // A part that fails for good stops no part under way: what they send need not be sent by the next try.
  const workers = Array.from({ length: Math.min(MAX_PART_CONNECTIONS, missing.length) }, () =>
    work().catch((error: unknown) => {
      failed = true;
      throw error;
    }),
  );
  for (const outcome of await Promise.allSettled(workers)) {
    if (outcome.status === 'rejected') throw outcome.reason;
  }
}
