import 'server-only';
import { headers } from 'next/headers';
import { AppError } from '@/lib/domain/errors';
import type { BucketName } from '@/lib/domain/names';
import { createBucket } from '@/lib/s3/buckets';
import type { Store } from '@/lib/s3/client';
import { allowOrigin } from '@/lib/s3/cors';
import { log } from './log';
import { requestOrigin } from './request-origin';
import { runtime } from './runtime';

/** Creates a bucket and lets the pages of this app upload to it: without a CORS rule, browsers may not. */
export async function createBucketHere(store: Store, name: string, region?: string): Promise<BucketName> {
  await createBucket(store, name, region);
  const bucket = name as BucketName;
  const { env } = await runtime();
  try {
    await allowOrigin(store, bucket, requestOrigin(await headers(), env.NEXTAUTH_URL).origin);
  } catch (error) {
    // The bucket is there, so the action has succeeded. Several stores have CORS for all buckets or none, and no API for it.
    if (!(error instanceof AppError)) throw error;
    log.warn({ bucket, code: error.code }, 'no CORS rule could be set on the new bucket');
  }
  return bucket;
}
