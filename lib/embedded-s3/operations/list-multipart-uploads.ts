import { sendXml } from '@/lib/embedded-s3/http/reply';
import { startOf } from '@/lib/embedded-s3/storage/seek';
import type { Position } from '@/lib/embedded-s3/storage/seek';
import type { MultipartUpload } from '@/lib/embedded-s3/storage/uploads';
import { walk } from '@/lib/embedded-s3/storage/walk';
import { el, optional, xmlDocument } from '@/lib/embedded-s3/xml/write';
import { requireBucket } from './context';
import type { Context } from './context';
import { commonPrefixes, owner, readListParameters } from './list-parameters';

interface Cursor {
  at: Position;
  /** Within the key of `at`, only uploads begun after this one. */
  beyond?: number;
}

export function listMultipartUploads({ request, store }: Context): void {
  const { query } = request;
  const bucket = requireBucket(store, request.bucket);
  const { prefix, delimiter, limit, encode, encodingType } = readListParameters(query, 'max-uploads');
  const keyMarker = query.get('key-marker') ?? '';
  const idMarker = query.get('upload-id-marker') ?? '';
  const bytes = Buffer.from(prefix);
  const key = Buffer.from(keyMarker);
  const at = startOf(bytes, Buffer.from(delimiter), key);
  // A marker outside the prefix leaves nothing to resume within a key.
  const isWithin = key.subarray(0, bytes.length).equals(bytes);
  const beyond =
    idMarker === '' || !isWithin || at.inclusive
      ? undefined
      : store.uploads.find(bucket.id, key, idMarker)?.id;
  const { entries, next } =
    limit === 0
      ? { entries: [], next: undefined }
      : walk<MultipartUpload, Cursor>({
          prefix: bytes,
          delimiter: Buffer.from(delimiter),
          limit,
          start: beyond === undefined ? { at } : { at, beyond },
          fetch: (from, count) => store.uploads.list(bucket.id, bytes, from.at, from.beyond, count),
          keyOf: (row) => row.key,
          past: (row) => ({ at: { key: row.key, inclusive: false }, beyond: row.id }),
          seek: (position) => ({ at: position }),
        });
  const last = next && entries.at(-1);
  sendXml(
    request.response,
    xmlDocument(
      'ListMultipartUploadsResult',
      el('Bucket', bucket.name),
      el('KeyMarker', encode(keyMarker)),
      el('UploadIdMarker', idMarker),
      last && el('NextKeyMarker', encode((last.kind === 'prefix' ? last.prefix : last.row.key).toString())),
      last?.kind === 'row' ? el('NextUploadIdMarker', last.row.name) : undefined,
      el('Prefix', encode(prefix)),
      delimiter === '' ? undefined : el('Delimiter', encode(delimiter)),
      optional('EncodingType', encodingType),
      el('MaxUploads', limit),
      el('IsTruncated', next !== undefined),
      entries.flatMap((entry) =>
        entry.kind === 'prefix'
          ? []
          : el(
              'Upload',
              el('Key', encode(entry.row.key.toString())),
              el('UploadId', entry.row.name),
              owner('Initiator'),
              owner(),
              el('StorageClass', entry.row.storage_class),
              el('Initiated', new Date(entry.row.created).toISOString()),
              optional('ChecksumAlgorithm', entry.row.checksum_algorithm),
              optional('ChecksumType', entry.row.checksum_type),
            ),
      ),
      commonPrefixes(
        entries.flatMap((entry) => (entry.kind === 'prefix' ? [entry.prefix] : [])),
        encode,
      ),
    ),
  );
}
