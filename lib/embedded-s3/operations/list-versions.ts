import { S3Error } from '@/lib/embedded-s3/errors';
import { sendXml } from '@/lib/embedded-s3/http/reply';
import { startOf } from '@/lib/embedded-s3/storage/seek';
import type { Position } from '@/lib/embedded-s3/storage/seek';
import type { Version } from '@/lib/embedded-s3/storage/versions';
import { walk } from '@/lib/embedded-s3/storage/walk';
import { el, optional, xmlDocument } from '@/lib/embedded-s3/xml/write';
import type { XmlElement } from '@/lib/embedded-s3/xml/write';
import { parseVersionId, requireBucket, versionIdOf } from './context';
import type { Context } from './context';
import { commonPrefixes, owner, readListParameters } from './list-parameters';

interface Cursor {
  at: Position;
  /** Within the key of `at`, only versions older than this id. */
  before?: number;
}

function element(version: Version, encode: (text: string) => string): XmlElement {
  const common = [
    el('Key', encode(version.key.toString())),
    el('VersionId', versionIdOf(version)),
    el('IsLatest', version.latest === 1),
    el('LastModified', new Date(version.modified).toISOString()),
  ];
  if (version.marker) return el('DeleteMarker', common, owner());
  return el(
    'Version',
    common,
    el('ETag', `"${version.etag}"`),
    el('Size', version.size),
    el('StorageClass', version.storage_class),
    owner(),
  );
}

export function listVersions({ request, store }: Context): void {
  const { query } = request;
  const bucket = requireBucket(store, request.bucket);
  const { prefix, delimiter, limit, encode, encodingType } = readListParameters(query, 'max-keys');
  const keyMarker = query.get('key-marker') ?? '';
  const idMarker = query.get('version-id-marker') ?? '';
  if (idMarker !== '' && keyMarker === '') {
    throw new S3Error('InvalidArgument', 'A version-id marker cannot be specified without a key marker.');
  }
  const bytes = Buffer.from(prefix);
  const key = Buffer.from(keyMarker);
  let start: Cursor = { at: startOf(bytes, Buffer.from(delimiter), key) };
  const isWithin = key.subarray(0, bytes.length).equals(bytes);
  // A marker outside the prefix, or one that stands for a whole common prefix, leaves nothing to resume within a key.
  if (idMarker !== '' && isWithin && !start.at.inclusive) {
    const before = parseVersionId(idMarker) ?? store.versions.unnamed(bucket.id, key)?.id;
    if (before !== undefined) start = { at: { key, inclusive: false }, before };
  }
  const { entries, next } =
    limit === 0
      ? { entries: [], next: undefined }
      : walk<Version, Cursor>({
          prefix: bytes,
          delimiter: Buffer.from(delimiter),
          limit,
          start,
          fetch: ({ at, before }, count) => store.versions.history(bucket.id, bytes, at, before, count),
          keyOf: (row) => row.key,
          past: (row) => ({ at: { key: row.key, inclusive: false }, before: row.id }),
          seek: (at) => ({ at }),
        });
  const last = entries.at(-1);
  const nextKey = last && (last.kind === 'prefix' ? last.prefix : last.row.key).toString();
  sendXml(
    request.response,
    xmlDocument(
      'ListVersionsResult',
      el('Name', bucket.name),
      el('Prefix', encode(prefix)),
      el('KeyMarker', encode(keyMarker)),
      el('VersionIdMarker', idMarker),
      next && nextKey !== undefined ? el('NextKeyMarker', encode(nextKey)) : undefined,
      // By number even for a null version: that one may be replaced between two pages.
      next?.before !== undefined
        ? el('NextVersionIdMarker', next.before.toString(16).padStart(16, '0'))
        : undefined,
      delimiter === '' ? undefined : el('Delimiter', encode(delimiter)),
      el('MaxKeys', limit),
      optional('EncodingType', encodingType),
      el('IsTruncated', next !== undefined),
      entries.flatMap((entry) => (entry.kind === 'row' ? [element(entry.row, encode)] : [])),
      commonPrefixes(
        entries.flatMap((entry) => (entry.kind === 'prefix' ? [entry.prefix] : [])),
        encode,
      ),
    ),
  );
}
