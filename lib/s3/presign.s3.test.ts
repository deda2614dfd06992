import { expect, test } from 'vitest';
import { objectKey } from '@/lib/domain/names';
import { headObject } from './objects';
import { presignGet, presignPut } from './presign';
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
