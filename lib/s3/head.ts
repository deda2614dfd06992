import { HeadObjectCommand, type HeadObjectCommandOutput } from '@aws-sdk/client-s3';
import { AppError } from '@/lib/domain/errors';
import type { BucketName, ObjectKey } from '@/lib/domain/names';
import type { Store } from './client';
import { mapErrors } from './errors';

export interface ObjectRef {
  bucket: BucketName;
  key: ObjectKey;
  version?: string;
}

export interface HeadSummary {
  size: number;
  /** ISO 8601, UTC. */
  modified: string;
  etag?: string;
  version?: string;
  storageClass?: string;
}

/** HEAD as the store answers it. A failure has a status and no code: explain-head.ts finds out more. */
export async function head(
  store: Store,
  ref: ObjectRef,
  signal?: AbortSignal,
): Promise<HeadObjectCommandOutput> {
  return mapErrors({ operation: readAction(ref), target: ref.key }, async () => {
    const { client } = await store.forBucket(ref.bucket);
    return client.send(new HeadObjectCommand({ Bucket: ref.bucket, Key: ref.key, VersionId: ref.version }), {
      abortSignal: signal,
    });
  });
}

/** Null when there is no such object. */
export async function headSummary(
  store: Store,
  ref: ObjectRef,
  signal?: AbortSignal,
): Promise<HeadSummary | null> {
  try {
    const found = await head(store, ref, signal);
    return {
      size: found.ContentLength ?? 0,
      modified: (found.LastModified ?? new Date(0)).toISOString(),
      etag: found.ETag,
      version: found.VersionId,
      storageClass: found.StorageClass,
    };
  } catch (error) {
    return nullIfMissing(error);
  }
}

/** @throws what is another error than `not_found` */
export function nullIfMissing(error: unknown): null {
  if (error instanceof AppError && error.code === 'not_found') return null;
  throw error;
}

export function readAction(ref: ObjectRef): string {
  return ref.version === undefined ? 's3:GetObject' : 's3:GetObjectVersion';
}
