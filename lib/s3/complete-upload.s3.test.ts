import { createHash, randomBytes } from 'node:crypto';
import { CompleteMultipartUploadCommand } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import type { AppError } from '@/lib/domain/errors';
import { objectKey, type ObjectKey } from '@/lib/domain/names';
import { completeUpload } from './complete-upload';
import { createUpload, listParts } from './multipart';
import { headObject } from './objects';
import { presignPart } from './presign';
import { faultyStore } from './test-proxy';
import { put, rawRequest, testBucket, testStore } from './test-store';

const store = testStore();
const bucket = await testBucket(store);
const { store: faulty, fail } = await faultyStore();
const partSize = 5 * 1024 * 1024;
const size = 2 * partSize + 100;
const body = randomBytes(size);
const md5 = (bytes: Uint8Array) => createHash('md5').update(bytes).digest();
const slices = [0, 1, 2].map((index) => body.subarray(index * partSize, (index + 1) * partSize));
const digests = Buffer.concat(slices.map(md5));
const sums = { md5: `${md5(digests).toString('hex')}-3`, parts: digests.toString('base64') };

interface Begun {
  bucket: typeof bucket;
  key: ObjectKey;
  uploadId: string;
  size: number;
  partSize: number;
}

/** A whole upload but for its completion; `damage` replaces the bytes of parts by number. */
async function uploaded(name: string, damage: Record<number, Buffer> = {}): Promise<Begun> {
  const key = objectKey(name);
  const uploadId = await createUpload(store, { bucket, key, contentType: 'text/plain' });
  const begun = { bucket, key, uploadId, size, partSize };
  for (const [index, bytes] of slices.entries()) await send(begun, index + 1, damage[index + 1] ?? bytes);
  return begun;
}

async function send(begun: Begun, partNumber: number, bytes: Buffer): Promise<void> {
  const { url, headers } = await presignPart(store, { ...begun, partNumber, expiresIn: 60 });
  expect((await rawRequest('PUT', url, { headers, body: bytes })).status).toBe(200);
}

const damaged = (index: number) => Buffer.from(slices[index] ?? []).fill(7, 0, 1);

