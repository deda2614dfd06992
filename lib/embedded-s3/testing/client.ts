import { S3Client } from '@aws-sdk/client-s3';
import type { S3ClientConfig } from '@aws-sdk/client-s3';

export const testCredentials = { accessKeyId: 'test-key', secretAccessKey: 'test-secret' };

/** An SDK client that tries once, so that a test sees what the store really answered. */
export function testClient(endpoint: string, options: S3ClientConfig = {}): S3Client {
  // eslint-disable-next-line no-restricted-syntax -- the store is tested on its own, without the app's S3 domain
  return new S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    maxAttempts: 1,
    credentials: testCredentials,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...options,
  });
}
