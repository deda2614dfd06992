import { expect, test } from 'vitest';
import { objectKey } from '@/lib/domain/names';
import type { ObjectMetadata } from '@/lib/domain/object-metadata';
import { headObject } from './objects';
import { completeUpload } from './complete-upload';
import { createUpload } from './multipart';
import { presignGet, presignPart, presignPut } from './presign';
import { put, rawRequest, testBucket, testStore } from './test-store';

const store = testStore();
const bucket = await testBucket(store);

test('a download link sets name and type, and reads ranges', async () => {
  const key = await put(store, bucket, 'raw.bin', '0123456789');
  const link = await presignGet(store, {
    bucket,
    key,
    disposition: 'attachment',
    filename: 'naïve “name”.txt',
    contentType: 'text/plain',
    expiresIn: 60,
  });
  const reply = await rawRequest('GET', link.url, { headers: { range: 'bytes=2-3' } });
  expect([reply.status, reply.body.toString()]).toEqual([206, '23']);
  expect(reply.headers['content-type']).toBe('text/plain');
  expect(reply.headers['content-disposition']).toBe(
    `attachment; filename="nai_ve _name_.txt"; filename*=UTF-8''na%C3%AFve%20%E2%80%9Cname%E2%80%9D.txt`,
  );
});

test('an upload link takes its content type and no other', async () => {
  const key = objectKey('sent.json');
  const link = await presignPut(store, { bucket, key, contentType: 'application/json', expiresIn: 60 });
  const wrong = await rawRequest('PUT', link.url, { headers: { 'Content-Type': 'text/html' }, body: '{}' });
  expect(wrong.status).toBe(403);
  const right = await rawRequest('PUT', link.url, { headers: link.headers, body: '{}' });
  expect(right.status).toBe(200);
  expect(await headObject(store, { bucket, key })).toMatchObject({
    contentType: 'application/json',
    size: 2,
  });
});

const METADATA: ObjectMetadata = {
  cacheControl: 'public, max-age=60',
  contentDisposition: "attachment; filename*=UTF-8''na%C3%AFve.txt",
  user: { author: 'Zoë 東京', plain: 'as it is', spaced: ' two  spaces ', empty: '', 'x-y.z': '100%' },
  tags: { project: 'Windlass', 'a b': 'ä/1=+' },
};

test('metadata sent with an upload link comes back as it was meant', async () => {
  const key = objectKey('described.txt');
  const input = { bucket, key, contentType: 'text/plain', metadata: METADATA, expiresIn: 60 };
  const link = await presignPut(store, input);
  expect((await rawRequest('PUT', link.url, { headers: link.headers, body: 'x' })).status).toBe(200);
  const { tags, ...found } = await headObject(store, { bucket, key });
  expect(found).toMatchObject({
    cacheControl: METADATA.cacheControl,
    contentDisposition: METADATA.contentDisposition,
    metadata: METADATA.user,
  });
  expect(Object.fromEntries((tags ?? []).map((tag) => [tag.key, tag.value]))).toEqual(METADATA.tags);
});

test('a multipart upload is given the same', async () => {
  const key = objectKey('described.bin');
  const uploadId = await createUpload(store, { bucket, key, contentType: 'text/plain', metadata: METADATA });
  const ref = { bucket, key, uploadId };
  const link = await presignPart(store, { ...ref, partNumber: 1, expiresIn: 60 });
  expect((await rawRequest('PUT', link.url, { headers: link.headers, body: 'x' })).status).toBe(200);
  await completeUpload(store, { ...ref, size: 1, partSize: 1, tags: METADATA.tags });
  const { tags, ...found } = await headObject(store, { bucket, key });
  expect(found).toMatchObject({ cacheControl: METADATA.cacheControl, metadata: METADATA.user });
  expect(Object.fromEntries((tags ?? []).map((tag) => [tag.key, tag.value]))).toEqual(METADATA.tags);
});

test.each(['Cache-Control', 'Content-Disposition', 'x-amz-meta-author', 'x-amz-tagging'])(
  'a link takes no other %s than it was signed for',
  async (header) => {
    const key = objectKey('altered.txt');
    const input = { bucket, key, contentType: 'text/plain', metadata: METADATA, expiresIn: 60 };
    const { url, headers } = await presignPut(store, input);
    expect(Object.keys(headers)).toContain(header);
    const altered = { ...headers, [header]: 'other=1' };
    expect((await rawRequest('PUT', url, { headers: altered, body: 'x' })).status).toBe(403);
  },
);

test('a storage class is asked for by its name', async () => {
  const key = objectKey('cold.txt');
  const metadata = { storageClass: 'NO_SUCH_CLASS' };
  const link = await presignPut(store, { bucket, key, contentType: 'text/plain', metadata, expiresIn: 60 });
  const reply = await rawRequest('PUT', link.url, { headers: link.headers, body: 'x' });
  expect(reply.status).toBeGreaterThanOrEqual(400);
});

test('a guarded link writes only where nothing is', async () => {
  const key = objectKey('guarded.txt');
  const input = { bucket, key, contentType: 'text/plain', ifAbsent: true, expiresIn: 60 };
  const { url, headers } = await presignPut(store, input);
  expect(headers).toMatchObject({ 'If-None-Match': '*' });
  expect((await rawRequest('PUT', url, { headers, body: 'first' })).status).toBe(200);
  expect((await rawRequest('PUT', url, { headers, body: 'second' })).status).toBe(412);
  expect(await headObject(store, { bucket, key })).toMatchObject({ size: 5 });
});

test('a damaged body is refused when its MD5 is sent along', async () => {
  const key = objectKey('damaged.txt');
  const link = await presignPut(store, { bucket, key, contentType: 'text/plain', expiresIn: 60 });
  const headers = { ...link.headers, 'Content-MD5': '1B2M2Y8AsgTpgAmY7PhCfg==' };
  const reply = await rawRequest('PUT', link.url, { headers, body: 'not empty' });
  expect(reply.status).toBe(400);
  await expect(headObject(store, { bucket, key })).rejects.toMatchObject({ code: 'not_found' });
});

test('a link for one key opens no other', async () => {
  const key = await put(store, bucket, 'mine.txt');
  await put(store, bucket, 'yours.txt');
  const link = await presignGet(store, { bucket, key, disposition: 'inline', expiresIn: 60 });
  const reply = await rawRequest('GET', link.url.replace('mine.txt', 'yours.txt'));
  expect(reply.status).toBe(403);
});
