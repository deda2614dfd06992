import { createHash } from 'node:crypto';
import {
  PutObjectCommand,
  type HeadObjectCommandOutput,
  type PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import { AppError } from '@/lib/domain/errors';
import type { BucketName, ObjectKey } from '@/lib/domain/names';
import type { Store } from './client';
import { keptStorageClass } from './copy-object';
import { mapErrors, toAppError } from './errors';
import { head, nullIfMissing } from './head';
import { metadataInput } from './metadata';
import { readTags } from './tags';

interface SaveText {
  bucket: BucketName;
  key: ObjectKey;
  text: string;
  /** Of the object the text is to replace; null when there must be none. */
  etag: string | null;
}

/**
 * Writes a new text over the object it was read from; its metadata and tags stay. Stores hold the condition themselves
 * (`If-Match`); for those that do not know it, the object is looked at just before.
 * @throws AppError `precondition_failed` when another object is there by now, or none; `unsupported` for a compressed one.
 */
export async function saveText(store: Store, { bucket, key, text, etag }: SaveText): Promise<string> {
  const before = await head(store, { bucket, key }).catch(nullIfMissing);
  if (bare(before?.ETag) !== bare(etag)) throw new AppError('precondition_failed', { target: key });
  if (before?.ContentEncoding) throw new AppError('unsupported', { target: key });
  const body = Buffer.from(text);
  const input = {
    Bucket: bucket,
    Key: key,
    Body: body,
    ContentMD5: createHash('md5').update(body).digest('base64'),
    ...(before ? await kept(store, { bucket, key }, before) : { ContentType: 'text/plain; charset=utf-8' }),
  };
  const condition = etag === null ? { IfNoneMatch: '*' } : { IfMatch: etag };
  try {
    return await write(store, { ...input, ...condition });
  } catch (error) {
    const { code } = toAppError(error, { operation: 's3:PutObject', target: key });
    if (code === 'unsupported') return write(store, input);
    if (code !== 'precondition_failed' || etag === null) throw error;
    // Ceph takes the quotes for a part of the ETag, so that none ever matches but a bare one.
    const now = await head(store, { bucket, key }).catch(nullIfMissing);
    if (bare(now?.ETag) !== bare(etag)) throw error;
    return write(store, { ...input, IfMatch: bare(etag) ?? undefined });
  }
}

/** The new ETag. */
async function write(store: Store, input: PutObjectCommandInput & { Bucket: BucketName }): Promise<string> {
  return mapErrors({ operation: 's3:PutObject', target: input.Key }, async () => {
    const { client } = await store.forBucket(input.Bucket);
    const { ETag } = await client.send(new PutObjectCommand(input));
    if (!ETag) throw new AppError('not_s3', { target: input.Key });
    return ETag;
  });
}

/** What a PUT would otherwise forget. @throws AppError where the tags may not be read: writing would lose them. */
async function kept(
  store: Store,
  ref: { bucket: BucketName; key: ObjectKey },
  object: HeadObjectCommandOutput,
) {
  const tags = await readTags(store, ref).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'unsupported') return [];
    throw error;
  });
  const { Tagging } = metadataInput({
    tags: Object.fromEntries(tags.map(({ Key = '', Value = '' }) => [Key, Value])),
  });
  return {
    Tagging,
    ContentType: object.ContentType,
    CacheControl: object.CacheControl,
    ContentDisposition: object.ContentDisposition,
    ContentLanguage: object.ContentLanguage,
    Expires: dateOf(object.ExpiresString),
    Metadata: object.Metadata,
    WebsiteRedirectLocation: object.WebsiteRedirectLocation,
    StorageClass: keptStorageClass(object.StorageClass),
    ServerSideEncryption: object.ServerSideEncryption,
    SSEKMSKeyId: object.SSEKMSKeyId,
    BucketKeyEnabled: object.BucketKeyEnabled,
  };
}

/** Some stores keep whatever somebody once sent. */
function dateOf(text: string | undefined): Date | undefined {
  const date = new Date(text ?? '');
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** Stores quote ETags, or do not. */
function bare(etag: string | null | undefined): string | null {
  return etag?.replaceAll('"', '') ?? null;
}
