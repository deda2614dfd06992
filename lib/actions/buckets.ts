'use server';

import { bucketRef, createBucketInput } from '@/lib/domain/schemas';
import * as buckets from '@/lib/s3/buckets';
import { createBucketHere } from '@/lib/server/create-bucket';
import { action } from '@/lib/server/guard';

export const createBucket = action(
  createBucketInput,
  { needs: 'manage' },
  async ({ connection }, { bucket, region }) => ({
    bucket: await createBucketHere(connection.store, bucket, region),
  }),
);

/** Only ever an empty one: emptying is an act of its own. */
export const deleteBucket = action(bucketRef, { needs: 'manage' }, async ({ connection }, { bucket }) => {
  await buckets.deleteBucket(connection.store, bucket);
  return { bucket };
});
