import { HeadBucketCommand, type S3Client } from '@aws-sdk/client-s3';
import type { BucketName } from '@/lib/domain/names';
import { responseHeader } from './error-shape';
import { toAppError } from './errors';

const REGION_HEADER = 'x-amz-bucket-region';

/**
 * The region an AWS bucket lies in. AWS names it on every answer to HEAD, refusals (301, 403, 400) included. Undefined when
 * the answer does not say: the operation that follows then tells why.
 * @throws AppError when nothing answered.
 */
export async function findBucketRegion(client: S3Client, bucket: BucketName): Promise<string | undefined> {
  try {
    const answer = await client.send(new HeadBucketCommand({ Bucket: bucket }));
    return answer.BucketRegion;
  } catch (error) {
    const region = responseHeader(error, REGION_HEADER);
    if (region !== undefined) return region;
    const known = toAppError(error, { operation: 's3:ListBucket', target: bucket });
    if (known.code === 'unreachable' || known.code === 'tls' || known.code === 'cancelled') throw known;
    return undefined;
  }
}
