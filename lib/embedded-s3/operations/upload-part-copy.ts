import { createHash } from 'node:crypto';
import { startDigest } from '@/lib/embedded-s3/checksums/algorithms';
import { S3Error } from '@/lib/embedded-s3/errors';
import { parseCopyRange } from '@/lib/embedded-s3/http/range';
import type { ByteRange } from '@/lib/embedded-s3/http/range';
import { sendXml } from '@/lib/embedded-s3/http/reply';
import { readRange } from '@/lib/embedded-s3/storage/blob-reader';
import { BlobWriter } from '@/lib/embedded-s3/storage/blob-writer';
import type { Version } from '@/lib/embedded-s3/storage/versions';
import { el, xmlDocument } from '@/lib/embedded-s3/xml/write';
import type { Context } from './context';
import { copySourceHeaders, requireCopySource } from './copy-source';
import { commitBlob, maxPutSize } from './receive-blob';
import { algorithmOf, readPartNumber, requireUpload } from './require-upload';

/** Copies bytes of an object into a new blob, digesting them on the way. */
async function copyBytes(context: Context, version: Version, { start, end }: ByteRange) {
  const { store } = context;
  const segments = store.versions.segments(version.id);
  const blobs = segments.map((segment) => segment.blob).filter((blob) => blob !== null);
  const algorithm = algorithmOf(requireUpload(context));
  const digest = algorithm && startDigest(algorithm);
  const md5 = createHash('md5');
  const writer = new BlobWriter(store.blobs, end - start + 1);
  store.blobs.pin(blobs);
  try {
    for await (const piece of readRange(store.blobs, segments, start, end)) {
      md5.update(piece);
      digest?.update(piece);
      await writer.write(piece);
    }
    const blob = (await writer.publish()) ?? null;
    return {
      blob,
      size: writer.size,
      md5: md5.digest('hex'),
      checksum: digest?.digest().toString('base64') ?? null,
    };
  } catch (error) {
    await writer.discard();
    throw error;
  } finally {
    store.blobs.unpin(blobs);
  }
}

export async function uploadPartCopy(context: Context): Promise<void> {
  const { request, store } = context;
  const n = readPartNumber(context);
  const algorithm = algorithmOf(requireUpload(context));
  const { bucket, version } = requireCopySource(store, request);
  const rangeHeader = request.headers.get('x-amz-copy-source-range');
  const range =
    rangeHeader === undefined
      ? { start: 0, end: version.size - 1 }
      : parseCopyRange(rangeHeader, version.size);
  if (range.end - range.start + 1 > maxPutSize) {
    throw new S3Error(
      'InvalidRequest',
      `The specified copy source is larger than the maximum allowable size for a copy source: ${maxPutSize}`,
    );
  }
  const { blob, size, md5, checksum } = await copyBytes(context, version, range);
  const part = await commitBlob(store, blob, (transaction) =>
    store.uploads.putPart(transaction, {
      upload: requireUpload(context).id,
      n,
      blob,
      size,
      etag: md5,
      checksum,
    }),
  );
  sendXml(
    request.response,
    xmlDocument(
      'CopyPartResult',
      el('LastModified', new Date(part.modified).toISOString()),
      el('ETag', `"${md5}"`),
      algorithm && checksum !== null ? el(`Checksum${algorithm}`, checksum) : undefined,
    ),
    copySourceHeaders(bucket, version),
  );
}
