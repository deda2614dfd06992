import { expect, test } from 'vitest';
import { AWKWARD_KEYS } from '@/lib/domain/awkward-keys';
import { objectKey } from '@/lib/domain/names';
import { createUpload } from './multipart';
import { presignPart } from './presign';
import { rawRequest, testBucket, testStore } from './test-store';
import { partSizeOf, unfinishedUploads } from './unfinished';

const store = testStore();
const bucket = await testBucket(store);
const partSize = 5 * 1024 * 1024;

async function begin(name: string, sizes: readonly number[]): Promise<string> {
  const key = objectKey(name);
  const uploadId = await createUpload(store, { bucket, key, contentType: 'text/plain' });
  for (const [index, size] of sizes.entries()) {
    const { url } = await presignPart(store, { bucket, key, uploadId, partNumber: index + 1, expiresIn: 60 });
    expect((await rawRequest('PUT', url, { body: Buffer.alloc(size) })).status).toBe(200);
  }
  return uploadId;
}

test('what was begun of a key is told with how far it got', async () => {
  const begun = await begin('film.mp4', [partSize, partSize, 10]);
  const empty = await begin('film.mp4', []);
  await begin('film.mp4.txt', [10]);
  await begin('uneven.bin', [partSize, 10, partSize]);
  const keys = ['film.mp4', 'uneven.bin', 'never.bin'].map(objectKey);
  const found = await unfinishedUploads(store, bucket, keys);
  expect(found).toHaveLength(2);
  expect(found).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        key: 'film.mp4',
        uploadId: begun,
        partSize,
        parts: 3,
        bytes: 2 * partSize + 10,
      }),
      expect.objectContaining({ key: 'film.mp4', uploadId: empty, partSize: 0, parts: 0, bytes: 0 }),
    ]),
  );
});

test('uploads to awkward keys are found', async () => {
  const names = AWKWARD_KEYS.filter((name) => Buffer.byteLength(name) < 1000).map((name) => `odd/${name}`);
  for (const name of names) await begin(name, []);
  const found = await unfinishedUploads(store, bucket, names.map(objectKey));
  expect(found.map(({ key }) => key).toSorted()).toEqual(names.toSorted());
});

test.each([
  [[], 0],
  [[5, 5, 2], 5],
  [[5], 5],
  [[5, 2, 5], null],
  [[2, 5], null],
])('parts of %j bytes were cut at %j', (sizes, expected) => {
  expect(partSizeOf(sizes.map((size) => ({ size })))).toBe(expected);
});
