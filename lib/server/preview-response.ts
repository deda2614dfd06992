import 'server-only';
import { pipeline, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { AppError } from '@/lib/domain/errors';
import { MAX_PREVIEW_RANGE } from '@/lib/domain/limits';
import type { Store } from '@/lib/s3/client';
import type { ObjectRef } from '@/lib/s3/head';
import { getObject } from '@/lib/s3/objects';
import { INERT } from './object-response';

const PREVIEW_BYTES = 1024 * 1024;
const TYPE = 'text/plain; charset=utf-8';

interface PreviewOptions {
  /** The header as the browser sent it. */
  range: string | null;
  signal: AbortSignal;
}

/** An object's bytes as inert text: the first megabyte, of compressed objects what they hold; or a range, as it is stored. */
export function previewObject(
  store: Store,
  ref: ObjectRef,
  { range, signal }: PreviewOptions,
): Promise<Response> {
  return range === null ? beginning(store, ref, signal) : storedRange(store, ref, range, signal);
}

/** @throws AppError `invalid_input` for an open, long or second range, `unsupported` where the store sends all of it instead. */
async function storedRange(
  store: Store,
  ref: ObjectRef,
  range: string,
  signal: AbortSignal,
): Promise<Response> {
  if (!isBoundedRange(range)) throw new AppError('invalid_input', { field: 'range' });
  const { body, contentRange, etag } = await getObject(store, ref, { range, signal });
  if (contentRange === undefined) {
    body.destroy();
    throw new AppError('unsupported', { action: 's3:GetObject (Range)', target: ref.key });
  }
  const headers = new Headers({ ...INERT, 'Content-Type': TYPE, 'Content-Range': contentRange });
  if (etag !== undefined) headers.set('ETag', etag);
  return new Response(Readable.toWeb(body) as ReadableStream, { status: 206, headers });
}

/** One range whose length is known beforehand, and within what a preview may ask for at once. */
export function isBoundedRange(range: string): boolean {
  const [, first, last, suffix] = /^bytes=(?:(\d{1,15})-(\d{1,15})|-(\d{1,15}))$/.exec(range) ?? [];
  const length = suffix === undefined ? Number(last) - Number(first) + 1 : Number(suffix);
  return length > 0 && length <= MAX_PREVIEW_RANGE;
}

async function beginning(store: Store, ref: ObjectRef, signal: AbortSignal): Promise<Response> {
  const object = await getObject(store, ref, { signal });
  const { bytes, truncated } = await firstBytes(
    decoded(object.body, object.contentEncoding),
    PREVIEW_BYTES,
  ).catch((cause: unknown) => {
    if (isCompressionError(cause)) throw new AppError('unsupported', { target: ref.key }, { cause });
    throw cause;
  });
  const headers = new Headers({ ...INERT, 'Content-Type': TYPE });
  if (object.etag !== undefined) headers.set('ETag', object.etag);
  if (truncated) headers.set('x-windlass-truncated', '1');
  return new Response(bytes, { headers });
}

/** At most `limit` bytes; the rest of the stream is not read, so a compressed bomb costs no more than a text. */
async function firstBytes(
  stream: Readable,
  limit: number,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; truncated: boolean }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.byteLength;
    // Leaving the loop destroys the stream, and with it the request to the store.
    if (size > limit) break;
  }
  return { bytes: new Uint8Array(Buffer.concat(chunks).subarray(0, limit)), truncated: size > limit };
}

function decoded(body: Readable, encoding: string | undefined): Readable {
  const decoder = {
    gzip: createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  }[encoding?.trim().toLowerCase() ?? ''];
  // The callback only keeps a failure from going unheard: whoever reads the result sees it too.
  return decoder ? pipeline(body, decoder(), () => undefined) : body;
}

function isCompressionError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
