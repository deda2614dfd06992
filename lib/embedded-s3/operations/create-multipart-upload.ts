import { randomBytes } from 'node:crypto';
import { isChecksumAlgorithm } from '@/lib/embedded-s3/checksums/algorithms';
import type { ChecksumAlgorithm, ChecksumType } from '@/lib/embedded-s3/checksums/algorithms';
import { S3Error } from '@/lib/embedded-s3/errors';
import type { Headers } from '@/lib/embedded-s3/http/headers';
import { sendXml } from '@/lib/embedded-s3/http/reply';
import { el, xmlDocument } from '@/lib/embedded-s3/xml/write';
import { readAttributes, readStorageClass } from './attributes';
import { keyBytes, requireBucket } from './context';
import type { Context } from './context';
import { readTaggingHeader } from './tags';

/** @throws S3Error InvalidRequest for what S3 cannot combine: a full-object SHA, a composite CRC64NVME */
function readChecksum(headers: Headers): { algorithm: ChecksumAlgorithm; type: ChecksumType } | undefined {
  const algorithm = headers.get('x-amz-checksum-algorithm')?.toUpperCase();
  const type = headers.get('x-amz-checksum-type')?.toUpperCase();
  if (algorithm === undefined) {
    if (type !== undefined)
      throw new S3Error('InvalidRequest', 'x-amz-checksum-type needs x-amz-checksum-algorithm.');
    return undefined;
  }
  if (!isChecksumAlgorithm(algorithm))
    throw new S3Error('InvalidRequest', 'Checksum algorithm provided is unsupported.');
  const chosen = type ?? (algorithm === 'CRC64NVME' ? 'FULL_OBJECT' : 'COMPOSITE');
  const possible =
    chosen === 'COMPOSITE'
      ? algorithm !== 'CRC64NVME'
      : chosen === 'FULL_OBJECT' && !algorithm.startsWith('SHA');
  if (!possible)
    throw new S3Error(
      'InvalidRequest',
      `The ${chosen} checksum type cannot be used with the ${algorithm} checksum algorithm.`,
    );
  return { algorithm, type: chosen as ChecksumType };
}

export async function createMultipartUpload({ request, store }: Context): Promise<void> {
  const attributes = readAttributes(request.headers);
  const storage_class = readStorageClass(request.headers);
  const tags = readTaggingHeader(request.headers);
  const checksum = readChecksum(request.headers);
  const name = randomBytes(24).toString('base64url');
  await store.write(() => {
    const bucket = requireBucket(store, request.bucket);
    store.uploads.insert({
      name,
      bucket: bucket.id,
      key: keyBytes(request.key),
      storage_class,
      attributes: JSON.stringify({ ...attributes, upload: name }),
      tags,
      checksum_algorithm: checksum?.algorithm ?? null,
      checksum_type: checksum?.type ?? null,
    });
  });
  sendXml(
    request.response,
    xmlDocument(
      'InitiateMultipartUploadResult',
      el('Bucket', request.bucket),
      el('Key', request.key),
      el('UploadId', name),
    ),
    { 'x-amz-checksum-algorithm': checksum?.algorithm, 'x-amz-checksum-type': checksum?.type },
  );
}
