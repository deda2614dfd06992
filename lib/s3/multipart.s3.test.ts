import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { AWKWARD_KEYS } from '@/lib/domain/awkward-keys';
import { objectKey, type ObjectKey } from '@/lib/domain/names';
import { completeUpload } from './complete-upload';
import { abortUpload, createUpload, listParts, listUploads } from './multipart';
import { headObject } from './objects';
import { presignPart } from './presign';
import { put, rawRequest, testBucket, testStore } from './test-store';

const store = testStore();
const bucket = await testBucket(store);
const MIB = 1024 * 1024;
const partSize = 5 * MIB;
const size = 2 * partSize + 100;
const body = randomBytes(size);

async function begin(name: string): Promise<{ bucket: typeof bucket; key: ObjectKey; uploadId: string }> {
  const key = objectKey(name);
  return { bucket, key, uploadId: await createUpload(store, { bucket, key, contentType: 'text/x-multi' }) };
}

/** As the browser does: to a presigned URL, reading nothing of the reply. */
async function send(
  ref: Awaited<ReturnType<typeof begin>>,
  partNumber: number,
  bytes?: Buffer,
): Promise<void> {
  const link = await presignPart(store, { ...ref, partNumber, expiresIn: 60 });
  const start = (partNumber - 1) * partSize;
  const reply = await rawRequest('PUT', link.url, {
    headers: link.headers,
    body: bytes ?? body.subarray(start, start + partSize),
  });
  expect(reply.status).toBe(200);
}

describe('completing', () => {
  test('works from the parts the store lists, in whatever order they came', async () => {
    const ref = await begin('done.bin');
    for (const part of [3, 1, 2]) await send(ref, part);
    expect((await listParts(store, ref)).map((part) => [part.partNumber, part.size])).toEqual([
      [1, partSize],
      [2, partSize],
      [3, 100],
    ]);
    const { etag } = await completeUpload(store, { ...ref, size, partSize });
    expect(etag).toMatch(/-3"?$/);
    expect(await headObject(store, ref)).toMatchObject({ size, contentType: 'text/x-multi' });
  });

  test('twice says the same, as when the first answer was lost', async () => {
    const ref = await begin('twice.bin');
    for (const part of [1, 2, 3]) await send(ref, part);
    const first = await completeUpload(store, { ...ref, size, partSize });
    const again = await completeUpload(store, { ...ref, size, partSize });
    expect(again.etag?.replaceAll('"', '')).toBe(first.etag?.replaceAll('"', ''));
  });

  test('of a gone upload is not mistaken for an older object of the same size and parts', async () => {
    const older = await begin('same.bin');
    for (const part of [1, 2, 3]) await send(older, part);
    await completeUpload(store, { ...older, size, partSize });
    const gone = await begin('same.bin');
    for (const part of [1, 2, 3]) await send(gone, part);
    await abortUpload(store, gone);
    await expect(completeUpload(store, { ...gone, size, partSize })).rejects.toMatchObject({
      code: 'upload_gone',
    });
  });

  test.each<[string, number[], Buffer | undefined]>([
    ['a part is missing', [1, 3], undefined],
    ['the last part is missing', [1, 2], undefined],
    ['a part is too short', [1, 3], body.subarray(0, partSize - 1)],
  ])('is refused when %s, and the object there before stays', async (name, parts, second) => {
    const key = `${name}.bin`;
    await put(store, bucket, key, 'before');
    const ref = await begin(key);
    for (const part of parts) await send(ref, part);
    if (second !== undefined) await send(ref, 2, second);
    await expect(completeUpload(store, { ...ref, size, partSize })).rejects.toMatchObject({
      code: 'upload_incomplete',
    });
    expect(await headObject(store, ref)).toMatchObject({ size: 6 });
    expect((await listParts(store, ref)).length).toBeGreaterThan(1);
  });
});

test('aborting frees the upload, and again is harmless', async () => {
  const ref = await begin('aborted.bin');
  await send(ref, 1);
  await abortUpload(store, ref);
  await abortUpload(store, ref);
  await expect(listParts(store, ref)).rejects.toMatchObject({ code: 'upload_gone' });
  await expect(completeUpload(store, { ...ref, size, partSize })).rejects.toMatchObject({
    code: 'upload_gone',
  });
});

test('unfinished uploads are listed, whatever their key', async () => {
  const refs = [];
  for (const key of AWKWARD_KEYS.filter((name) => Buffer.byteLength(name) < 1000)) {
    refs.push(await begin(`unfinished/${key}`));
  }
  const listed = await listUploads(store, { bucket, prefix: 'unfinished/' });
  expect(listed.map(({ key, uploadId }) => `${key} ${uploadId}`).toSorted()).toEqual(
    refs.map(({ key, uploadId }) => `${key} ${uploadId}`).toSorted(),
  );
});
