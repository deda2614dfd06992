import { AppError } from '@/lib/domain/errors';
import type { Store } from './client';
import { abortUpload, createUpload, type CreateUploadInput } from './multipart';

interface Begun {
  uploadId: Promise<string>;
  /** Requests that still wait for it. */
  waiting: number;
}

const REMEMBERED = 1000;
const begun = new Map<string, Begun>();

interface BeginInput extends Omit<CreateUploadInput, 'signal'> {
  /** Made up anew for every upload: asked again under it, because an answer was lost, the same upload is answered. */
  token: string;
  /** Of the request: who asked may be gone before there is an answer. */
  signal: AbortSignal;
}

/**
 * Starts a multipart upload, once however often its answer is lost on the way to the page. What nobody waits for any more
 * when it has begun is taken back.
 */
export async function beginUpload(store: Store, input: BeginInput): Promise<string> {
  const { token, signal, ...upload } = input;
  const name = JSON.stringify([upload.bucket, upload.key, token]);
  // The store is not left in the middle of it: it would begin the upload, and nobody would hear its id.
  const one = begun.get(name) ?? remember(name, createUpload(store, upload));
  one.waiting += 1;
  signal.addEventListener('abort', () => (one.waiting -= 1), { once: true });
  if (signal.aborted) one.waiting -= 1;
  const uploadId = await one.uploadId;
  if (one.waiting === 0) {
    // Whoever asks later begins another one.
    if (begun.get(name) === one) begun.delete(name);
    await abortUpload(store, { ...upload, uploadId });
    throw new AppError('cancelled');
  }
  return uploadId;
}

function remember(name: string, uploadId: Promise<string>): Begun {
  const one = { uploadId, waiting: 0 };
  begun.set(name, one);
  uploadId.catch(() => begun.delete(name));
  const [oldest] = begun.keys();
  if (begun.size > REMEMBERED && oldest !== undefined) begun.delete(oldest);
  return one;
}
