import { CompleteMultipartUploadCommand } from '@aws-sdk/client-s3';
import { AppError } from '@/lib/domain/errors';
import { bareETag } from '@/lib/domain/etag';
import type { Integrity } from '@/lib/domain/schemas';
import { COPY_TIMEOUT, type Store } from './client';
import { multipartETag, recallCompleted, rememberCompleted } from './completed-uploads';
import { headSummary } from './head';
import { hidesMd5, listParts, mapUploadErrors, type UploadedPart, type UploadRef } from './multipart';
import { differingParts, isMultipartETag } from './part-sums';
import { readTags, writeTags } from './tags';

const WRITE = 's3:PutObject';

interface CompleteInput extends UploadRef {
  /** Bytes of the whole object. */
  size: number;
  /** Bytes of every part but the last. */
  partSize: number;
  /** What the sender knows of the bytes. */
  sums?: {
    /** The ETag to come, `…-3`. */
    md5?: string;
    /** Base64 of the parts' MD5s, one after the other. */
    parts?: string;
  };
  /** Only if nothing is there. */
  ifAbsent?: boolean;
  /** Those the upload was begun with. */
  tags?: Record<string, string>;
  signal?: AbortSignal;
}

export interface Completed {
  etag?: string;
  version?: string;
  integrity: Integrity;
}

interface Made extends Completed {
  /** The ETag the parts make. */
  expected?: string;
}

/**
 * Completes an upload from what the store says it holds, never from what the browser believes it sent, and not before it
 * is known to be the same. Taking it twice is harmless: when the answer to the first was lost, the finished object is
 * recognised, and only by proof (this process completed it, or its ETag is that of these very parts): an older object of
 * the same size is not mistaken for it.
 * @throws AppError `upload_incomplete` when parts are missing or of the wrong size, `parts_differ` with their numbers,
 * `precondition_failed` when something is there: nothing is completed then. `upload_gone` when it was aborted.
 * `checksum_mismatch` when the store made something else of the right parts.
 */
export async function completeUpload(store: Store, input: CompleteInput): Promise<Completed> {
  const done = await completeOnce(store, input);
  const checked = await checkCompleted(store, input, done);
  if (input.tags !== undefined) await keepTags(store, input, input.tags);
  return checked;
}

async function completeOnce(store: Store, input: CompleteInput): Promise<Made> {
  let parts: UploadedPart[] = [];
  try {
    parts = await listParts(store, input, input.signal);
    if (!matchesPlan(parts, input)) throw new AppError('upload_incomplete', { target: input.key });
    const integrity = await compareParts(store, input, parts);
    if (input.ifAbsent === true) await requireAbsent(store, input);
    const done = await completeGuarded(store, input, parts);
    const made = { ...done, integrity, expected: multipartETag(parts) };
    rememberCompleted(input, made);
    return made;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // Taken by ourselves, when the answer to an attempt before was lost: then the upload is no more.
    const mayBeOurs = error.code === 'precondition_failed' && (await isGone(store, input));
    if (error.code !== 'upload_gone' && !mayBeOurs) throw error;
    return recognise(store, input, parts, error);
  }
}

/** What the sender's sums say of the parts in the store. @throws AppError `parts_differ`. */
async function compareParts(
  store: Store,
  input: CompleteInput,
  parts: readonly UploadedPart[],
): Promise<Integrity> {
  const { key, sums = {} } = input;
  if (sums.parts === undefined && sums.md5 === undefined) return 'unverified';
  const etag = multipartETag(parts);
  if (etag === undefined) return 'opaque';
  const all = parts.map(({ partNumber }) => partNumber);
  const whole = etag === sums.md5 ? [] : all;
  const differing = sums.parts === undefined ? whole : differingParts(parts, sums.parts);
  if (differing.length === 0) return 'verified';
  // Where one part's ETag is its MD5, the others' are meant to be.
  if (differing.length === parts.length && (await hidesMd5(store, input))) return 'opaque';
  throw new AppError('parts_differ', { target: key, parts: differing });
}

async function requireAbsent(store: Store, input: CompleteInput): Promise<void> {
  if ((await headSummary(store, input, input.signal)) !== null)
    throw new AppError('precondition_failed', { target: input.key });
}

