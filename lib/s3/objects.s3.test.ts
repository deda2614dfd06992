import { buffer, text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { AWKWARD_KEYS } from '@/lib/domain/awkward-keys';
import { objectKey, prefix, ROOT, type BucketName } from '@/lib/domain/names';
import { deleteStep } from './delete-step';
import { createFolderMarker, getObject, headObject } from './objects';
import { presignGet, presignPut } from './presign';
import { put, rawRequest, testBucket, testStore } from './test-store';
import { transferStep } from './transfer-step';

const store = testStore();
const bucket = await testBucket(store);
const other = await testBucket(store);

describe.each(AWKWARD_KEYS.map((key) => ({ key: objectKey(key) })))('key $key', ({ key }) => {
  test('goes through put, head, get, links, copy and delete unchanged', async () => {
    await put(store, bucket, key, `body of ${key}`);

    const body = `body of ${key}`;
    const head = await headObject(store, { bucket, key });
    expect(head).toMatchObject({ key, size: Buffer.byteLength(body) });
    expect(await text((await getObject(store, { bucket, key })).body)).toBe(body);

    const link = await presignGet(store, {
      bucket,
      key,
      disposition: 'attachment',
      filename: key,
      expiresIn: 60,
    });
    const read = await rawRequest('GET', link.url);
    expect([read.status, read.body.toString()]).toEqual([200, body]);
    expect(read.headers['content-disposition']).toMatch(/^attachment; filename="/);

    const upload = await presignPut(store, { bucket, key, contentType: 'text/x-sent', expiresIn: 60 });
    const written = await rawRequest('PUT', upload.url, { headers: upload.headers, body: 'by link' });
    expect(written.status).toBe(200);

    const step = await transferStep(store, {
      bucket,
      target: { kind: 'keys', keys: [key] },
      to: { bucket: other, prefix: ROOT, key },
      move: false,
      overwrite: 'replace',
      cursor: null,
    });
    expect(step).toMatchObject({ cursor: null, done: 1, failed: [] });
    const copy = await getObject(store, { bucket: other, key });
    expect([await text(copy.body), copy.contentType]).toEqual(['by link', 'text/x-sent']);

    const deleted = await deleteStep(store, { bucket, target: { kind: 'keys', keys: [key] }, cursor: null });
    expect(deleted).toMatchObject({ cursor: null, done: 1, failed: [] });
    await expect(headObject(store, { bucket, key })).rejects.toMatchObject({ code: 'not_found' });
    expect(await headObject(store, { bucket: other, key })).toMatchObject({ key });
  });
});

test('ranges are read alone', async () => {
  const key = await put(store, bucket, 'range.bin', Buffer.from('0123456789'));
  const part = await getObject(store, { bucket, key }, { range: 'bytes=2-4' });
  expect((await buffer(part.body)).toString()).toBe('234');
  expect(part).toMatchObject({ size: 3, contentRange: 'bytes 2-4/10' });
});

test('properties carry headers, metadata and tags', async () => {
  const key = await put(store, bucket, 'described.txt', 'x', {
    ContentType: 'text/plain; charset=utf-8',
    CacheControl: 'max-age=60',
    ContentDisposition: 'inline',
    Metadata: { purpose: 'test' },
    Tagging: 'team=web&empty=',
  });
  const properties = await headObject(store, { bucket, key });
  expect(properties).toMatchObject({
    contentType: 'text/plain; charset=utf-8',
    cacheControl: 'max-age=60',
    contentDisposition: 'inline',
    metadata: { purpose: 'test' },
  });
  expect(properties.tags?.toSorted((a, b) => a.key.localeCompare(b.key))).toEqual([
    { key: 'empty', value: '' },
    { key: 'team', value: 'web' },
  ]);
});

test('a missing key and a missing bucket are told apart', async () => {
  const key = objectKey('missing');
  await expect(headObject(store, { bucket, key })).rejects.toMatchObject({
    code: 'not_found',
    details: { action: 's3:GetObject', target: 'missing' },
  });
  await expect(headObject(store, { bucket: `${bucket}-missing` as BucketName, key })).rejects.toMatchObject({
    code: 'bucket_not_found',
  });
});

test('a folder is created once', async () => {
  const folder = prefix('new folder/');
  await createFolderMarker(store, bucket, folder);
  expect(await headObject(store, { bucket, key: objectKey(folder) })).toMatchObject({ size: 0 });
  await expect(createFolderMarker(store, bucket, folder)).rejects.toMatchObject({ code: 'conflict' });
  await put(store, bucket, 'taken/by.txt');
  await expect(createFolderMarker(store, bucket, prefix('taken/'))).rejects.toMatchObject({
    code: 'conflict',
  });
});

test('an aborted read ends as cancelled', async () => {
  const key = await put(store, bucket, 'abort.txt');
  await expect(getObject(store, { bucket, key }, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'cancelled',
  });
});
