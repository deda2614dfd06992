import 'server-only';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { AppError } from '@/lib/domain/errors';
import { createBucket } from '@/lib/s3/buckets';
import type { Store } from '@/lib/s3/client';
import { demoObjects } from './demo-objects';

export const DEMO_BUCKET = 'demo';

/** A bucket to try things out on. Made again from the start when a crash cut it short. */
export async function makeDemoBucket(store: Store): Promise<void> {
  try {
    await createBucket(store, DEMO_BUCKET);
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'conflict')) throw error;
  }
  for (const { key, contentType, body, metadata } of demoObjects()) {
    await store.client.send(
      new PutObjectCommand({
        Bucket: DEMO_BUCKET,
        Key: key,
        Body: body,
        ContentType: contentType,
        Metadata: metadata,
      }),
    );
  }
}
