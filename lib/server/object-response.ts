import 'server-only';
import { Readable } from 'node:stream';
import { basename } from '@/lib/domain/names';
import type { Store } from '@/lib/s3/client';
import { contentDisposition } from '@/lib/s3/encoding';
import type { ObjectRef } from '@/lib/s3/head';
import { getObject } from '@/lib/s3/objects';
import { OBJECT_POLICY } from './content-security-policy';

/** Nothing an object contains may act in our origin's name. proxy.ts sets the same policy, so that no order of headers undoes it. */
export const INERT = {
  'Content-Security-Policy': OBJECT_POLICY,
  'Cross-Origin-Resource-Policy': 'same-origin',
  // no-transform: compressed on the way, ranges and lengths would no longer be true.
  'Cache-Control': 'private, no-store, no-transform',
} as const;

interface StreamOptions {
  disposition: 'inline' | 'attachment';
  contentType: string;
  /** As the browser sent it. */
  range: string | null;
  signal: AbortSignal;
}

/** Streams an object through this server, whole or one range of it, never more than a few buffers in memory. */
export async function streamObject(store: Store, ref: ObjectRef, options: StreamOptions): Promise<Response> {
  const object = await getObject(store, ref, { range: singleRange(options.range), signal: options.signal });
  const headers = new Headers({
    ...INERT,
    'Content-Type': options.contentType,
    'Content-Disposition': contentDisposition(options.disposition, basename(ref.key)),
    'Accept-Ranges': 'bytes',
  });
  // Next frames the body itself and drops any Content-Length; ranges tell the size all the same.
  const present = {
    'Content-Range': object.contentRange,
    'Content-Encoding': object.contentEncoding,
    ETag: object.etag,
    'Last-Modified': object.modified?.toUTCString(),
  };
  for (const [name, value] of Object.entries(present)) if (value !== undefined) headers.set(name, value);
  const status = object.contentRange === undefined ? 200 : 206;
  return new Response(Readable.toWeb(object.body) as ReadableStream, { status, headers });
}

/** Stores answer one range at most; a request for several gets the whole object, as RFC 9110 allows. */
export function singleRange(range: string | null): string | undefined {
  return range !== null && /^bytes=(\d+-\d*|-\d+)$/.test(range) ? range : undefined;
}
