import { describe, expect, inject, test } from 'vitest';
import { objectKey, prefix, ROOT, type BucketName } from '@/lib/domain/names';
import { headBucket, listBuckets } from './buckets';
import { deleteStep } from './delete-step';
import { listPage } from './listing';
import { createUpload, listParts } from './multipart';
import { createFolderMarker, getObject, headObject } from './objects';
import { put, testBucket, testStore } from './test-store';

const store = testStore();
const bucket = await testBucket(store);
const missing = `${bucket}-missing` as BucketName;
const key = objectKey('none');

describe('a missing bucket', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['is looked for', () => headBucket(store, missing)],
    ['is listed', () => listPage(store, { bucket: missing, prefix: ROOT })],
    ['is read from', () => getObject(store, { bucket: missing, key })],
    ['is asked about an object', () => headObject(store, { bucket: missing, key })],
    ['is written to', () => createFolderMarker(store, missing, prefix('a/'))],
    ['takes an upload', () => createUpload(store, { bucket: missing, key, contentType: 'text/plain' })],
    [
      'is emptied',
      () =>
        deleteStep(store, {
          bucket: missing,
          target: { kind: 'prefix', prefix: ROOT },
          cursor: null,
          emptyBucket: true,
        }),
    ],
  ])('says so when it %s', async (_, run) => {
    await expect(run()).rejects.toMatchObject({ name: 'AppError', code: 'bucket_not_found' });
  });
});

describe.each([
  ['an unknown access key', { accessKeyId: 'AKIDUNKNOWN000000000', secretAccessKey: 'wrong' }],
  ['a wrong secret', { accessKeyId: inject('s3').accessKeyId, secretAccessKey: 'wrong' }],
])('%s', (_, credentials) => {
  const stranger = testStore({ credentials });

  test.each<[string, () => Promise<unknown>]>([
    ['listing buckets', () => listBuckets(stranger)],
    ['looking for a bucket', () => headBucket(stranger, bucket)],
    ['listing objects', () => listPage(stranger, { bucket, prefix: ROOT })],
    ['asking about an object', () => headObject(stranger, { bucket, key })],
  ])('is refused as such when %s', async (__, run) => {
    await expect(run()).rejects.toMatchObject({ code: 'invalid_credentials' });
  });
});

test('a missing object and a missing upload', async () => {
  await expect(getObject(store, { bucket, key })).rejects.toMatchObject({
    code: 'not_found',
    details: { action: 's3:GetObject', target: 'none' },
  });
  await expect(listParts(store, { bucket, key, uploadId: 'never-was' })).rejects.toMatchObject({
    code: 'upload_gone',
  });
});

test('a range beyond the end', async () => {
  await put(store, bucket, 'short', 'x');
  await expect(
    getObject(store, { bucket, key: objectKey('short') }, { range: 'bytes=5-9' }),
  ).rejects.toMatchObject({ code: 'invalid_input' });
});
