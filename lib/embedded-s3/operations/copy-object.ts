import { S3Error } from '@/lib/embedded-s3/errors';
import { checkWrite } from '@/lib/embedded-s3/http/conditions';
import { sendXml } from '@/lib/embedded-s3/http/reply';
import type { S3Request } from '@/lib/embedded-s3/http/request';
import type { Version } from '@/lib/embedded-s3/storage/versions';
import { el, xmlDocument } from '@/lib/embedded-s3/xml/write';
import { parseAttributes, readAttributes, readStorageClass } from './attributes';
import type { Attributes } from './attributes';
import { checksumElements } from './checksum-elements';
import { currentObject, keyBytes, requireBucket, versionHeaders } from './context';
import type { Context } from './context';
import { copySourceHeaders, requireCopySource } from './copy-source';
import { maxPutSize } from './receive-blob';
import { readTaggingHeader } from './tags';

function directive(request: S3Request, name: 'metadata' | 'tagging'): 'COPY' | 'REPLACE' {
  const value = request.headers.get(`x-amz-${name}-directive`) ?? 'COPY';
  if (value !== 'COPY' && value !== 'REPLACE') {
    throw new S3Error('InvalidArgument', {
      message: `Unknown ${name} directive.`,
      fields: { ArgumentName: `x-amz-${name}-directive`, ArgumentValue: value },
    });
  }
  return value;
}

function copiedAttributes(request: S3Request, version: Version, metadata: 'COPY' | 'REPLACE'): Attributes {
  const source = parseAttributes(version.attributes);
  const base =
    metadata === 'REPLACE'
      ? readAttributes(request.headers)
      : { headers: source.headers, metadata: source.metadata };
  return { ...base, checksum: source.checksum };
}

/**
 * Copies without moving a byte: the copy refers to the same blobs, so it keeps the source's ETag too (also one of a
 * multipart object) and costs the same at any size.
 */
export async function copyObject({ request, store }: Context): Promise<void> {
  const metadata = directive(request, 'metadata');
  const tagging = directive(request, 'tagging');
  const storage_class = readStorageClass(request.headers);
  const tags = readTaggingHeader(request.headers);
  const key = keyBytes(request.key);

  const { version, attributes, headers } = await store.write((transaction) => {
    const bucket = requireBucket(store, request.bucket);
    const { source, bucket: sourceBucket, version: original } = requireCopySource(store, request);
    if (original.size > maxPutSize) {
      throw new S3Error(
        'InvalidRequest',
        `The specified copy source is larger than the maximum allowable size for a copy source: ${maxPutSize}`,
      );
    }
    const ontoItself =
      source.bucket === request.bucket && source.key === request.key && source.versionId === undefined;
    if (ontoItself && metadata === 'COPY' && tagging === 'COPY' && storage_class === original.storage_class) {
      throw new S3Error(
        'InvalidRequest',
        'This copy request is illegal because it is trying to copy an object to itself without changing the object’s metadata, storage class or tags.',
      );
    }
    checkWrite(request.headers, currentObject(store, bucket, key));
    const copied = copiedAttributes(request, original, metadata);
    const copy = store.versions.put(transaction, bucket, key, {
      size: original.size,
      etag: original.etag,
      storage_class,
      attributes: JSON.stringify(copied),
      tags: tagging === 'REPLACE' ? tags : original.tags,
      segments: store.versions.segments(original.id),
    });
    return {
      version: copy,
      attributes: copied,
      headers: { ...versionHeaders(bucket, copy), ...copySourceHeaders(sourceBucket, original) },
    };
  });
  sendXml(
    request.response,
    xmlDocument(
      'CopyObjectResult',
      el('LastModified', new Date(version.modified).toISOString()),
      el('ETag', `"${version.etag}"`),
      ...checksumElements(attributes.checksum),
    ),
    headers,
  );
}
