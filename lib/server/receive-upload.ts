import 'server-only';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AppError } from '@/lib/domain/errors';
import type { BucketName, ObjectKey } from '@/lib/domain/names';
import type { Store } from '@/lib/s3/client';
import { shapeOf } from '@/lib/s3/error-shape';
import { sendThrough } from '@/lib/s3/send';
import { statusOf } from './failure';
import { INERT } from './object-response';

interface Destination {
  bucket: BucketName;
  key: ObjectKey;
  uploadId?: string;
  partNumber?: number;
}

/**
 * Passes the body of a request on to the store, never more than a few buffers of it in memory, and answers what the store
 * answered. @throws AppError when it did not.
 */
export async function receiveUpload(store: Store, to: Destination, request: Request): Promise<Response> {
  const { bucket, key, uploadId, partNumber } = to;
  const size = lengthOf(request);
  if ((uploadId === undefined) !== (partNumber === undefined))
    throw new AppError('invalid_input', { field: 'partNumber' });
  const part = uploadId === undefined || partNumber === undefined ? undefined : { uploadId, partNumber };
  const body = bodyOf(request);
  const { headers, signal } = request;
  try {
    await sendThrough(store, { bucket, key, part, headers, body, size, signal });
  } catch (error) {
    await drain(body, signal);
    const { status, s3Code } = shapeOf(error instanceof AppError ? error.cause : error);
    if (status === undefined) throw error;
    return errorDocument(status, s3Code);
  }
  return new Response(null, { status: 200, headers: INERT });
}

function lengthOf(request: Request): number {
  const text = request.headers.get('content-length') ?? '';
  if (!/^\d{1,15}$/.test(text)) throw new AppError('invalid_input', { field: 'Content-Length' });
  return Number(text);
}

function bodyOf(request: Request): Readable {
  return request.body === null ? Readable.from([]) : Readable.fromWeb(request.body as ReadableStream);
}

/** Browsers read an answer only when they could send all they meant to; one that has gone sends nothing more. */
async function drain(body: Readable, signal: AbortSignal): Promise<void> {
  if (body.destroyed || body.readableEnded) return;
  body.unpipe();
  await new Promise<void>((resolve) => {
    const stop = () => body.destroy();
    body.once('error', () => resolve());
    body.once('close', () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    body.resume();
  });
}

/** The app's own refusals in the words of a store: `read_only` becomes `ReadOnly`. */
export function failLikeStore({ code, details }: AppError): Response {
  const name = code.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const answer = errorDocument(statusOf(code), name);
  if (details.retryAfter !== undefined) answer.headers.set('Retry-After', String(details.retryAfter));
  return answer;
}

function errorDocument(status: number, code: string | undefined): Response {
  const element = code === undefined || !/^\w+$/.test(code) ? '' : `<Code>${code}</Code>`;
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n<Error>${element}</Error>`, {
    status,
    headers: { ...INERT, 'Content-Type': 'application/xml' },
  });
}
