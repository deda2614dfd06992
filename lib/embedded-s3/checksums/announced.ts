import { S3Error } from '@/lib/embedded-s3/errors';
import type { Headers } from '@/lib/embedded-s3/http/headers';
import { checksumAlgorithms, checksumHeader, digestLength } from './algorithms';
import type { ChecksumAlgorithm } from './algorithms';

interface AnnouncedChecksum {
  algorithm: ChecksumAlgorithm;
  /** Undefined when it follows in the trailer. */
  value: string | undefined;
}

/** @throws S3Error InvalidRequest unless the text is base64 of the algorithm's length */
function checkedValue(algorithm: ChecksumAlgorithm, value: string): string {
  const bytes = Buffer.from(value, 'base64');
  if (bytes.length !== digestLength[algorithm] || bytes.toString('base64') !== value) {
    throw new S3Error('InvalidRequest', `Value for ${checksumHeader(algorithm)} header is invalid.`);
  }
  return value;
}

/**
 * The checksum a client sent with a body: in a header, or promised for the trailer.
 * @throws S3Error InvalidRequest for more than one, or one that cannot be
 */
export function announcedChecksum(headers: Headers): AnnouncedChecksum | undefined {
  const trailers = (headers.get('x-amz-trailer') ?? '').split(',').map((name) => name.trim().toLowerCase());
  const found = checksumAlgorithms.flatMap((algorithm): AnnouncedChecksum[] => {
    const name = checksumHeader(algorithm);
    const value = headers.get(name);
    if (value !== undefined) return [{ algorithm, value: checkedValue(algorithm, value) }];
    return trailers.includes(name) ? [{ algorithm, value: undefined }] : [];
  });
  if (found.length > 1)
    throw new S3Error(
      'InvalidRequest',
      'Expecting a single x-amz-checksum- header. Multiple checksum types are not allowed.',
    );
  return found[0];
}