/** Where the store refuses any condition, that nothing was there a moment ago is all there is. */
async function completeGuarded(
  store: Store,
  input: CompleteInput,
  parts: readonly UploadedPart[],
): ReturnType<typeof complete> {
  try {
    return await complete(store, input, parts);
  } catch (error) {
    const isUnknown = error instanceof AppError && error.code === 'unsupported' && input.ifAbsent === true;
    if (!isUnknown) throw error;
    return complete(store, { ...input, ifAbsent: false }, parts);
  }
}

async function complete(
  store: Store,
  input: CompleteInput,
  parts: readonly UploadedPart[],
): Promise<{ etag?: string; version?: string }> {
  const { bucket, key, uploadId } = input;
  return mapUploadErrors({ operation: WRITE, target: key }, async () => {
    const { client } = await store.forBucket(bucket);
    const { ETag, VersionId } = await client.send(
      new CompleteMultipartUploadCommand({
        Bucket: bucket,
        Key: key,
        UploadId: uploadId,
        IfNoneMatch: input.ifAbsent === true ? '*' : undefined,
        MultipartUpload: {
          Parts: parts.map(({ partNumber, etag }) => ({ PartNumber: partNumber, ETag: etag })),
        },
      }),
      { abortSignal: input.signal, requestTimeout: COPY_TIMEOUT },
    );
    // Ceph sends an empty ETag.
    return { etag: ETag || undefined, version: VersionId };
  });
}

async function isGone(store: Store, input: CompleteInput): Promise<boolean> {
  try {
    await listParts(store, input, input.signal);
    return false;
  } catch (error) {
    if (error instanceof AppError && error.code === 'upload_gone') return true;
    throw error;
  }
}

/** The object an earlier call made of this upload. @throws `otherwise` where nothing proves it. */
async function recognise(
  store: Store,
  input: CompleteInput,
  parts: readonly UploadedPart[],
  otherwise: AppError,
): Promise<Made> {
  const known = recallCompleted(input);
  if (known !== undefined) return known;
  const expected = multipartETag(parts) ?? input.sums?.md5;
  const found = expected === undefined ? null : await headSummary(store, input, input.signal);
  if (found === null || bareETag(found.etag) !== expected) throw otherwise;
  const integrity = expected === input.sums?.md5 ? 'verified' : 'unverified';
  return { etag: found.etag, version: found.version, integrity, expected };
}

/** The last look: the right parts must have become the right object. @throws AppError `checksum_mismatch`. */
async function checkCompleted(store: Store, input: CompleteInput, made: Made): Promise<Completed> {
  const { expected, version, integrity } = made;
  if (integrity !== 'verified') return { etag: made.etag ?? expected, version, integrity };
  const etag = made.etag ?? (await headSummary(store, input, input.signal))?.etag;
  if (bareETag(etag) === expected) return { etag, version, integrity };
  if (!isMultipartETag(etag)) return { etag, version, integrity: 'opaque' };
  throw new AppError('checksum_mismatch', { target: input.key });
}

/** Ceph ignores the tags a multipart upload was begun with. Who may not look keeps to what the store was told then. */
async function keepTags(store: Store, input: CompleteInput, tags: Record<string, string>): Promise<void> {
  const wanted = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  if (wanted.length === 0) return;
  if (await lacksTags(store, input)) await writeTags(store, input, wanted, input.signal);
}

async function lacksTags(store: Store, input: CompleteInput): Promise<boolean> {
  try {
    return (await readTags(store, input, input.signal)).length === 0;
  } catch (error) {
    if (error instanceof AppError && error.code === 'access_denied') return false;
    throw error;
  }
}

function matchesPlan(parts: readonly UploadedPart[], plan: { size: number; partSize: number }): boolean {
  const count = Math.max(1, Math.ceil(plan.size / plan.partSize));
  const last = plan.size - (count - 1) * plan.partSize;
  return (
    parts.length === count &&
    parts.every(
      (part, index) =>
        part.partNumber === index + 1 && part.size === (index === count - 1 ? last : plan.partSize),
    )
  );
}
