import { expect, test } from 'vitest';
import type { BucketName } from '@/lib/domain/names';
import { bucketRegion, createBucket, deleteBucket, headBucket, listBuckets } from './buckets';
import { allowOrigin, hasCors } from './cors';
import { put, rawRequest, testBucket, testStore } from './test-store';
import { presignPut } from './presign';

const store = testStore();
const bucket = await testBucket(store);
const missing = `${bucket}-missing` as BucketName;

test('a bucket is listed with its date, found, and has a region', async () => {
  const listed = await listBuckets(store);
  expect(listed).toContainEqual(
    expect.objectContaining({ name: bucket, created: expect.stringMatching(/^\d{4}-.*Z$/) as string }),
  );
  await headBucket(store, bucket);
  expect(await bucketRegion(store, bucket)).toMatch(/^[a-z0-9-]+$/);
  await expect(headBucket(store, missing)).rejects.toMatchObject({ code: 'bucket_not_found' });
});

test('a region the store does not have is said, and makes no bucket', async () => {
  await expect(createBucket(store, missing, 'nowhere-9')).rejects.toMatchObject({ code: 'region_refused' });
  await expect(headBucket(store, missing)).rejects.toMatchObject({ code: 'bucket_not_found' });
});

test('a bucket is created once, under a name that is allowed', async () => {
  await expect(createBucket(store, bucket)).rejects.toMatchObject({
    code: 'conflict',
    details: { target: bucket },
  });
  await expect(createBucket(store, 'Not_Allowed')).rejects.toMatchObject({
    code: 'invalid_bucket_name',
    details: { field: 'bucket' },
  });
});

test('only an empty bucket is deleted', async () => {
  await put(store, bucket, 'a.txt');
  await expect(deleteBucket(store, bucket)).rejects.toMatchObject({ code: 'bucket_not_empty' });
  await expect(deleteBucket(store, missing)).rejects.toMatchObject({ code: 'bucket_not_found' });
});

test('a rule for an origin is added beside the others, once, and lets its pages upload', async () => {
  const mine = 'https://files.example.org';
  const theirs = 'http://localhost:3000';
  expect(await hasCors(store, bucket, mine)).toBe(false);
  await allowOrigin(store, bucket, theirs);
  await allowOrigin(store, bucket, mine);
  await allowOrigin(store, bucket, mine);
  expect([await hasCors(store, bucket, mine), await hasCors(store, bucket, theirs)]).toEqual([true, true]);
  expect(await hasCors(store, bucket, 'https://evil.example.org')).toBe(false);

  const link = await presignPut(store, {
    bucket,
    key: 'x' as never,
    contentType: 'text/plain',
    expiresIn: 60,
  });
  const preflight = await rawRequest('OPTIONS', link.url, {
    headers: {
      Origin: mine,
      'Access-Control-Request-Method': 'PUT',
      'Access-Control-Request-Headers': 'content-type',
    },
  });
  expect(preflight.status).toBe(200);
  expect(preflight.headers['access-control-allow-origin']).toMatch(/^(\*|https:\/\/files\.example\.org)$/);
});
