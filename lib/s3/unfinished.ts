import pLimit from 'p-limit';
import { AppError } from '@/lib/domain/errors';
import type { BucketName, ObjectKey } from '@/lib/domain/names';
import type { UnfinishedUpload } from '@/lib/domain/schemas';
import type { Store } from './client';
import { listParts, listUploads, type UploadedPart } from './multipart';

const PARALLEL = 8;

/**
 * What was begun of exactly these keys, by whomever, and how far it got; the latest first. Uploads whose parts are not of
 * one size are left out: nothing that sends equal parts can go on with them.
 */
export async function unfinishedUploads(
  store: Store,
  bucket: BucketName,
  keys: readonly ObjectKey[],
  signal?: AbortSignal,
): Promise<UnfinishedUpload[]> {
  const limit = pLimit(PARALLEL);
  const listed = await Promise.all(
    // One by one: whatever else is unfinished beside them may be thousands.
    [...new Set(keys)].map((key) =>
      limit(async () => {
        const uploads = await listUploads(store, { bucket, prefix: key, signal });
        return uploads.filter((upload) => upload.key === key);
      }),
    ),
  );
  const measured = await Promise.all(
    listed.flat().map((upload) =>
      limit(async () => {
        const parts = await partsOf(store, { bucket, ...upload }, signal);
        const partSize = parts === null ? null : partSizeOf(parts);
        if (parts === null || partSize === null) return [];
        const bytes = parts.reduce((sum, { size }) => sum + size, 0);
        return [{ ...upload, partSize, parts: parts.length, bytes }];
      }),
    ),
  );
  return measured.flat().toSorted((one, other) => other.initiated.localeCompare(one.initiated));
}

/** Null for an upload that ended since it was listed. */
async function partsOf(
  store: Store,
  ref: { bucket: BucketName; key: ObjectKey; uploadId: string },
  signal?: AbortSignal,
): Promise<UploadedPart[] | null> {
  try {
    return await listParts(store, ref, signal);
  } catch (error) {
    if (error instanceof AppError && error.code === 'upload_gone') return null;
    throw error;
  }
}

/** 0 while there is no part; null when they are of several sizes. The last part may be smaller than the others. */
export function partSizeOf(parts: readonly Pick<UploadedPart, 'size'>[]): number | null {
  const size = Math.max(0, ...parts.map((part) => part.size));
  return parts.slice(0, -1).every((part) => part.size === size) ? size : null;
}
