import { GetObjectCommand, PutObjectCommand, UploadPartCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { AppError } from '@/lib/domain/errors';
import type { BucketName, ObjectKey } from '@/lib/domain/names';
import { MAX_LINK_SECONDS } from '@/lib/domain/limits';
import type { ObjectMetadata } from '@/lib/domain/object-metadata';
import type { Link } from '@/lib/domain/schemas';
import type { Store } from './client';
import { contentDisposition } from './encoding';
import { mapErrors } from './errors';
import { metadataHeaders, metadataInput } from './metadata';

interface PresignGetInput {
  bucket: BucketName;
  key: ObjectKey;
  version?: string;
  disposition: 'inline' | 'attachment';
  filename?: string;
  /** Overrides the type the object was stored with. */
  contentType?: string;
  /** Seconds. */
  expiresIn: number;
}

/**
 * A URL that reads one object. Keys with `.` or `..` segments sign fine, but browsers rewrite their path: stream those.
 * @throws AppError `credentials_expired` when the identity has ended already.
 */
export async function presignGet(store: Store, input: PresignGetInput): Promise<Link> {
  const command = new GetObjectCommand({
    Bucket: input.bucket,
    Key: input.key,
    VersionId: input.version,
    ResponseContentDisposition: contentDisposition(input.disposition, input.filename),
    ResponseContentType: input.contentType,
  });
  return presign(store, (client, options) => getSignedUrl(client, command, options), {
    ...input,
    action: 's3:GetObject',
  });
}

interface PresignPutInput {
  bucket: BucketName;
  key: ObjectKey;
  contentType: string;
  metadata?: ObjectMetadata;
  /** Only if nothing is there. Not signed: a store that does not care leaves it to the one who looks first. */
  ifAbsent?: boolean;
  /** Seconds. */
  expiresIn: number;
}

export interface UploadLink extends Link {
  /** The request must carry these as they are: whatever says what the object becomes is signed. */
  headers: Record<string, string>;
}

/** A URL that writes one object, of this content type and with this metadata. */
export async function presignPut(store: Store, input: PresignPutInput): Promise<UploadLink> {
  const command = new PutObjectCommand({
    Bucket: input.bucket,
    Key: input.key,
    ContentType: input.contentType,
    ...metadataInput(input.metadata),
  });
  const said = { ...input, ifAbsent: false };
  const link = await presign(store, (client, options) => getSignedUrl(client, command, options), {
    ...input,
    action: 's3:PutObject',
    signed: new Set(Object.keys(putHeaders(said)).map((name) => name.toLowerCase())),
  });
  return { ...link, headers: putHeaders(input) };
}

/** What a request that writes an object has to say of it. */
export function putHeaders(
  input: Pick<PresignPutInput, 'contentType' | 'metadata' | 'ifAbsent'>,
): Record<string, string> {
  return {
    'Content-Type': input.contentType,
    ...metadataHeaders(input.metadata),
    ...(input.ifAbsent === true ? { 'If-None-Match': '*' } : {}),
  };
}

interface PresignPartInput {
  bucket: BucketName;
  key: ObjectKey;
  uploadId: string;
  /** 1–10 000. */
  partNumber: number;
  /** Seconds. */
  expiresIn: number;
}

/** A URL that writes one part of a multipart upload. */
export async function presignPart(store: Store, input: PresignPartInput): Promise<UploadLink> {
  const command = new UploadPartCommand({
    Bucket: input.bucket,
    Key: input.key,
    UploadId: input.uploadId,
    PartNumber: input.partNumber,
  });
  const link = await presign(store, (client, options) => getSignedUrl(client, command, options), {
    ...input,
    action: 's3:PutObject',
  });
  return { ...link, headers: {} };
}

type Sign = (client: S3Client, options: Parameters<typeof getSignedUrl>[2]) => Promise<string>;

interface PresignContext {
  bucket: BucketName;
  key: ObjectKey;
  expiresIn: number;
  action: string;
  /**
   * Headers that must be sent as they are. The presigner leaves the type out, with which a link would accept any, and moves
   * metadata into the query, where not every store looks for it.
   */
  signed?: Set<string>;
}

async function presign(store: Store, sign: Sign, context: PresignContext): Promise<Link> {
  return mapErrors({ operation: context.action, target: context.key }, async () => {
    const { regional, now, expiresIn } = await validity(store, context);
    const url = await sign(regional.signer, {
      expiresIn,
      signingDate: new Date(now),
      signableHeaders: context.signed,
      unhoistableHeaders: context.signed,
    });
    return { url, expiresAt: new Date(now + expiresIn * 1000).toISOString() };
  });
}

/** Who signs for a bucket, at what time (epoch milliseconds), and for how many seconds at most. @throws AppError `credentials_expired` */
export async function validity(
  store: Store,
  { bucket, key, action, expiresIn: wanted }: Pick<PresignContext, 'bucket' | 'key' | 'action' | 'expiresIn'>,
): Promise<{ regional: Store; now: number; expiresIn: number }> {
  const regional = await store.forBucket(bucket);
  // What the SDK has learnt of the store's clock: a URL signed by a wrong clock is refused, or dead on arrival.
  const now = Date.now() + regional.client.config.systemClockOffset;
  const end = (await regional.credentialsExpireAt())?.getTime() ?? Infinity;
  const expiresIn = Math.min(wanted, MAX_LINK_SECONDS, Math.floor((end - now) / 1000));
  if (expiresIn <= 0) throw new AppError('credentials_expired', { action, target: key });
  return { regional, now, expiresIn };
}
