import { AppError } from '@/lib/domain/errors';
import { bareETag } from '@/lib/domain/etag';
import type { UploadedPart } from './multipart';

const MD5_BYTES = 16;

/** Whether an ETag can be the MD5 of an object sent in one piece. */
export function isMd5ETag(etag: string | undefined): boolean {
  return /^[0-9a-f]{32}$/.test(bareETag(etag) ?? '');
}

/** Whether an ETag can be the MD5 of an object's parts. */
export function isMultipartETag(etag: string | undefined): boolean {
  return /^[0-9a-f]{32}-\d+$/.test(bareETag(etag) ?? '');
}

/**
 * The numbers of the parts whose ETag is not the MD5 the sender has of them.
 * @param sums base64 of the MD5s, one after the other. @throws AppError `invalid_input` when they are not one for each part.
 */
export function differingParts(parts: readonly UploadedPart[], sums: string): number[] {
  const md5s = Buffer.from(sums, 'base64');
  if (md5s.length !== parts.length * MD5_BYTES) throw new AppError('invalid_input', { field: 'parts' });
  return parts
    .filter(({ etag }, index) => {
      const start = index * MD5_BYTES;
      return bareETag(etag) !== md5s.toString('hex', start, start + MD5_BYTES);
    })
    .map(({ partNumber }) => partNumber);
}
