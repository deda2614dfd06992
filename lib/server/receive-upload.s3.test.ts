import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { AppError } from '@/lib/domain/errors';
import { objectKey } from '@/lib/domain/names';
import { createUpload, listParts } from '@/lib/s3/multipart';
import { headObject } from '@/lib/s3/objects';
import { putHeaders } from '@/lib/s3/presign';
import { testBucket, testStore } from '@/lib/s3/test-store';
import { failLikeStore, receiveUpload } from './receive-upload';

const store = testStore();
const bucket = await testBucket(store);
const md5 = (text: string) => createHash('md5').update(text).digest('base64');

function requestOf(body: BodyInit, headers: Record<string, string> = {}, signal?: AbortSignal): Request {
  const length: Record<string, string> =
    typeof body === 'string' ? { 'Content-Length': String(body.length) } : {};
  const init = { method: 'PUT', body, headers: { ...length, ...headers }, signal, duplex: 'half' };
  return new Request('http://app.invalid/api/uploads/send', init);
}

test('an object arrives with all that is said of it, also at a key browsers would rewrite', async () => {
  const key = objectKey('a/../b/./sent.txt');
  const metadata = { cacheControl: 'no-cache', user: { author: 'Zoë' }, tags: { kind: 'test' } };
  const headers = { ...putHeaders({ contentType: 'text/plain', metadata }), 'Content-MD5': md5('bytes') };
  expect((await receiveUpload(store, { bucket, key }, requestOf('bytes', headers))).status).toBe(200);
  expect(await headObject(store, { bucket, key })).toMatchObject({
    size: 5,
    contentType: 'text/plain',
    cacheControl: 'no-cache',
    metadata: { author: 'Zoë' },
    tags: [{ key: 'kind', value: 'test' }],
  });
});

test('an empty object arrives', async () => {
  const key = objectKey('empty.txt');
  expect((await receiveUpload(store, { bucket, key }, requestOf(''))).status).toBe(200);
  expect(await headObject(store, { bucket, key })).toMatchObject({ size: 0 });
});

test('a part arrives', async () => {
  const key = objectKey('parts.bin');
  const ref = { bucket, key, uploadId: await createUpload(store, { bucket, key, contentType: '' }) };
  const answer = await receiveUpload(store, { ...ref, partNumber: 2 }, requestOf('part'));
  expect(answer.status).toBe(200);
  expect(await listParts(store, ref)).toMatchObject([{ partNumber: 2, size: 4 }]);
});

test.each<[string, Record<string, string>, number, string]>([
  ['damaged', { 'Content-MD5': md5('other bytes') }, 400, 'BadDigest'],
  ['taken', { 'If-None-Match': '*' }, 412, 'PreconditionFailed'],
])('what the store says of a %s one is passed on', async (name, headers, status, code) => {
  const key = objectKey(`${name}.txt`);
  await receiveUpload(store, { bucket, key }, requestOf('before'));
  const answer = await receiveUpload(store, { bucket, key }, requestOf('after it', headers));
  expect(answer.status).toBe(status);
  expect(await answer.text()).toContain(`<Code>${code}</Code>`);
  expect(await headObject(store, { bucket, key })).toMatchObject({ size: 6 });
});

test('nothing is kept when the browser goes away in the middle', async () => {
  const key = objectKey('half.bin');
  const browser = new AbortController();
  const half = new ReadableStream({
    start: (controller) => controller.enqueue(new Uint8Array(100_000)),
  });
  const request = requestOf(half, { 'Content-Length': '200000' }, browser.signal);
  const sent = receiveUpload(store, { bucket, key }, request);
  setImmediate(() => browser.abort());
  await expect(sent).rejects.toThrow();
  await expect(headObject(store, { bucket, key })).rejects.toMatchObject({ code: 'not_found' });
});

test('a body of unknown length is refused before anything is asked of the store', async () => {
  const request = requestOf(new ReadableStream());
  const sent = receiveUpload(store, { bucket, key: objectKey('endless') }, request);
  await expect(sent).rejects.toMatchObject({ code: 'invalid_input', details: { field: 'Content-Length' } });
});

test('a store that does not answer is told apart from one that refuses', async () => {
  const nowhere = testStore({ endpoint: 'http://127.0.0.1:1' });
  const sent = receiveUpload(nowhere, { bucket, key: objectKey('lost') }, requestOf('bytes'));
  await expect(sent).rejects.toMatchObject({ code: 'unreachable' });
});

test('the app’s own refusals are said in the words of a store', async () => {
  const answer = failLikeStore(new AppError('read_only', { target: 'x' }));
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain('<Code>ReadOnly</Code>');
});
