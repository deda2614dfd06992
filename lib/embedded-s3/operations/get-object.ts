import { S3Error } from '@/lib/embedded-s3/errors';
import { checkRead, rangeApplies } from '@/lib/embedded-s3/http/conditions';
import { parseRange } from '@/lib/embedded-s3/http/range';
import type { ByteRange } from '@/lib/embedded-s3/http/range';
import { httpDate, sendEmpty, sendPieces } from '@/lib/embedded-s3/http/reply';
import type { ReplyHeaders } from '@/lib/embedded-s3/http/reply';
import { readRange } from '@/lib/embedded-s3/storage/blob-reader';
import type { Segment } from '@/lib/embedded-s3/storage/blob-reader';
import type { Version } from '@/lib/embedded-s3/storage/versions';
import { checkedHeader, parseAttributes } from './attributes';
import { requireBucket, requireObject, versionHeaders } from './context';
import type { Context } from './context';
import { checksumHeaders } from './put-object';
import { parseTags } from './tags';

const overrides = [
  'Content-Type',
  'Cache-Control',
  'Content-Disposition',
  'Content-Encoding',
  'Content-Language',
  'Expires',
];

function objectHeaders({ request }: Context, version: Version, partial: boolean): ReplyHeaders {
  const attributes = parseAttributes(version.attributes);
  const tagCount = parseTags(version.tags).length;
  const headers: ReplyHeaders = {
    ...attributes.headers,
    ETag: `"${version.etag}"`,
    'Last-Modified': httpDate(version.modified),
    'Accept-Ranges': 'bytes',
    'x-amz-storage-class': version.storage_class === 'STANDARD' ? undefined : version.storage_class,
    'x-amz-tagging-count': tagCount > 0 ? tagCount : undefined,
  };
  for (const [name, value] of Object.entries(attributes.metadata)) headers[`x-amz-meta-${name}`] = value;
  for (const name of overrides) {
    const value = request.query.get(`response-${name.toLowerCase()}`);
    if (value !== undefined) headers[name] = checkedHeader(name, value);
  }
  Object.assign(headers, inert(String(headers['Content-Type'])));
  // A checksum of the whole says nothing about a stretch of it.
  if (!partial && request.headers.get('x-amz-checksum-mode')?.toUpperCase() === 'ENABLED') {
    Object.assign(headers, checksumHeaders(attributes.checksum));
  }
  return headers;
}

/**
 * The store stands at the app's own host name, at another port, and cookies know no ports: a page among the objects could set
 * the app's cookies and make requests of its own site. In a sandbox it can do neither. PDF viewers do not start in one.
 */
function inert(contentType: string): ReplyHeaders {
  const isPdf = /^application\/pdf *(;|$)/i.test(contentType);
  return {
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': isPdf ? undefined : 'sandbox',
  };
}

/** The stretch that `?partNumber=` names: parts count from 1 in their order in the object. */
function partRange(segments: readonly Segment[], version: Version, number: number): ByteRange | undefined {
  const multipart = version.etag.includes('-');
  const count = multipart ? segments.length : 1;
  if (number > count)
    throw new S3Error('InvalidPartNumber', {
      fields: { ActualPartCount: String(count), PartNumberRequested: String(number) },
    });
  const start = multipart ? segments.slice(0, number - 1).reduce((sum, segment) => sum + segment.size, 0) : 0;
  const size = multipart ? (segments[number - 1]?.size ?? 0) : version.size;
  return size === 0 ? undefined : { start, end: start + size - 1 };
}

/** GetObject and HeadObject. */
export async function getObject(context: Context): Promise<void> {
  const { request, store } = context;
  const { query, response } = request;
  const bucket = requireBucket(store, request.bucket);
  const version = requireObject(store, bucket, request.key, query.get('versionId'));
  const segments = store.versions.segments(version.id);
  const naming = versionHeaders(bucket, version);
  try {
    checkRead(request.headers, version);
  } catch (error) {
    if (!(error instanceof S3Error) || error.code !== 'NotModified') throw error;
    sendEmpty(response, 304, {
      ETag: `"${version.etag}"`,
      'Last-Modified': httpDate(version.modified),
      ...naming,
    });
    return;
  }

  const rangeHeader = rangeApplies(request.headers, version) ? request.headers.get('range') : undefined;
  const part = query.has('partNumber') ? query.integer('partNumber', 1, 1, 10_000) : undefined;
  if (part !== undefined && rangeHeader !== undefined)
    throw new S3Error('InvalidRequest', 'Cannot specify both Range header and partNumber query parameter');
  const range =
    part === undefined ? parseRange(rangeHeader, version.size) : partRange(segments, version, part);
  const { start, end } = range ?? { start: 0, end: version.size - 1 };
  const headers: ReplyHeaders = {
    ...objectHeaders(context, version, range !== undefined),
    ...naming,
    'Content-Length': end - start + 1,
    'Content-Range': range && `bytes ${start}-${end}/${version.size}`,
    'x-amz-mp-parts-count': part !== undefined && version.etag.includes('-') ? segments.length : undefined,
  };
  const status = range ? 206 : 200;
  if (request.method === 'HEAD' || end < start) {
    sendEmpty(response, status, headers);
    return;
  }
  const blobs = segments.map((segment) => segment.blob).filter((blob) => blob !== null);
  store.blobs.pin(blobs);
  try {
    await sendPieces(response, status, headers, readRange(store.blobs, segments, start, end));
  } finally {
    store.blobs.unpin(blobs);
  }
}
