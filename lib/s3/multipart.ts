import {
  AbortMultipartUploadCommand,
  CreateMultipartUploadCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  type ListMultipartUploadsCommandOutput,
} from '@aws-sdk/client-s3';
import { AppError } from '@/lib/domain/errors';
import type { BucketName, ObjectKey } from '@/lib/domain/names';
import type { ObjectMetadata } from '@/lib/domain/object-metadata';
import type { Store } from './client';
import { mapErrors, type ErrorContext } from './errors';
import { metadataInput } from './metadata';

const WRITE = 's3:PutObject';

export interface UploadRef {
  bucket: BucketName;
  key: ObjectKey;
  uploadId: string;
}

export interface UploadedPart {
  partNumber: number;
  size: number;
  etag: string;
}

export interface CreateUploadInput {
  bucket: BucketName;
  key: ObjectKey;
  contentType: string;
  metadata?: ObjectMetadata;
  signal?: AbortSignal;
}

/** Starts a multipart upload and answers its id. */
export async function createUpload(store: Store, input: CreateUploadInput): Promise<string> {
  return (await create(store, input)).uploadId;
}

/**
 * Whether the store would encrypt this object so that its ETags are no MD5s: what it answers to a new upload says it, and
 * takes no permission beyond that of uploading.
 */
export async function hidesMd5(
  store: Store,
  input: Pick<CreateUploadInput, 'bucket' | 'key'>,
): Promise<boolean> {
  const { uploadId, encryption } = await create(store, { ...input, contentType: '' });
  await abortUpload(store, { ...input, uploadId });
  return isOpaqueEncryption(encryption);
}

/** AES256 (SSE-S3) keeps the MD5; the kinds with a key of somebody's do not. */
export function isOpaqueEncryption(encryption: string | undefined): boolean {
  return encryption?.startsWith('aws:') === true;
}

async function create(
  store: Store,
  input: CreateUploadInput,
): Promise<{ uploadId: string; encryption?: string }> {
  const { bucket, key } = input;
  const context = { operation: WRITE, target: key };
  return mapErrors(context, async () => {
    const { client } = await store.forBucket(bucket);
    const { UploadId, ServerSideEncryption } = await client.send(
      new CreateMultipartUploadCommand({
        Bucket: bucket,
        Key: key,
        ContentType: input.contentType,
        ...metadataInput(input.metadata),
      }),
      { abortSignal: input.signal },
    );
    if (UploadId === undefined) throw new AppError('not_s3', { target: key });
    return { uploadId: UploadId, encryption: ServerSideEncryption };
  });
}

/** Ceph answers for an upload that is gone as if for a missing key. */
export async function mapUploadErrors<T>(context: ErrorContext, run: () => Promise<T>): Promise<T> {
  try {
    return await mapErrors(context, run);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not_found') throw error;
    throw new AppError('upload_gone', error.details, { cause: error });
  }
}

/** Every part the store holds of an upload, by number. @throws AppError `upload_gone`. */
export async function listParts(store: Store, ref: UploadRef, signal?: AbortSignal): Promise<UploadedPart[]> {
  const { bucket, key, uploadId } = ref;
  return mapUploadErrors({ operation: 's3:ListMultipartUploadParts', target: key }, async () => {
    const { client } = await store.forBucket(bucket);
    const parts: UploadedPart[] = [];
    let marker: string | undefined;
    do {
      const page = await client.send(
        new ListPartsCommand({ Bucket: bucket, Key: key, UploadId: uploadId, PartNumberMarker: marker }),
        { abortSignal: signal },
      );
      for (const part of page.Parts ?? []) {
        parts.push({ partNumber: part.PartNumber ?? 0, size: part.Size ?? 0, etag: part.ETag ?? '' });
      }
      const next = page.IsTruncated === true ? page.NextPartNumberMarker : undefined;
      marker = next === marker ? undefined : next;
    } while (marker !== undefined);
    return parts.sort((one, other) => one.partNumber - other.partNumber);
  });
}

/** Gives an upload up and frees its parts. One that is gone already is what was wanted. */
export async function abortUpload(store: Store, ref: UploadRef, signal?: AbortSignal): Promise<void> {
  const { bucket, key, uploadId } = ref;
  try {
    await mapUploadErrors({ operation: 's3:AbortMultipartUpload', target: key }, async () => {
      const { client } = await store.forBucket(bucket);
      await client.send(new AbortMultipartUploadCommand({ Bucket: bucket, Key: key, UploadId: uploadId }), {
        abortSignal: signal,
      });
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'upload_gone') throw error;
  }
}

interface ListedUpload {
  key: ObjectKey;
  uploadId: string;
  /** ISO 8601, UTC. */
  initiated: string;
}

/** What was started under a prefix and neither completed nor aborted. */
export async function listUploads(
  store: Store,
  input: { bucket: BucketName; prefix?: string; signal?: AbortSignal },
): Promise<ListedUpload[]> {
  const { bucket, prefix, signal } = input;
  return mapErrors({ operation: 's3:ListBucketMultipartUploads', target: bucket }, async () => {
    const { client } = await store.forBucket(bucket);
    const uploads: ListedUpload[] = [];
    let markers: { KeyMarker?: string; UploadIdMarker?: string } | null = {};
    while (markers !== null) {
      // Unencoded: Ceph encodes when asked to and does not say so, and its markers never.
      const page: ListMultipartUploadsCommandOutput = await client.send(
        new ListMultipartUploadsCommand({ Bucket: bucket, Prefix: prefix, ...markers }),
        { abortSignal: signal },
      );
      for (const upload of page.Uploads ?? []) {
        uploads.push({
          key: (upload.Key ?? '') as ObjectKey,
          uploadId: upload.UploadId ?? '',
          initiated: (upload.Initiated ?? new Date(0)).toISOString(),
        });
      }
      markers =
        page.IsTruncated === true && page.NextKeyMarker !== undefined
          ? { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker }
          : null;
    }
    return uploads;
  });
}
