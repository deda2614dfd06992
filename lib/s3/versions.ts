import type { ObjectVersion, VersionsPage } from '@/lib/domain/entry';
import { AppError } from '@/lib/domain/errors';
import type { BucketName, ObjectKey } from '@/lib/domain/names';
import type { Store } from './client';
import { listVersionsAfter } from './versions-listing';

interface ListVersionsInput {
  bucket: BucketName;
  key: ObjectKey;
  /** `next` of the page before: the last version seen. */
  cursor?: string | null;
  limit?: number;
  signal?: AbortSignal;
}

/** The versions and delete markers of one object, newest first. Empty on buckets that were never versioned. */
export async function listVersions(store: Store, input: ListVersionsInput): Promise<VersionsPage> {
  const { bucket, key, cursor, limit, signal } = input;
  const from = cursor === null || cursor === undefined ? {} : { key, version: cursor };
  try {
    const page = await listVersionsAfter(store, { bucket, prefix: key, ...from, limit, signal });
    // The prefix also matches longer keys, which come after every version of this one.
    const own = page.versions.filter((listed) => listed.key === key);
    const goesOn = page.next?.key === (key as string);
    return { versions: own.map(withoutKey), next: goesOn ? (page.next?.version ?? null) : null };
  } catch (error) {
    if (error instanceof AppError && error.code === 'unsupported') return { versions: [], next: null };
    throw error;
  }
}

function withoutKey({
  kind,
  version,
  latest,
  size,
  modified,
  etag,
  storageClass,
}: ObjectVersion): ObjectVersion {
  return { kind, version, latest, size, modified, etag, storageClass };
}
