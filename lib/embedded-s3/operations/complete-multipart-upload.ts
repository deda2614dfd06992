import { checksumHeader } from '@/lib/embedded-s3/checksums/algorithms';
import type { Checksum } from '@/lib/embedded-s3/checksums/algorithms';
import { S3Error } from '@/lib/embedded-s3/errors';
import { readDocument } from '@/lib/embedded-s3/http/body';
import { checkWrite } from '@/lib/embedded-s3/http/conditions';
import { uriEncodePath } from '@/lib/embedded-s3/http/percent';
import { sendXml } from '@/lib/embedded-s3/http/reply';
import type { Transaction } from '@/lib/embedded-s3/storage/write-queue';
import type { Version } from '@/lib/embedded-s3/storage/versions';
import { el, xmlDocument } from '@/lib/embedded-s3/xml/write';
import { parseAttributes } from './attributes';
import { checksumElements } from './checksum-elements';
import { choose, multipartChecksum, multipartEtag, readListedParts } from './complete-plan';
import type { ListedPart } from './complete-plan';
import { currentObject, keyBytes, requireBucket, versionHeaders } from './context';
import type { Context } from './context';
import { algorithmOf, maxParts, requireUpload } from './require-upload';

/** The object an earlier, identical completion made: its reply may have been lost on the way. */
function completedBefore({ request, store }: Context): Version | undefined {
  const object = currentObject(store, requireBucket(store, request.bucket), keyBytes(request.key));
  return object && parseAttributes(object.attributes).upload === request.query.get('uploadId')
    ? object
    : undefined;
}

function checkAnnounced({ request }: Context, size: number, checksum: Checksum | undefined): void {
  const expectedSize = request.headers.get('x-amz-mp-object-size');
  if (expectedSize !== undefined && expectedSize !== String(size)) {
    throw new S3Error(
      'InvalidRequest',
      'The x-amz-mp-object-size header does not match the size of the parts.',
    );
  }
  if (!checksum) return;
  const expected = request.headers.get(checksumHeader(checksum.algorithm));
  if (expected !== undefined && expected !== checksum.value) throw new S3Error('BadDigest');
}

/** Joins the parts by reference: no byte is moved, so 5 GiB complete at once. */
function complete(context: Context, transaction: Transaction, listed: readonly ListedPart[]): Version {
  const { request, store } = context;
  const bucket = requireBucket(store, request.bucket);
  const upload = requireUpload(context);
  const parts = choose(listed, store.uploads.parts(upload.id, 0, maxParts), algorithmOf(upload));
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const checksum = multipartChecksum(upload, parts);
  checkAnnounced(context, size, checksum);
  checkWrite(request.headers, currentObject(store, bucket, upload.key));
  const version = store.versions.put(transaction, bucket, upload.key, {
    size,
    etag: multipartEtag(parts),
    storage_class: upload.storage_class,
    attributes: JSON.stringify({ ...parseAttributes(upload.attributes), checksum }),
    tags: upload.tags,
    segments: parts,
  });
  store.uploads.remove(transaction, upload.id);
  return version;
}

export async function completeMultipartUpload(context: Context): Promise<void> {
  const { request, auth, store } = context;
  // A checksum header here speaks of the object, not of this document.
  const listed = readListedParts(await readDocument(request, auth, false));
  const version = await store
    .write((transaction) => complete(context, transaction, listed))
    .catch((error: unknown) => {
      const before =
        error instanceof S3Error && error.code === 'NoSuchUpload' ? completedBefore(context) : undefined;
      if (!before) throw error;
      return before;
    });
  const { checksum } = parseAttributes(version.attributes);
  const path = uriEncodePath(`/${request.bucket}/${request.key}`);
  sendXml(
    request.response,
    xmlDocument(
      'CompleteMultipartUploadResult',
      el('Location', `http://${request.headers.get('host') ?? ''}${path}`),
      el('Bucket', request.bucket),
      el('Key', request.key),
      el('ETag', `"${version.etag}"`),
      ...checksumElements(checksum),
    ),
    versionHeaders(requireBucket(store, request.bucket), version),
  );
}