describe('comparing before completing', () => {
  test('an upload whose parts are the sender’s is verified', async () => {
    const done = await completeUpload(store, { ...(await uploaded('whole.bin')), sums });
    expect(done).toMatchObject({ integrity: 'verified' });
    expect(done.etag?.replaceAll('"', '')).toBe(sums.md5);
  });

  test('the ETag to come is proof enough', async () => {
    const done = await completeUpload(store, {
      ...(await uploaded('etag.bin')),
      sums: { md5: sums.md5 },
    });
    expect(done.integrity).toBe('verified');
  });

  test('without sums nothing is claimed', async () => {
    expect((await completeUpload(store, await uploaded('unknown.bin'))).integrity).toBe('unverified');
  });

  test.each<[string, Record<number, Buffer>, number[]]>([
    ['one', { 2: damaged(1) }, [2]],
    ['the last', { 3: damaged(2) }, [3]],
    ['two', { 1: damaged(0), 3: damaged(2) }, [1, 3]],
    ['all', { 1: damaged(0), 2: damaged(1), 3: damaged(2) }, [1, 2, 3]],
  ])(
    '%s that differs is named, nothing is completed, and sent again it will do',
    async (name, damage, parts) => {
      const key = await put(store, bucket, `differs-${name}.bin`, 'before');
      const begun = await uploaded(key, damage);
      await expect(completeUpload(store, { ...begun, sums })).rejects.toMatchObject({
        code: 'parts_differ',
        details: { parts },
      });
      expect(await headObject(store, { bucket, key })).toMatchObject({ size: 6 });
      expect(await listParts(store, begun)).toHaveLength(3);
      for (const part of parts) await send(begun, part, slices[part - 1] ?? Buffer.alloc(0));
      expect((await completeUpload(store, { ...begun, sums })).integrity).toBe('verified');
    },
  );

  test('sums for another number of parts are refused', async () => {
    const begun = await uploaded('miscounted.bin');
    await expect(
      completeUpload(store, { ...begun, sums: { parts: digests.subarray(16).toString('base64') } }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('only where nothing is', () => {
  test('a free key is taken', async () => {
    const done = await completeUpload(store, { ...(await uploaded('free.bin')), sums, ifAbsent: true });
    expect(done.integrity).toBe('verified');
  });

  test('a taken key is left alone, and the upload stays to be decided on', async () => {
    const begun = await uploaded('taken.bin');
    const key = await put(store, bucket, 'taken.bin', 'somebody was faster');
    await expect(completeUpload(store, { ...begun, sums, ifAbsent: true })).rejects.toMatchObject({
      code: 'precondition_failed',
    });
    expect(await headObject(store, { bucket, key })).toMatchObject({ size: 19 });
    expect(await listParts(store, begun)).toHaveLength(3);
  });

  test('taken twice it says the same: the object there is its own', async () => {
    const begun = await uploaded('again.bin');
    const first = await completeUpload(store, { ...begun, sums, ifAbsent: true });
    const again = await completeUpload(store, { ...begun, sums, ifAbsent: true });
    expect(again).toMatchObject({ integrity: 'verified' });
    expect(again.etag?.replaceAll('"', '')).toBe(first.etag?.replaceAll('"', ''));
  });
});

test('an answer that was lost is made good by what the store holds', async () => {
  const begun = await uploaded('lost-answer.bin');
  // Completed by another process: this one remembers nothing.
  await completeElsewhere(begun);
  expect(await completeUpload(store, { ...begun, sums })).toMatchObject({ integrity: 'verified' });
});

const completedAs = (etag: string) => ({
  status: 200,
  body: `<CompleteMultipartUploadResult><ETag>"${etag}"</ETag></CompleteMultipartUploadResult>`,
});

test.each([
  ['of other parts is a mismatch', `${'0'.repeat(32)}-3`, 'checksum_mismatch'],
  ['that is no MD5 says nothing', 'not-an-md5', 'opaque'],
])('an ETag %s', async (_, etag, expected) => {
  const begun = await uploaded('answered.bin');
  fail((method) => (method === 'POST' ? completedAs(etag) : null));
  const outcome = await completeUpload(faulty, { ...begun, sums }).then(
    ({ integrity }) => integrity,
    (error: unknown) => (error as AppError).code,
  );
  expect(outcome).toBe(expected);
});

test('a store that encrypts has no MD5s to compare, and says so when a new upload is begun', async () => {
  const begun = await uploaded('encrypted.bin', {
    1: damaged(0),
    2: damaged(1),
    3: damaged(2),
  });
  const asked: string[] = [];
  fail((method, _path, query) => {
    asked.push(method);
    if (method === 'DELETE') return { status: 204, body: '' };
    if (method !== 'POST' || !query.has('uploads')) return null;
    return {
      status: 200,
      headers: { 'x-amz-server-side-encryption': 'aws:kms' },
      body: '<InitiateMultipartUploadResult><UploadId>probe</UploadId></InitiateMultipartUploadResult>',
    };
  });
  expect((await completeUpload(faulty, { ...begun, sums })).integrity).toBe('opaque');
  // The probe leaves nothing behind.
  expect(asked).toContain('DELETE');
});

test('tags arrive also where stores forget them', async () => {
  const key = objectKey('tagged.bin');
  const tags = { project: 'Windlass', 'a b': 'ä/1' };
  const uploadId = await createUpload(store, { bucket, key, contentType: 'text/plain', metadata: { tags } });
  const begun = { bucket, key, uploadId, size: 100, partSize };
  await send(begun, 1, body.subarray(0, 100));
  await completeUpload(store, { ...begun, tags });
  const { tags: kept } = await headObject(store, { bucket, key });
  expect(Object.fromEntries((kept ?? []).map((tag) => [tag.key, tag.value]))).toEqual(tags);
});

test('a store that knows no conditions completes what was free a moment ago', async () => {
  const begun = await uploaded('unconditional.bin');
  let asked = 0;
  fail((method, _path, query) => {
    if (method !== 'POST' || !query.has('uploadId')) return null;
    asked += 1;
    return asked === 1 ? { status: 501, code: 'NotImplemented' } : null;
  });
  const done = await completeUpload(faulty, { ...begun, sums, ifAbsent: true });
  expect(done).toMatchObject({ integrity: 'verified' });
  expect(asked).toBe(2);
});

test('who may not read tags has completed all the same', async () => {
  const key = objectKey('untold.bin');
  const tags = { project: 'Windlass' };
  const uploadId = await createUpload(store, { bucket, key, contentType: 'text/plain', metadata: { tags } });
  const begun = { bucket, key, uploadId, size: 100, partSize };
  await send(begun, 1, body.subarray(0, 100));
  fail((_method, _path, query) => (query.has('tagging') ? { status: 403, code: 'AccessDenied' } : null));
  await completeUpload(faulty, { ...begun, tags });
  expect(await headObject(store, { bucket, key })).toMatchObject({ size: 100 });
});

async function completeElsewhere(begun: Begun): Promise<void> {
  const parts = await listParts(store, begun);
  await store.client.send(
    new CompleteMultipartUploadCommand({
      Bucket: bucket,
      Key: begun.key,
      UploadId: begun.uploadId,
      MultipartUpload: {
        Parts: parts.map(({ partNumber, etag }) => ({ PartNumber: partNumber, ETag: etag })),
      },
    }),
  );
}
