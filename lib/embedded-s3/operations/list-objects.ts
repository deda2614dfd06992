import { S3Error } from '@/lib/embedded-s3/errors';
import { sendXml } from '@/lib/embedded-s3/http/reply';
import type { Bucket } from '@/lib/embedded-s3/storage/buckets';
import { decodeToken, encodeToken, later, startOf } from '@/lib/embedded-s3/storage/seek';
import type { Position } from '@/lib/embedded-s3/storage/seek';
import type { Store } from '@/lib/embedded-s3/storage/store';
import type { Version } from '@/lib/embedded-s3/storage/versions';
import { walk } from '@/lib/embedded-s3/storage/walk';
import type { WalkEntry } from '@/lib/embedded-s3/storage/walk';
import { el, optional, xmlDocument } from '@/lib/embedded-s3/xml/write';
import type { XmlElement } from '@/lib/embedded-s3/xml/write';
import { parseAttributes } from './attributes';
import { requireBucket } from './context';
import type { Context } from './context';
import { commonPrefixes, owner, readListParameters } from './list-parameters';
import type { ListParameters } from './list-parameters';

function page(store: Store, bucket: Bucket, { prefix, delimiter, limit }: ListParameters, start: Position) {
  const bytes = Buffer.from(prefix);
  if (limit === 0) return { entries: [] as WalkEntry<Version>[], next: undefined };
  return walk<Version, Position>({
    prefix: bytes,
    delimiter: Buffer.from(delimiter),
    limit,
    start,
    fetch: (from, count) => store.versions.listed(bucket.id, bytes, from, count),
    keyOf: (row) => row.key,
    past: (row) => ({ key: row.key, inclusive: false }),
    seek: (position) => position,
  });
}

function contents(
  entries: readonly WalkEntry<Version>[],
  encode: ListParameters['encode'],
  withOwner: boolean,
): XmlElement[] {
  return entries.flatMap((entry) => {
    if (entry.kind === 'prefix') return [];
    const { key, modified, etag, size, storage_class, attributes } = entry.row;
    const { checksum } = parseAttributes(attributes);
    return el(
      'Contents',
      el('Key', encode(key.toString())),
      el('LastModified', new Date(modified).toISOString()),
      el('ETag', `"${etag}"`),
      checksum && el('ChecksumAlgorithm', checksum.algorithm),
      checksum && el('ChecksumType', checksum.type),
      el('Size', size),
      withOwner ? owner() : undefined,
      el('StorageClass', storage_class),
    );
  });
}

const prefixesOf = (entries: readonly WalkEntry<Version>[]): Buffer[] =>
  entries.flatMap((entry) => (entry.kind === 'prefix' ? [entry.prefix] : []));

/** ListObjectsV2. */
function listV2({ request, store }: Context, bucket: Bucket): void {
  const { query } = request;
  const parameters = readListParameters(query, 'max-keys');
  const { prefix, delimiter, limit, encode, encodingType } = parameters;
  const token = query.get('continuation-token');
  const startAfter = query.get('start-after');
  if (token === '') throw new S3Error('InvalidArgument', 'The continuation token provided is incorrect');
  const bytes = Buffer.from(prefix);
  const begin = startOf(bytes, Buffer.from(delimiter), Buffer.from(startAfter ?? ''));
  const start = token === undefined ? begin : later(decodeToken(token), { key: bytes, inclusive: true });
  const { entries, next } = page(store, bucket, parameters, start);
  sendXml(
    request.response,
    xmlDocument(
      'ListBucketResult',
      el('Name', bucket.name),
      el('Prefix', encode(prefix)),
      delimiter === '' ? undefined : el('Delimiter', encode(delimiter)),
      el('MaxKeys', limit),
      optional('EncodingType', encodingType),
      el('KeyCount', entries.length),
      el('IsTruncated', next !== undefined),
      optional('ContinuationToken', token),
      next && el('NextContinuationToken', encodeToken(next)),
      startAfter === undefined ? undefined : el('StartAfter', encode(startAfter)),
      contents(entries, encode, query.get('fetch-owner') === 'true'),
      commonPrefixes(prefixesOf(entries), encode),
    ),
  );
}

/** ListObjects, version 1. */
function listV1({ request, store }: Context, bucket: Bucket): void {
  const { query } = request;
  const parameters = readListParameters(query, 'max-keys');
  const { prefix, delimiter, limit, encode, encodingType } = parameters;
  const marker = query.get('marker') ?? '';
  const start = startOf(Buffer.from(prefix), Buffer.from(delimiter), Buffer.from(marker));
  const { entries, next } = page(store, bucket, parameters, start);
  const last = entries.at(-1);
  const lastKey = last && (last.kind === 'prefix' ? last.prefix : last.row.key).toString();
  sendXml(
    request.response,
    xmlDocument(
      'ListBucketResult',
      el('Name', bucket.name),
      el('Prefix', encode(prefix)),
      el('Marker', encode(marker)),
      delimiter === '' ? undefined : el('Delimiter', encode(delimiter)),
      el('MaxKeys', limit),
      optional('EncodingType', encodingType),
      el('IsTruncated', next !== undefined),
      // S3 sends NextMarker only with a delimiter; elsewhere the last key serves.
      next && delimiter !== '' && lastKey !== undefined ? el('NextMarker', encode(lastKey)) : undefined,
      contents(entries, encode, true),
      commonPrefixes(prefixesOf(entries), encode),
    ),
  );
}

export function listObjects(context: Context): void {
  const { request, store } = context;
  const bucket = requireBucket(store, request.bucket);
  const type = request.query.get('list-type');
  if (type === undefined) listV1(context, bucket);
  else if (type === '2') listV2(context, bucket);
  else throw new S3Error('InvalidArgument', { fields: { ArgumentName: 'list-type', ArgumentValue: type } });
}
