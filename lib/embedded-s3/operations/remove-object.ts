import { checkWrite } from '@/lib/embedded-s3/http/conditions';
import type { Headers } from '@/lib/embedded-s3/http/headers';
import { S3Error } from '@/lib/embedded-s3/errors';
import type { Bucket } from '@/lib/embedded-s3/storage/buckets';
import type { Store } from '@/lib/embedded-s3/storage/store';
import type { Transaction } from '@/lib/embedded-s3/storage/write-queue';
import { currentObject, keyBytes, versionById, versionIdOf } from './context';

/** What a deletion did, as S3 tells it. */
interface Removal {
  /** The version removed, or the delete marker put in place. */
  versionId?: string;
  deleteMarker?: boolean;
}

/**
 * Deletes by S3's rules: a version by its id for good; else the object itself, where the bucket was never
 * versioned; else by putting a delete marker on top. What is not there counts as deleted.
 */
export function removeObject(
  store: Store,
  transaction: Transaction,
  bucket: Bucket,
  key: string,
  versionId: string | undefined,
  conditions: Headers,
): Removal {
  const bytes = keyBytes(key);
  if (conditions.get('if-match') !== undefined) {
    const current = currentObject(store, bucket, bytes);
    if (!current || versionId !== undefined) throw new S3Error('PreconditionFailed');
    checkWrite(conditions, current);
  }
  if (versionId !== undefined) {
    const version = versionById(store, bucket, bytes, versionId);
    if (version) store.versions.remove(transaction, version);
    return { versionId, ...(version?.marker ? { deleteMarker: true } : {}) };
  }
  if (bucket.versioning === null) {
    const version = store.versions.unnamed(bucket.id, bytes);
    if (version) store.versions.remove(transaction, version);
    return {};
  }
  return { versionId: versionIdOf(store.versions.putMarker(transaction, bucket, bytes)), deleteMarker: true };
}
