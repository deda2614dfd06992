import { S3Error } from '@/lib/embedded-s3/errors';
import { checkRead } from '@/lib/embedded-s3/http/conditions';
import { httpDate, sendXml } from '@/lib/embedded-s3/http/reply';
import type { Segment } from '@/lib/embedded-s3/storage/blob-reader';
import { el, xmlDocument } from '@/lib/embedded-s3/xml/write';
import type { XmlElement } from '@/lib/embedded-s3/xml/write';
import type { Checksum } from '@/lib/embedded-s3/checksums/algorithms';
import { parseAttributes } from './attributes';
import { checksumElements } from './checksum-elements';
import { requireBucket, requireObject, versionHeaders } from './context';
import type { Context } from './context';

const known = ['ETag', 'Checksum', 'ObjectParts', 'StorageClass', 'ObjectSize'];

/** Parts are listed one by one only where each has a checksum, as S3 does. */
function objectParts(
  { request }: Context,
  segments: readonly Segment[],
  checksum: Checksum | undefined,
): XmlElement {
  const number = (name: string, fallback: number): number => {
    const text = request.headers.get(name);
    if (text === undefined) return fallback;
    if (!/^\d{1,9}$/.test(text))
      throw new S3Error('InvalidArgument', { fields: { ArgumentName: name, ArgumentValue: text } });
    return Number(text);
  };
  const marker = number('x-amz-part-number-marker', 0);
  const limit = Math.min(number('x-amz-max-parts', 1000), 1000);
  const parts = segments.slice(marker, marker + limit);
  return el(
    'ObjectParts',
    el('PartsCount', segments.length),
    el('PartNumberMarker', marker),
    el('NextPartNumberMarker', marker + parts.length),
    el('MaxParts', limit),
    el('IsTruncated', marker + parts.length < segments.length),
    parts.flatMap(({ size, checksum: value }, i) =>
      checksum && value !== null
        ? [
            el(
              'Part',
              el('PartNumber', marker + i + 1),
              el('Size', size),
              el(`Checksum${checksum.algorithm}`, value),
            ),
          ]
        : [],
    ),
  );
}

export function getObjectAttributes(context: Context): void {
  const { request, store } = context;
  const bucket = requireBucket(store, request.bucket);
  const version = requireObject(store, bucket, request.key, request.query.get('versionId'));
  checkRead(request.headers, version);
  const wanted = (request.headers.get('x-amz-object-attributes') ?? '').split(',').map((name) => name.trim());
  if (wanted.some((name) => !known.includes(name))) {
    throw new S3Error('InvalidArgument', {
      message: 'Invalid attribute name specified.',
      fields: { ArgumentName: 'x-amz-object-attributes' },
    });
  }
  const { checksum } = parseAttributes(version.attributes);
  const wants = (name: string) => wanted.includes(name);
  sendXml(
    request.response,
    xmlDocument(
      'GetObjectAttributesResponse',
      wants('ETag') ? el('ETag', version.etag) : undefined,
      wants('Checksum') && checksum ? el('Checksum', ...checksumElements(checksum)) : undefined,
      wants('ObjectParts') && version.etag.includes('-')
        ? objectParts(context, store.versions.segments(version.id), checksum)
        : undefined,
      wants('StorageClass') ? el('StorageClass', version.storage_class) : undefined,
      wants('ObjectSize') ? el('ObjectSize', version.size) : undefined,
    ),
    { 'Last-Modified': httpDate(version.modified), ...versionHeaders(bucket, version) },
  );
}
