import { CopyObjectCommand, DeleteObjectCommand, type StorageClass } from '@aws-sdk/client-s3';
import { AppError } from '@/lib/domain/errors';
import type { BucketName, ObjectKey } from '@/lib/domain/names';
import { COPY_TIMEOUT, type Store } from './client';
import { copySource } from './encoding';
import { mapErrors } from './errors';
import { headSummary, type ObjectRef } from './head';

/** An object as it was listed, and where it goes. */
export interface CopyJob {
  from: ObjectRef;
  to: { bucket: BucketName; key: ObjectKey };
  /** Bytes. */
  size: number;
  etag?: string;
  storageClass?: string;
  signal?: AbortSignal;
}

/**
 * One server-side copy, metadata and tags kept; answers the copy's ETag.
 * @throws AppError `precondition_failed` when the source is no longer what was listed (Ceph copies it regardless).
 */
export async function copyWhole(store: Store, job: CopyJob): Promise<string | undefined> {
  return mapErrors({ operation: 's3:PutObject', target: job.to.key }, async () => {
    const { client } = await store.forBucket(job.to.bucket);
    const { CopyObjectResult } = await client.send(
      new CopyObjectCommand({
        Bucket: job.to.bucket,
        Key: job.to.key,
        CopySource: copySource(job.from.bucket, job.from.key, job.from.version),
        CopySourceIfMatch: job.etag,
        MetadataDirective: 'COPY',
        StorageClass: keptStorageClass(job.storageClass),
      }),
      { abortSignal: job.signal, requestTimeout: COPY_TIMEOUT },
    );
    return CopyObjectResult?.ETag;
  });
}

/** Copies go to STANDARD unless told: a rename must not move an object to a dearer class. */
export function keptStorageClass(storageClass: string | undefined): StorageClass | undefined {
  return storageClass === 'STANDARD' ? undefined : (storageClass as StorageClass | undefined);
}

/**
 * The second half of a move: looks at what stands at the destination and whether the source is still what was copied, and
 * only then deletes it. Asked with HEAD because stores other than AWS ignore conditions on copies and deletes.
 * @param copied the ETag the copy was answered with.
 */
export async function deleteCopied(store: Store, job: CopyJob, copied: string | undefined): Promise<void> {
  const [copy, source] = await Promise.all([
    headSummary(store, job.to, job.signal),
    headSummary(store, job.from, job.signal),
  ]);
  if (copy?.size !== job.size || !isSameEtag(copy.etag, copied)) {
    throw new AppError('precondition_failed', { target: job.to.key });
  }
  if (source === null) return;
  if (source.size !== job.size || !isSameEtag(source.etag, job.etag)) {
    throw new AppError('precondition_failed', { target: job.from.key });
  }
  await mapErrors({ operation: 's3:DeleteObject', target: job.from.key }, async () => {
    const { client } = await store.forBucket(job.from.bucket);
    await client.send(new DeleteObjectCommand({ Bucket: job.from.bucket, Key: job.from.key }), {
      abortSignal: job.signal,
    });
  });
}

/**
 * Stores quote ETags in headers and often not in XML. One that names none (Ceph, completing an upload, sends an empty one)
 * cannot contradict.
 */
export function isSameEtag(one: string | undefined, other: string | undefined): boolean {
  const [first, second] = [one, other].map((etag) => etag?.replaceAll('"', ''));
  return !first || !second || first === second;
}
