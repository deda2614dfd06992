import type { ChecksumAlgorithm } from '@/lib/embedded-s3/checksums/algorithms';
import { S3Error } from '@/lib/embedded-s3/errors';
import { announcedSize, readBody } from '@/lib/embedded-s3/http/body';
import type { ReceivedBody } from '@/lib/embedded-s3/http/body';
import { BlobWriter } from '@/lib/embedded-s3/storage/blob-writer';
import type { Store } from '@/lib/embedded-s3/storage/store';
import { CommitError } from '@/lib/embedded-s3/storage/write-queue';
import type { Transaction } from '@/lib/embedded-s3/storage/write-queue';
import type { Context } from './context';

/** S3's limit for one PUT and for one part: 5 GiB. */
export const maxPutSize = 5 * 1024 ** 3;

/** A verified, durable blob that nothing refers to yet. */
export interface ReceivedBlob extends ReceivedBody {
  blob: string | null;
}

/** Takes a request's body to disk, verified. Pass the result to `commitBlob`. */
export async function receiveBlob(
  { request, auth, store }: Context,
  also?: ChecksumAlgorithm,
): Promise<ReceivedBlob> {
  const size = announcedSize(request, auth);
  if (size > maxPutSize) {
    throw new S3Error('EntityTooLarge', {
      fields: { ProposedSize: String(size), MaxSizeAllowed: String(maxPutSize) },
    });
  }
  return takeToDisk(store, size, (sink) => readBody(request, auth, size, sink, { also }));
}

/**
 * What `read` hands to its sink becomes a blob; nothing is left of it when that fails.
 * @param expectedSize bytes, at most
 */
export async function takeToDisk(
  store: Store,
  expectedSize: number,
  read: (sink: (data: Uint8Array) => Promise<void>) => Promise<ReceivedBody>,
): Promise<ReceivedBlob> {
  const writer = new BlobWriter(store.blobs, expectedSize);
  try {
    const received = await read((data) => writer.write(data));
    return { ...received, blob: (await writer.publish()) ?? null };
  } catch (error) {
    await writer.discard();
    throw error;
  }
}

/** Brings a new blob into the index by `work`, or removes it when `work` refuses. */
export async function commitBlob<T>(
  store: Store,
  blob: string | null,
  work: (transaction: Transaction) => T,
): Promise<T> {
  if (blob === null) return store.write(work);
  try {
    const result = await store.write(work);
    store.blobs.unpin([blob]);
    return result;
  } catch (error) {
    // After a failed commit the index on disk may yet refer to the blob: it stays pinned until the next start.
    if (!(error instanceof CommitError)) {
      await store.blobs.remove(blob);
      store.blobs.unpin([blob]);
    }
    throw error;
  }
}
