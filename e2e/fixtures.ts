import { test as base, expect, type BrowserContext } from '@playwright/test';
import type { S3Client } from '@aws-sdk/client-s3';
import { storeClient, TestBucket } from './support/test-bucket';

interface Fixtures {
  /** A new bucket, gone again after the test whatever it did to it. */
  bucket: TestBucket;
  /** A second one, for what happens between two. */
  otherBucket: TestBucket;
  /** An error the browser's console may show in this test; any other fails it. */
  expectErrors: (pattern: RegExp) => void;
}

export const test = base.extend<Fixtures, { store: S3Client }>({
  store: [
    async ({}, provide) => {
      const client = storeClient();
      await provide(client);
      client.destroy();
    },
    { scope: 'worker' },
  ],

  bucket: async ({ store }, provide) => {
    const bucket = await TestBucket.create(store);
    await provide(bucket);
    await bucket.remove();
  },

  otherBucket: async ({ store }, provide) => {
    const bucket = await TestBucket.create(store);
    await provide(bucket);
    await bucket.remove();
  },

  expectErrors: [
    async ({ context }, provide) => {
      const expected: RegExp[] = [];
      const errors = watchErrors(context);
      await provide((pattern) => expected.push(pattern));
      const surprising = errors.filter((text) => !expected.some((pattern) => pattern.test(text)));
      expect(surprising, 'errors in the browser’s console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

function watchErrors(context: BrowserContext): string[] {
  const errors: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (event) => errors.push(String(event.error())));
  return errors;
}
