import type { IncomingMessage, ServerResponse } from 'node:http';
import { S3Error } from '@/lib/embedded-s3/errors';
import { Headers } from './headers';
import { uriDecode } from './percent';
import { Query } from './query';

export const maxKeyBytes = 1024;

/** One request as the operations see it: the path split into bucket and key, nothing normalised. */
export interface S3Request {
  readonly id: string;
  readonly method: string;
  /** The path exactly as sent, for the signature. */
  readonly rawPath: string;
  /** Empty for the service itself. */
  readonly bucket: string;
  /** Empty for a bucket. Any characters: a key is never a path here. */
  readonly key: string;
  readonly query: Query;
  readonly headers: Headers;
  readonly incoming: IncomingMessage;
  readonly response: ServerResponse;
}

/** Splits the request target. @throws S3Error InvalidURI, KeyTooLongError */
export function splitTarget(target: string): {
  rawPath: string;
  rawQuery: string;
  bucket: string;
  key: string;
} {
  if (!target.startsWith('/')) throw new S3Error('InvalidURI');
  const mark = target.indexOf('?');
  const rawPath = mark < 0 ? target : target.slice(0, mark);
  const rawQuery = mark < 0 ? '' : target.slice(mark + 1);
  const slash = rawPath.indexOf('/', 1);
  const bucket = uriDecode(slash < 0 ? rawPath.slice(1) : rawPath.slice(1, slash));
  const key = slash < 0 ? '' : uriDecode(rawPath.slice(slash + 1));
  if (bucket === '' && key !== '') throw new S3Error('InvalidURI');
  if (Buffer.byteLength(key) > maxKeyBytes) {
    throw new S3Error('KeyTooLongError', { fields: { MaxSizeAllowed: String(maxKeyBytes) } });
  }
  return { rawPath, rawQuery, bucket, key };
}

/** Reads target and headers; the body stays unread. */
export function readRequest(id: string, incoming: IncomingMessage, response: ServerResponse): S3Request {
  const { rawPath, rawQuery, bucket, key } = splitTarget(incoming.url ?? '');
  return {
    id,
    method: incoming.method ?? '',
    rawPath,
    bucket,
    key,
    query: new Query(rawQuery),
    headers: new Headers(incoming.rawHeaders),
    incoming,
    response,
  };
}
