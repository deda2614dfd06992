import { expect, test } from 'vitest';
import { PutBucketCorsCommand } from '@aws-sdk/client-s3';
import { allowOrigin, hasCors, hasFormCors } from './cors';
import { mayPostForms, mayUpload, publicOrigin } from './preflight';
import { testBucket, testStore } from './test-store';

const store = testStore();
const bucket = await testBucket(store);
const page = 'https://files.example';

test('a page may upload once a rule lets it, and the rules that were there stay', async () => {
  await allowOrigin(store, bucket, 'https://other.example');
  expect(await hasCors(store, bucket, page)).toBe(false);
  expect(await mayUpload(store, bucket, page)).toBe(false);
  expect(await mayPostForms(store, bucket, page)).toBe(false);
  await allowOrigin(store, bucket, page);
  expect(await hasCors(store, bucket, page)).toBe(true);
  expect(await mayUpload(store, bucket, page)).toBe(true);
  expect(await mayUpload(store, bucket, 'https://other.example')).toBe(true);
  expect(await hasFormCors(store, bucket, page)).toBe(true);
  expect(await mayPostForms(store, bucket, page)).toBe(true);
});

test('a rule that knows nothing of forms is left as it is: uploads work with it', async () => {
  const other = await testBucket(store);
  const rule = { AllowedOrigins: [page], AllowedMethods: ['GET', 'HEAD', 'PUT'], AllowedHeaders: ['*'] };
  await store.client.send(
    new PutBucketCorsCommand({ Bucket: other, CORSConfiguration: { CORSRules: [rule] } }),
  );
  await allowOrigin(store, other, page);
  expect(await hasCors(store, other, page)).toBe(true);
  expect(await mayUpload(store, other, page)).toBe(true);
  expect(await hasFormCors(store, other, page)).toBe(false);
  expect(await mayPostForms(store, other, page)).toBe(false);
});

test('an address nobody answers at decides nothing', async () => {
  const elsewhere = testStore({ publicEndpoint: 'http://127.0.0.1:1' });
  expect(await mayUpload(elsewhere, bucket, page)).toBeNull();
  expect(await mayPostForms(elsewhere, bucket, page)).toBeNull();
  expect((await publicOrigin(elsewhere, bucket)).origin).toBe('http://127.0.0.1:1');
});
