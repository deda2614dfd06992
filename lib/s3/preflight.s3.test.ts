import { expect, test } from 'vitest';
import { allowOrigin, hasCors } from './cors';
import { mayUpload, publicOrigin } from './preflight';
import { testBucket, testStore } from './test-store';

const store = testStore();
const bucket = await testBucket(store);
const page = 'https://files.example';

test('a page may upload once a rule lets it, and the rules that were there stay', async () => {
  await allowOrigin(store, bucket, 'https://other.example');
  expect(await hasCors(store, bucket, page)).toBe(false);
  expect(await mayUpload(store, bucket, page)).toBe(false);
  await allowOrigin(store, bucket, page);
  expect(await hasCors(store, bucket, page)).toBe(true);
  expect(await mayUpload(store, bucket, page)).toBe(true);
  expect(await mayUpload(store, bucket, 'https://other.example')).toBe(true);
});

test('an address nobody answers at decides nothing', async () => {
  const elsewhere = testStore({ publicEndpoint: 'http://127.0.0.1:1' });
  expect(await mayUpload(elsewhere, bucket, page)).toBeNull();
  expect((await publicOrigin(elsewhere, bucket)).origin).toBe('http://127.0.0.1:1');
});
