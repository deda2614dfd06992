import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { objectKey } from '@/lib/domain/names';
import { faultyStore } from './test-proxy';
import { put, testBucket, testStore } from './test-store';
import { verifyObjects } from './verify';

const store = testStore();
const bucket = await testBucket(store);
const { store: watched, fail } = await faultyStore();
const md5 = (text: string) => createHash('md5').update(text).digest('hex');

test('objects are what was sent, or said not to be', async () => {
  await put(store, bucket, 'same.txt', 'abc');
  await put(store, bucket, 'other.txt', 'abd');
  await put(store, bucket, 'longer.txt', 'abcd');
  const objects = ['same', 'other', 'longer', 'gone'].map((name) => ({
    key: objectKey(`${name}.txt`),
    size: 3,
    etag: md5('abc'),
  }));
  expect(await verifyObjects(store, bucket, objects)).toEqual([
    'verified',
    'different',
    'different',
    'missing',
  ]);
});

test('many of one folder take a listing, not a request each', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `many/${index}.txt`);
  await Promise.all(names.map((name) => put(store, bucket, name, name)));
  let requests = 0;
  fail(() => {
    requests += 1;
    return null;
  });
  const objects = names.map((name) => ({ key: objectKey(name), size: name.length, etag: md5(name) }));
  expect(new Set(await verifyObjects(watched, bucket, objects))).toEqual(new Set(['verified']));
  expect(requests).toBeLessThanOrEqual(2);
});
