import { bareETag } from '@/lib/domain/etag';
import { AppError, isTransient } from '@/lib/domain/errors';
import { askServer, lanesOf, toAppError, type UploadContext } from './context';
import { createMultipart } from './create-multipart';
import { discardMultipart } from './discard-multipart';
import { isTakenNow, whenTaken } from './guard';
import type { Item } from './item';
import { PartSums, proofOf, workOf } from './part-sums';
import { partBytes, type MultipartPlan } from './plan';
import type { MultipartRef } from './ports';
import { sendParts, type MultipartUpload } from './send-parts';
import type { Ending } from './send-put';
import { PUT_ACTION } from './store-error';

/** How often parts that the store turns out to lack or to have otherwise are sent again before that is the answer. */
const MAX_ROUNDS = 3;

/**
 * Sends a large file: begins a multipart or goes on with one, sends what the store lacks, completes. A failure leaves the
 * multipart as it is, so that another try sends only what is missing.
 */
export async function sendMultipart(
  context: UploadContext,
  item: Item,
  plan: MultipartPlan,
  signal: AbortSignal,
): Promise<Ending> {
  for (let restarted = false; ;) {
    const sums = new PartSums(context.ports.sums, item, plan, signal);
    const { uploadId, taken, recorded } =
      item.uploadId === null ? await begin(context, item, plan, sums, signal) : goOnWith(item.uploadId);
    if (taken) {
      await recorded;
      await discardMultipart(context, item);
      const next = await whenTaken(context, item, null, signal);
      if (next !== 'renamed') return next;
      continue;
    }
    const upload = { item, plan, uploadId, sums, recorded, signal };
    const error = await sendOnce(context, upload).then(() => null, toAppError);
    if (error === null) return 'stored';
    if (error.code === 'precondition_failed' && item.uploadId !== null && item.ifTaken !== 'fail') {
      if ((await discardMultipart(context, item)) === 'stored') return 'stored';
    } else if (error.code === 'upload_gone' && !restarted) {
      // The store no longer knows the upload (a lifecycle rule, another session): its parts are lost, the file is not.
      restarted = true;
      await forget(context, item);
    } else {
      // What was completed wrongly is no longer there to be gone on with; what lacks a refused part is.
      const completed = error.code === 'checksum_mismatch' && error.details.action !== PUT_ACTION;
      if (completed) await forget(context, item);
      throw error;
    }
  }
}

async function sendOnce(context: UploadContext, upload: MultipartUpload): Promise<void> {
  const { item, plan, uploadId, signal, recorded } = upload;
  const ref: MultipartRef = { ...item.batch.target, key: item.key, uploadId };
  // Everything was there and completing was asked for: asking again also recognises an object that is finished already.
  let listed =
    recorded === null && !item.completing
      ? await listParts(context, ref, plan, signal)
      : new Map<number, string>();
  for (let round = 1; ; round += 1) {
    if (!item.completing) await sendParts(context, { ...upload, listed });
    const error = await complete(context, item, ref, plan, signal);
    if (error === null) break;
    const mendable = error.code === 'upload_incomplete' || error.code === 'parts_differ';
    if (!mendable || round === MAX_ROUNDS) throw error;
    for (const number of error.details.parts ?? []) workOf(item).sent.delete(number);
    listed = await listParts(context, ref, plan, signal);
  }
  await forget(context, item);
}

async function complete(
  context: UploadContext,
  item: Item,
  ref: MultipartRef,
  plan: MultipartPlan,
  signal: AbortSignal,
): Promise<AppError | null> {
  const { server, sums } = context.ports;
  const proof = item.work ? await proofOf(sums, item.work, plan, signal) : {};
  const request = { ...ref, size: plan.size, partSize: plan.partSize, tags: item.metadata?.tags, ...proof };
  const ask = (ifAbsent: boolean | undefined) =>
    askServer(context, signal, () => server.complete({ ...request, ifAbsent })).catch(toAppError);
  item.completing = true;
  let answer = await ask(item.guarded || undefined);
  if (answer instanceof AppError && answer.code === 'precondition_failed') {
    // What is in the way may be this very file, completed by a request whose answer was lost. Asking again then only reports.
    const gone = await askServer(context, signal, () => server.parts(ref)).then(() => false, isGone);
    if (gone) answer = await ask(undefined);
  }
  if (!(answer instanceof AppError)) {
    item.integrity = answer.integrity;
    item.etag = bareETag(answer.etag) ?? proof.md5;
    return null;
  }
  // While nothing but silence came back, the object may be there all the same.
  if (!signal.aborted && !isTransient(answer.code)) item.completing = false;
  return answer;
}

function isGone(error: unknown): boolean {
  return error instanceof AppError && error.code === 'upload_gone';
}

interface Begun extends Pick<MultipartUpload, 'uploadId' | 'recorded'> {
  /** Nothing may be overwritten, and something is there. */
  taken: boolean;
}

function goOnWith(uploadId: string): Begun {
  return { uploadId, taken: false, recorded: null };
}

/**
 * Begins a multipart. Whatever has to be done before the first part can go is done at the same time: over a slow line each
 * question asked after the other would be heard.
 * @throws AppError
 */
async function begin(
  context: UploadContext,
  item: Item,
  plan: MultipartPlan,
  sums: PartSums,
  signal: AbortSignal,
): Promise<Begun> {
  const { records, clock } = context.ports;
  const isNew = item.token === null;
  // Nothing is listed of what is about to begin.
  if (isNew) sums.begin(lanesOf(context, item.batch.target).idle);
  const looking = isNew && item.guarded ? isTakenNow(context, item, signal).catch(toAppError) : false;
  const uploadId = await createMultipart(context, item, signal);
  item.uploadId = uploadId;
  const { contentType, name, modified, metadata, path, ifTaken, batch } = item;
  const record = {
    ...{ ...batch.target, key: item.key, uploadId, contentType, name, modified },
    ...{ size: plan.size, partSize: plan.partSize, startedAt: clock.date() },
    ...{ batch: batch.id, path, ifTaken, metadata },
  };
  const recorded = records.save(record, item.bytes);
  const taken = await looking;
  if (taken instanceof AppError) {
    await recorded;
    throw taken;
  }
  return { uploadId, taken, recorded };
}

async function forget(context: UploadContext, item: Item): Promise<void> {
  if (item.uploadId === null) return;
  await context.ports.records.remove({ ...item.batch.target, key: item.key, uploadId: item.uploadId });
  item.forgetMultipart();
}

/** ETags of the parts the store holds in exactly the planned size. */
async function listParts(
  context: UploadContext,
  ref: MultipartRef,
  plan: MultipartPlan,
  signal: AbortSignal,
): Promise<Map<number, string>> {
  const parts = await askServer(context, signal, () => context.ports.server.parts(ref));
  const planned = parts.filter(({ partNumber, size }) => size === partBytes(plan, partNumber));
  return new Map(planned.map(({ partNumber, etag }) => [partNumber, etag]));
}
