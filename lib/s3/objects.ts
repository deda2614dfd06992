import type { Readable } from 'node:stream';
import { GetObjectCommand, PutObjectCommand, type HeadObjectCommandOutput } from '@aws-sdk/client-s3';
import type { ObjectProperties } from '@/lib/domain/entry';
import { AppError } from '@/lib/domain/errors';
import type { BucketName, Prefix } from '@/lib/domain/names';
import type { Store } from './client';
import { decodeWords } from './encoded-words';
import { mapErrors, toAppError } from './errors';
import { explainHead } from './explain-head';
import { head, readAction, type ObjectRef } from './head';
import { isEmptyPrefix } from './listing';
import { readTags } from './tags';

/**
 * All a store says of one object.
 * @throws AppError `not_found`, or `bucket_not_found` when it is the bucket that is missing.
 */
export async function headObject(
  store: Store,
  ref: ObjectRef,
  signal?: AbortSignal,
): Promise<ObjectProperties> {
  try {
    const [found, tags] = await Promise.all([head(store, ref, signal), tagsOf(store, ref, signal)]);
    return propertiesOf(ref, found, tags);
  } catch (error) {
    throw await explainHead(
      store,
      ref,
      toAppError(error, { operation: readAction(ref), target: ref.key }),
      signal,
    );
  }
}

interface ObjectBody {
  body: Readable;
  /** Bytes of this body: of the range when one was asked for. */
  size?: number;
  /** `bytes 0-99/1000`; absent when the whole object was sent. */
  contentRange?: string;
  contentType?: string;
  contentEncoding?: string;
  etag?: string;
  modified?: Date;
}

/** Streams an object, or one `range` of it (`bytes=0-99`). Whoever takes the body reads it to the end or destroys it. */
export async function getObject(
  store: Store,
  ref: ObjectRef,
  options: { range?: string; signal?: AbortSignal } = {},
): Promise<ObjectBody> {
  return mapErrors({ operation: readAction(ref), target: ref.key }, async () => {
    const { client } = await store.forBucket(ref.bucket);
    const found = await client.send(
      new GetObjectCommand({
        Bucket: ref.bucket,
        Key: ref.key,
        VersionId: ref.version,
        Range: options.range,
      }),
      { abortSignal: options.signal },
    );
    return {
      // On Node the SDK's body is always a stream of Node's.
      body: found.Body as Readable,
      size: found.ContentLength,
      contentRange: found.ContentRange,
      contentType: found.ContentType,
      contentEncoding: found.ContentEncoding,
      etag: found.ETag,
      modified: found.LastModified,
    };
  });
}

/** What consoles agree on for the empty object that keeps an empty folder alive. */
const FOLDER_TYPE = 'application/x-directory';

/** @throws AppError `conflict` when the folder is there already. */
export async function createFolderMarker(store: Store, bucket: BucketName, prefix: Prefix): Promise<void> {
  if (prefix === '') throw new AppError('invalid_input', { field: 'prefix' });
  if (!(await isEmptyPrefix(store, bucket, prefix))) throw new AppError('conflict', { target: prefix });
  await mapErrors({ operation: 's3:PutObject', target: prefix }, async () => {
    const { client } = await store.forBucket(bucket);
    await client.send(
      new PutObjectCommand({ Bucket: bucket, Key: prefix, Body: new Uint8Array(), ContentType: FOLDER_TYPE }),
    );
  });
}

/** Null where the store has no tags or these keys may not read them: properties are worth showing without. */
async function tagsOf(store: Store, ref: ObjectRef, signal?: AbortSignal): Promise<ObjectProperties['tags']> {
  try {
    return (await readTags(store, ref, signal)).map(({ Key = '', Value = '' }) => ({
      key: Key,
      value: Value,
    }));
  } catch (error) {
    const { code } = toAppError(error, { operation: 's3:GetObjectTagging', target: ref.key });
    if (code === 'cancelled') throw error;
    return null;
  }
}

function propertiesOf(
  ref: ObjectRef,
  found: HeadObjectCommandOutput,
  tags: ObjectProperties['tags'],
): ObjectProperties {
  return {
    key: ref.key,
    size: found.ContentLength ?? 0,
    modified: (found.LastModified ?? new Date(0)).toISOString(),
    etag: found.ETag,
    contentType: found.ContentType,
    cacheControl: found.CacheControl,
    contentDisposition: found.ContentDisposition,
    contentEncoding: found.ContentEncoding,
    contentLanguage: found.ContentLanguage,
    expires: found.ExpiresString,
    storageClass: found.StorageClass,
    version: found.VersionId,
    encryption: found.ServerSideEncryption,
    restore: found.Restore,
    partsCount: found.PartsCount,
    metadata: Object.fromEntries(
      Object.entries(found.Metadata ?? {}).map(([name, value]) => [name, decodeWords(value)]),
    ),
    tags,
  };
}
