import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  type ListMultipartUploadsCommandOutput,
} from '@aws-sdk/client-s3';
import { AppError } from '@/lib/domain/errors';
import type { BucketName, ObjectKey } from '@/lib/domain/names';
import { COPY_TIMEOUT, type Store } from './client';
import { multipartETag, recallCompleted, rememberCompleted } from './completed-uploads';
import { mapErrors, type ErrorContext } from './errors';
import { headSummary } from './head';

const WRITE = 's3:PutObject';

interface UploadRef {
  bucket: BucketName;
  key: ObjectKey;
  uploadId: string;
}

interface UploadedPart {
  partNumber: number;
  size: number;
  etag: string;
}

interface CreateUploadInput {
  bucket: BucketName;
  key: ObjectKey;
  contentType: string;
  metadata?: Record<string, string>;
  signal?: AbortSignal;
}

/** Starts a multipart upload and answers its id. */
export async function createUpload(store: Store, input: CreateUploadInput): Promise<string> {
  const { bucket, key } = input;
  const context = { operation: WRITE, target: key };
  return mapErrors(context, async () => {
    const { client } = await store.forBucket(bucket);
    const { UploadId } = await client.send(
      new CreateMultipartUploadCommand({
        Bucket: bucket,
        Key: key,
        ContentType: input.contentType,
        Metadata: input.metadata,
      }),
      { abortSignal: input.signal },
    );
    if (UploadId === undefined) throw new AppError('not_s3', { target: key });
    return UploadId;
  });
}

/** Ceph answers for an upload that is gone as if for a missing key. */
async function mapUploadErrors<T>(context: ErrorContext, run: () => Promise<T>): Promise<T> {
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

interface CompleteInput extends UploadRef {
  /** Bytes of the whole object. */
  size: number;
  /** Bytes of every part but the last. */
  partSize: number;
  signal?: AbortSignal;
}

export interface Completed {
  etag?: string;
  version?: string;
}

/**
 * Completes an upload from what the store says it holds, never from what the browser believes it sent. Taking it twice is
 * harmless: when the answer to the first was lost, the finished object is recognised, and only by proof (this process
 * completed it, or its ETag is that of these very parts): an older object of the same size is not mistaken for it.
 * @throws AppError `upload_incomplete` when parts are missing or of the wrong size, `upload_gone` when it was aborted.
 */
export async function completeUpload(store: Store, input: CompleteInput): Promise<Completed> {
  const { bucket, key, uploadId, signal } = input;
  let parts: UploadedPart[] = [];
  try {
    parts = await listParts(store, input, signal);
    if (!matchesPlan(parts, input)) throw new AppError('upload_incomplete', { target: key });
    const done = await mapUploadErrors({ operation: WRITE, target: key }, async () => {
      const { client } = await store.forBucket(bucket);
      return client.send(
        new CompleteMultipartUploadCommand({
          Bucket: bucket,
          Key: key,
          UploadId: uploadId,
          MultipartUpload: {
            Parts: parts.map(({ partNumber, etag }) => ({ PartNumber: partNumber, ETag: etag })),
          },
        }),
        { abortSignal: signal, requestTimeout: COPY_TIMEOUT },
      );
    });
    // Ceph sends an empty ETag.
    const completed = { etag: done.ETag || multipartETag(parts), version: done.VersionId };
    rememberCompleted(input, completed);
    return completed;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'upload_gone') throw error;
    const known = recallCompleted(input);
    if (known !== undefined) return known;
    const expected = multipartETag(parts);
    const found = expected === undefined ? null : await headSummary(store, { bucket, key }, signal);
    if (found === null || found.etag?.replaceAll('"', '') !== expected) throw error;
    return { etag: found.etag, version: found.version };
  }
}

function matchesPlan(parts: readonly UploadedPart[], plan: { size: number; partSize: number }): boolean {
  const count = Math.max(1, Math.ceil(plan.size / plan.partSize));
  const last = plan.size - (count - 1) * plan.partSize;
  return (
    parts.length === count &&
    parts.every(
      (part, index) =>
        part.partNumber === index + 1 && part.size === (index === count - 1 ? last : plan.partSize),
    )
  );
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

export interface UnfinishedUpload {
  key: ObjectKey;
  uploadId: string;
  /** ISO 8601, UTC. */
  initiated: string;
}

/** What was started under a prefix and neither completed nor aborted. */
export async function listUploads(
  store: Store,
  input: { bucket: BucketName; prefix?: string; signal?: AbortSignal },
): Promise<UnfinishedUpload[]> {
  const { bucket, prefix, signal } = input;
  return mapErrors({ operation: 's3:ListBucketMultipartUploads', target: bucket }, async () => {
    const { client } = await store.forBucket(bucket);
    const uploads: UnfinishedUpload[] = [];
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
