import { GetBucketVersioningCommand } from '@aws-sdk/client-s3';
import type { Versioning } from '@/lib/domain/entry';
import { AppError } from '@/lib/domain/errors';
import type { BucketName } from '@/lib/domain/names';
import type { Store } from './client';
import { mapErrors } from './errors';

/** Whether the bucket keeps versions; null where the store has no word for it, or does not tell these keys. */
export async function bucketVersioning(
  store: Store,
  bucket: BucketName,
  signal?: AbortSignal,
): Promise<Versioning | null> {
  try {
    const { Status } = await mapErrors({ operation: 's3:GetBucketVersioning', target: bucket }, async () => {
      const { client } = await store.forBucket(bucket);
      return client.send(new GetBucketVersioningCommand({ Bucket: bucket }), { abortSignal: signal });
    });
    if (Status === undefined) return 'off';
    return Status === 'Enabled' ? 'enabled' : 'suspended';
  } catch (error) {
    if (error instanceof AppError && ['unsupported', 'access_denied'].includes(error.code)) return null;
    throw error;
  }
}
