import { createHash } from 'node:crypto';
import { DeleteObjectsCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import type { BucketName } from '@/lib/domain/names';
import { findBucketRegion } from './bucket-region';
import { createBucket } from './buckets';
import { replayStore, s3Error } from './test-replies';

const bucket = 'bucket' as BucketName;

test('a batch delete carries Content-MD5 instead of a checksum small stores do not know', async () => {
  const { store, seen } = await replayStore([{ body: '<DeleteResult/>' }]);
  await store.client.send(
    new DeleteObjectsCommand({ Bucket: bucket, Delete: { Quiet: true, Objects: [{ Key: 'ü & <b>' }] } }),
  );
  const [request] = seen;
  expect(request?.headers['content-md5']).toBe(createHash('md5').update(request!.body).digest('base64'));
  expect(Object.keys(request!.headers).filter((name) => name.includes('checksum'))).toEqual([]);
  expect(request?.headers.authorization).toContain('content-md5');
});

test('an object is sent without checksum headers or trailers', async () => {
  const { store, seen } = await replayStore([{}]);
  await store.client.send(new PutObjectCommand({ Bucket: bucket, Key: 'a', Body: Buffer.from('x') }));
  expect(Object.keys(seen[0]!.headers).filter((name) => /checksum|trailer/.test(name))).toEqual([]);
  expect(seen[0]?.body).toBe('x');
});

test('a bucket is created without naming the region of a connection the store does not know', async () => {
  const { store, seen } = await replayStore(
    [{ status: 404 }, { status: 404, body: s3Error('NoSuchBucket') }, {}],
    { region: 'somewhere-1' },
  );
  await createBucket(store, 'new-bucket');
  expect(seen.at(-1)).toMatchObject({ method: 'PUT', url: '/new-bucket/', body: '' });
});

test('a bucket is created where the connection is, also where AWS is named as any other endpoint', async () => {
  const { store, seen } = await replayStore(
    [{ status: 404 }, { status: 404, body: s3Error('NoSuchBucket') }, {}],
    { region: 'eu-central-1' },
  );
  await createBucket({ ...store, endpoint: 'https://s3.eu-central-1.amazonaws.com' }, 'new-bucket');
  expect(seen.at(-1)?.body).toContain('<LocationConstraint>eu-central-1</LocationConstraint>');
});

test.each([
  [200, 'eu-west-3'],
  [301, 'eu-west-3'],
  [403, 'eu-west-3'],
  [400, 'eu-west-3'],
])('a bucket’s region is read from an answer of %d', async (status, region) => {
  const { store } = await replayStore([{ status, headers: { 'x-amz-bucket-region': region } }]);
  expect(await findBucketRegion(store.client, bucket)).toBe(region);
});

test('a bucket’s region is unknown where the answer does not name it', async () => {
  const { store } = await replayStore([{ status: 404 }]);
  expect(await findBucketRegion(store.client, bucket)).toBeUndefined();
});

test('a store elsewhere than AWS is its own for every bucket', async () => {
  const { store, seen } = await replayStore([{}]);
  expect(await store.forBucket(bucket)).toBe(store);
  expect(store.inRegion('eu-west-3')).toBe(store);
  expect(seen).toEqual([]);
});
