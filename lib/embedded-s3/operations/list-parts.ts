import { sendXml } from '@/lib/embedded-s3/http/reply';
import { el, optional, xmlDocument } from '@/lib/embedded-s3/xml/write';
import type { Context } from './context';
import { owner, readListParameters } from './list-parameters';
import { algorithmOf, requireUpload } from './require-upload';

export function listParts(context: Context): void {
  const { request, store } = context;
  const upload = requireUpload(context);
  const { limit, encode, encodingType } = readListParameters(request.query, 'max-parts');
  const marker = request.query.integer('part-number-marker', 0, 0, 2_147_483_647);
  const algorithm = algorithmOf(upload);
  const found = store.uploads.parts(upload.id, marker, limit + 1);
  const parts = found.slice(0, limit);
  const last = parts.at(-1)?.n;
  sendXml(
    request.response,
    xmlDocument(
      'ListPartsResult',
      el('Bucket', request.bucket),
      optional('EncodingType', encodingType),
      el('Key', encode(request.key)),
      el('UploadId', upload.name),
      owner('Initiator'),
      owner(),
      el('StorageClass', upload.storage_class),
      optional('ChecksumAlgorithm', algorithm),
      optional('ChecksumType', upload.checksum_type),
      el('PartNumberMarker', marker),
      optional('NextPartNumberMarker', last),
      el('MaxParts', limit),
      el('IsTruncated', limit > 0 && found.length > limit),
      parts.map((part) =>
        el(
          'Part',
          el('PartNumber', part.n),
          el('LastModified', new Date(part.modified).toISOString()),
          el('ETag', `"${part.etag}"`),
          el('Size', part.size),
          algorithm && part.checksum !== null ? el(`Checksum${algorithm}`, part.checksum) : undefined,
        ),
      ),
    ),
  );
}
