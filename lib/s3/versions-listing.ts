import { ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import type { ObjectVersion } from '@/lib/domain/entry';
import { compareKeys } from '@/lib/domain/key-order';
import type { BucketName, ObjectKey } from '@/lib/domain/names';
import type { Store } from './client';
import { decodeListed } from './encoding';
import { mapErrors } from './errors';

export interface ListedVersion extends ObjectVersion {
  key: ObjectKey;
}

interface VersionMark {
  key: string;
  version?: string;
}

interface ListVersionsInput {
  bucket: BucketName;
  prefix: string;
  /** Begins after this key, or after one version of it. */
  key?: string;
  version?: string;
  limit?: number;
  signal?: AbortSignal;
}

/** One page of versions and delete markers, by key, each key's newest first. */
export async function listVersionsAfter(
  store: Store,
  input: ListVersionsInput,
): Promise<{ versions: ListedVersion[]; next: VersionMark | null }> {
  const { bucket, prefix } = input;
  return mapErrors({ operation: 's3:ListBucketVersions', target: prefix || bucket }, async () => {
    const { client } = await store.forBucket(bucket);
    const page = await client.send(
      new ListObjectVersionsCommand({
        Bucket: bucket,
        Prefix: prefix,
        KeyMarker: input.key,
        VersionIdMarker: input.version,
        MaxKeys: input.limit,
        EncodingType: 'url',
      }),
      { abortSignal: input.signal },
    );
    const decode = (key: string | undefined) => decodeListed(key ?? '', page.EncodingType) as ObjectKey;
    const versions: ListedVersion[] = [
      ...(page.Versions ?? []).map((found) => ({
        kind: 'version' as const,
        key: decode(found.Key),
        version: found.VersionId ?? 'null',
        latest: found.IsLatest === true,
        size: found.Size ?? 0,
        modified: (found.LastModified ?? new Date(0)).toISOString(),
        etag: found.ETag,
        storageClass: found.StorageClass,
      })),
      ...(page.DeleteMarkers ?? []).map((found) => ({
        kind: 'delete-marker' as const,
        key: decode(found.Key),
        version: found.VersionId ?? 'null',
        latest: found.IsLatest === true,
        size: 0,
        modified: (found.LastModified ?? new Date(0)).toISOString(),
      })),
    ];
    versions.sort(byKeyThenAge);
    // Not NextKeyMarker: Ceph sends it as it is beside encoded keys. It names the last key of the page anyway.
    const last = versions.at(-1)?.key ?? page.NextKeyMarker;
    const next = page.IsTruncated === true && last !== undefined;
    return { versions, next: next ? { key: last, version: page.NextVersionIdMarker } : null };
  });
}

/** Stores answer versions and markers apart; this is the order they are kept in. */
function byKeyThenAge(one: ListedVersion, other: ListedVersion): number {
  return (
    compareKeys(one.key, other.key) ||
    Number(other.latest) - Number(one.latest) ||
    other.modified.localeCompare(one.modified)
  );
}
