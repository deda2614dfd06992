import 'server-only';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { AppError } from '@/lib/domain/errors';
import type { Store } from '@/lib/s3/client';
import type { ObjectRef } from '@/lib/s3/head';
import { getObject } from '@/lib/s3/objects';
import { INERT } from './object-response';

export const PREVIEW_BYTES = 1024 * 1024;

/** The first megabyte of an object as inert text; compressed objects as what they hold. */
export async function previewObject(store: Store, ref: ObjectRef, signal: AbortSignal): Promise<Response> {
  const object = await getObject(store, ref, { signal });
  const { bytes, truncated } = await firstBytes(
    decoded(object.body, object.contentEncoding),
    PREVIEW_BYTES,
  ).catch((cause: unknown) => {
    if (isCompressionError(cause)) throw new AppError('unsupported', { target: ref.key }, { cause });
    throw cause;
  });
  const headers = new Headers({ ...INERT, 'Content-Type': 'text/plain; charset=utf-8' });
  if (truncated) headers.set('x-windlass-truncated', '1');
  return new Response(bytes, { headers });
}

/** At most `limit` bytes; the rest of the stream is not read, so a compressed bomb costs no more than a text. */
export async function firstBytes(
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
