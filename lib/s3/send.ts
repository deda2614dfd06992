import type { Readable } from 'node:stream';
import { PutObjectCommand, UploadPartCommand, type PutObjectCommandInput } from '@aws-sdk/client-s3';
import type { BucketName, ObjectKey } from '@/lib/domain/names';
import type { Store } from './client';
import { mapErrors } from './errors';

interface SendInput {
  bucket: BucketName;
  key: ObjectKey;
  /** Makes it a part of a multipart upload. */
  part?: { uploadId: string; partNumber: number };
  /** The headers a presigned link asks to be sent; others are left out. */
  headers: Headers;
  /** Read once, as fast as the store takes it: such a request cannot be tried again here. */
  body: Readable;
  /** Bytes. */
  size: number;
  signal: AbortSignal;
}

/** Writes one object or one part as it comes in. @throws AppError whose cause is what the store answered. */
export async function sendThrough(store: Store, input: SendInput): Promise<void> {
  const { bucket, key, part, headers, body, size, signal } = input;
  await mapErrors({ operation: 's3:PutObject', target: key }, async () => {
    const { client } = await store.forBucket(bucket);
    const sent = { Bucket: bucket, Key: key, Body: body, ContentLength: size };
    const ContentMD5 = headers.get('content-md5') ?? undefined;
    // How long the bytes take is up to the browser's line; it gives up where nothing moves.
    const options = { abortSignal: signal, requestTimeout: 0 };
    if (part !== undefined) {
      const { uploadId: UploadId, partNumber: PartNumber } = part;
      await client.send(new UploadPartCommand({ ...sent, ContentMD5, UploadId, PartNumber }), options);
    } else {
      await client.send(new PutObjectCommand({ ...sent, ContentMD5, ...inputOf(headers) }), options);
    }
  });
}

const META = 'x-amz-meta-';

/** The other way round of what presigning asks for. */
function inputOf(headers: Headers): Omit<PutObjectCommandInput, 'Bucket' | 'Key'> {
  const value = (name: string) => headers.get(name) ?? undefined;
  const user = [...headers].filter(([name]) => name.startsWith(META));
  return {
    ContentType: value('content-type'),
    CacheControl: value('cache-control'),
    ContentDisposition: value('content-disposition'),
    Tagging: value('x-amz-tagging'),
    StorageClass: value('x-amz-storage-class') as PutObjectCommandInput['StorageClass'],
    IfNoneMatch: value('if-none-match'),
    Metadata: Object.fromEntries(user.map(([name, text]) => [name.slice(META.length), text])),
  };
}
