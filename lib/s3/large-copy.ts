import { CreateMultipartUploadCommand, UploadPartCopyCommand, type Tag } from '@aws-sdk/client-s3';
import pLimit from 'p-limit';
import { AppError } from '@/lib/domain/errors';
import { COPY_TIMEOUT, type Store } from './client';
import { recallCompleted } from './completed-uploads';
import { isSameEtag, keptStorageClass, type CopyJob } from './copy-object';
import { copySource } from './encoding';
import { mapErrors } from './errors';
import { head, headSummary } from './head';
import { completeUpload } from './complete-upload';
import { listParts } from './multipart';
import { readTags, writeTags } from './tags';

const MAX_PARTS = 10_000;
const MIB = 1024 * 1024;
const PARALLEL = 4;

/** Parts all equal but the last; as many as needed, at most 10 000. */
export function copyPartSize(size: number, smallest: number): number {
  return Math.max(smallest, Math.ceil(size / MAX_PARTS / MIB) * MIB);
}

/**
 * Begins the copy of an object too large for one request and answers its upload id. What a single copy keeps by itself is
 * written onto the new upload; tags follow at its end.
 */
export async function beginLargeCopy(store: Store, job: CopyJob): Promise<string> {
  const source = await head(store, job.from, job.signal);
  const context = { operation: 's3:PutObject', target: job.to.key };
  return mapErrors(context, async () => {
    const { client } = await store.forBucket(job.to.bucket);
    const { UploadId } = await client.send(
      new CreateMultipartUploadCommand({
        Bucket: job.to.bucket,
        Key: job.to.key,
        ContentType: source.ContentType,
        CacheControl: source.CacheControl,
        ContentDisposition: source.ContentDisposition,
        ContentEncoding: source.ContentEncoding,
        ContentLanguage: source.ContentLanguage,
        Expires: dateOf(source.ExpiresString),
        WebsiteRedirectLocation: source.WebsiteRedirectLocation,
        Metadata: source.Metadata,
        StorageClass: keptStorageClass(job.storageClass),
      }),
      { abortSignal: job.signal },
    );
    if (UploadId === undefined) throw new AppError('not_s3', { target: job.to.key });
    return UploadId;
  });
}

export interface LargeCopyProgress {
  /** Bytes copied by this call. */
  bytes: number;
  /** `refused`: every part is there, but the copy may not be completed. */
  state: 'underway' | 'refused' | 'finished';
  /** The copy's ETag once it is finished. */
  etag?: string;
}

interface LargeCopyOptions {
  /** Bytes. */
  partSize: number;
  deadline: number;
  /** Asked at the very end: copying may have taken hours. */
  mayComplete: () => Promise<boolean>;
}

/**
 * Copies missing parts until the deadline, and completes when none is missing. Which parts are there is asked of the store,
 * so any earlier call may have been interrupted anywhere.
 * @throws AppError `upload_gone` when the upload exists no more: begin anew.
 */
export async function continueLargeCopy(
  store: Store,
  job: CopyJob,
  uploadId: string,
  options: LargeCopyOptions,
): Promise<LargeCopyProgress> {
  const { partSize, deadline } = options;
  const ref = { ...job.to, uploadId };
  const known = recallCompleted(ref);
  if (known !== undefined) {
    await keepTags(store, job);
    return { bytes: 0, state: 'finished', etag: known.etag };
  }
  const present = new Set((await listParts(store, ref, job.signal)).map(({ partNumber }) => partNumber));
  const count = Math.ceil(job.size / partSize);
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((part) => !present.has(part));
  const limit = pLimit(PARALLEL);
  const copied = await Promise.all(
    missing.map((part, index) =>
      limit(async () => {
        // The first ones go regardless, or a slow store would never get anywhere.
        if (index >= PARALLEL && Date.now() >= deadline) return 0;
        return copyPart(store, job, uploadId, part, partSize);
      }),
    ),
  );
  const bytes = copied.reduce((sum, size) => sum + size, 0);
  if (copied.includes(0)) return { bytes, state: 'underway' };
  // Parts copied before and after a change of the source would make an object that never was; not every store refuses them.
  const source = await headSummary(store, job.from, job.signal);
  if (source?.size !== job.size || !isSameEtag(source.etag, job.etag)) {
    throw new AppError('precondition_failed', { target: job.from.key });
  }
  // Read while failing costs nothing yet; written afterwards because Ceph ignores tags on a new upload.
  const tags = await tagsToKeep(store, job);
  if (recallCompleted(ref) === undefined && !(await options.mayComplete()))
    return { bytes, state: 'refused' };
  const { etag } = await completeUpload(store, { ...ref, size: job.size, partSize, signal: job.signal });
  if (tags.length > 0) await writeTags(store, job.to, tags, job.signal);
  return { bytes, state: 'finished', etag };
}

/** For a copy that is known to be complete, while its source is still there to have tags. */
async function keepTags(store: Store, job: CopyJob): Promise<void> {
  if ((await headSummary(store, job.from, job.signal)) === null) return;
  const tags = await tagsToKeep(store, job);
  if (tags.length > 0) await writeTags(store, job.to, tags, job.signal);
}

async function copyPart(
  store: Store,
  job: CopyJob,
  uploadId: string,
  partNumber: number,
  partSize: number,
): Promise<number> {
  const start = (partNumber - 1) * partSize;
  const end = Math.min(start + partSize, job.size);
  await mapErrors({ operation: 's3:PutObject', target: job.to.key }, async () => {
    const { client } = await store.forBucket(job.to.bucket);
    await client.send(
      new UploadPartCopyCommand({
        Bucket: job.to.bucket,
        Key: job.to.key,
        UploadId: uploadId,
        PartNumber: partNumber,
        CopySource: copySource(job.from.bucket, job.from.key, job.from.version),
        CopySourceRange: `bytes=${start}-${end - 1}`,
        CopySourceIfMatch: job.etag,
      }),
      { abortSignal: job.signal, requestTimeout: COPY_TIMEOUT },
    );
  });
  return end - start;
}

/** @throws AppError when tags cannot be read: a copy that silently lost them would not be one. */
async function tagsToKeep(store: Store, job: CopyJob): Promise<Tag[]> {
  try {
    return await readTags(store, job.from, job.signal);
  } catch (error) {
    if (error instanceof AppError && error.code === 'unsupported') return [];
    throw error;
  }
}

function dateOf(text: string | undefined): Date | undefined {
  const date = text === undefined ? undefined : new Date(text);
  return date === undefined || Number.isNaN(date.getTime()) ? undefined : date;
}
