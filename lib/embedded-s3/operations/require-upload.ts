import { S3Error } from '@/lib/embedded-s3/errors';
import type { ChecksumAlgorithm } from '@/lib/embedded-s3/checksums/algorithms';
import type { MultipartUpload } from '@/lib/embedded-s3/storage/uploads';
import { keyBytes, requireBucket } from './context';
import type { Context } from './context';

export const maxParts = 10_000;

/** The upload that `?uploadId=` names, for this very key. @throws S3Error NoSuchBucket, NoSuchUpload */
export function requireUpload({ request, store }: Context): MultipartUpload {
  const name = request.query.get('uploadId') ?? '';
  const bucket = requireBucket(store, request.bucket);
  const upload = store.uploads.find(bucket.id, keyBytes(request.key), name);
  if (!upload) throw new S3Error('NoSuchUpload', { fields: { UploadId: name } });
  return upload;
}

/** @throws S3Error InvalidArgument outside 1 to 10,000 */
export function readPartNumber({ request }: Context): number {
  if ((request.query.get('partNumber') ?? '') === '')
    throw new S3Error('InvalidArgument', { fields: { ArgumentName: 'partNumber' } });
  return request.query.integer('partNumber', 0, 1, maxParts);
}

export const algorithmOf = (upload: MultipartUpload): ChecksumAlgorithm | undefined =>
  (upload.checksum_algorithm ?? undefined) as ChecksumAlgorithm | undefined;
