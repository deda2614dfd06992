import type { Authenticated } from '@/lib/embedded-s3/auth/authenticate';
import { S3Error } from '@/lib/embedded-s3/errors';
import type { S3Request } from '@/lib/embedded-s3/http/request';
import type { Bucket } from '@/lib/embedded-s3/storage/buckets';
import type { Store } from '@/lib/embedded-s3/storage/store';
import type { Version } from '@/lib/embedded-s3/storage/versions';

/** What an operation works with: an authenticated request and the store. */
export interface Context {
  readonly request: S3Request;
  readonly auth: Authenticated;
  readonly store: Store;
  readonly region: string;
}

/** Answers a request on `request.response`, or throws an S3Error. */
export type Operation = (context: Context) => Promise<void> | void;

/** @throws S3Error NoSuchBucket */
export function requireBucket(store: Store, name: string): Bucket {
  const bucket = store.buckets.find(name);
  if (!bucket) throw new S3Error('NoSuchBucket', { fields: { BucketName: name } });
  return bucket;
}

export const keyBytes = (key: string): Buffer => Buffer.from(key);

/** The version id a client sees. */
export const versionIdOf = (version: Pick<Version, 'id' | 'unnamed'>): string =>
  version.unnamed ? 'null' : version.id.toString(16).padStart(16, '0');

/** The internal id behind a version id or marker; undefined for `null`. @throws S3Error InvalidArgument */
export function parseVersionId(versionId: string): number | undefined {
  if (versionId === 'null') return undefined;
  const id = /^[0-9a-f]{16}$/.test(versionId) ? Number.parseInt(versionId, 16) : 0;
  if (id < 1 || !Number.isSafeInteger(id)) {
    throw new S3Error('InvalidArgument', {
      message: 'Invalid version id specified',
      fields: { ArgumentName: 'versionId', ArgumentValue: versionId },
    });
  }
  return id;
}

/** Headers that name a version, in a bucket that was ever versioned. */
export function versionHeaders(bucket: Bucket, version: Version): Record<string, string> {
  return bucket.versioning === null ? {} : { 'x-amz-version-id': versionIdOf(version) };
}

/** The version of that id, delete markers included. */
export function versionById(
  store: Store,
  bucket: Bucket,
  key: Buffer,
  versionId: string,
): Version | undefined {
  const id = parseVersionId(versionId);
  if (id === undefined) return store.versions.unnamed(bucket.id, key);
  const version = store.versions.byId(bucket.id, key, id);
  return version?.unnamed ? undefined : version;
}

/** The object now under a key: undefined when there is none or a delete marker hides it. */
export function currentObject(store: Store, bucket: Bucket, key: Buffer): Version | undefined {
  const newest = store.versions.newest(bucket.id, key);
  return newest?.marker ? undefined : newest;
}

/** @throws S3Error NoSuchKey, NoSuchVersion, MethodNotAllowed (a delete marker named by its id) */
export function requireObject(
  store: Store,
  bucket: Bucket,
  key: string,
  versionId: string | undefined,
): Version {
  const bytes = keyBytes(key);
  const version =
    versionId === undefined
      ? store.versions.newest(bucket.id, bytes)
      : versionById(store, bucket, bytes, versionId);
  if (!version) {
    if (versionId === undefined) throw new S3Error('NoSuchKey', { fields: { Key: key } });
    throw new S3Error('NoSuchVersion', { fields: { Key: key, VersionId: versionId } });
  }
  if (version.marker) {
    const headers = { 'x-amz-delete-marker': 'true', ...versionHeaders(bucket, version) };
    if (versionId === undefined) throw new S3Error('NoSuchKey', { fields: { Key: key }, headers });
    throw new S3Error('MethodNotAllowed', { headers: { ...headers, Allow: 'DELETE' } });
  }
  return version;
}
