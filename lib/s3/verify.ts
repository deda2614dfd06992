import pLimit from 'p-limit';
import { AppError } from '@/lib/domain/errors';
import { bareETag } from '@/lib/domain/etag';
import type { BucketName, ObjectKey } from '@/lib/domain/names';
import type { UploadOutputs } from '@/lib/domain/schemas';
import type { Store } from './client';
import { existing } from './existing';
import { head } from './head';
import { isOpaqueEncryption } from './multipart';
import { isMd5ETag, isMultipartETag } from './part-sums';

const PARALLEL_HEADS = 16;

export interface SentObject {
  key: ObjectKey;
  size: number;
  /** The MD5 of its bytes, in hex. */
  etag: string;
}

type Verdict = UploadOutputs['verify']['results'][number];

/**
 * Whether these objects are what was sent, each in one request: looked up in listings, and only where an ETag is another
 * asked for one by one, because stores that encrypt have ETags which are no MD5.
 */
export async function verifyObjects(
  store: Store,
  bucket: BucketName,
  objects: readonly SentObject[],
  signal?: AbortSignal,
): Promise<Verdict[]> {
  const keys = objects.map(({ key }) => key);
  const found = new Map((await existing(store, bucket, keys, signal)).map((one) => [one.key, one]));
  const limit = pLimit(PARALLEL_HEADS);
  return Promise.all(
    objects.map(async ({ key, size, etag }) => {
      const there = found.get(key);
      if (there === undefined) return 'missing';
      if (there.size !== size) return 'different';
      if (bareETag(there.etag) === etag) return 'verified';
      if (isMultipartETag(there.etag)) return 'different';
      if (!isMd5ETag(there.etag)) return 'opaque';
      return limit(() => judgeEncrypted(store, bucket, key, signal));
    }),
  );
}

async function judgeEncrypted(
  store: Store,
  bucket: BucketName,
  key: ObjectKey,
  signal?: AbortSignal,
): Promise<Verdict> {
  try {
    const { ServerSideEncryption } = await head(store, { bucket, key }, signal);
    return isOpaqueEncryption(ServerSideEncryption) ? 'opaque' : 'different';
  } catch (error) {
    // Encrypted with a key of its owner's, an object answers HEAD to nobody else.
    if (error instanceof AppError && error.code === 'invalid_input') return 'opaque';
    if (error instanceof AppError && error.code === 'not_found') return 'missing';
    throw error;
  }
}
