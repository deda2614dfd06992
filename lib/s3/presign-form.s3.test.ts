import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { AWKWARD_KEYS } from '@/lib/domain/awkward-keys';
import { MAX_FORM_BYTES } from '@/lib/domain/limits';
import { objectKey } from '@/lib/domain/names';
import type { SignedForm } from '@/lib/domain/schemas';
import { headObject } from './objects';
import { fitsForm, presignForm } from './presign-form';
import { testBucket, testStore } from './test-store';
import { verifyObjects } from './verify';

const store = testStore();
const bucket = await testBucket(store);
const md5 = (text: string) => createHash('md5').update(text).digest('hex');

/** As a browser does it. */
async function post({ url, fields }: SignedForm, body: string | Uint8Array<ArrayBuffer>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([body]), 'file');
  const reply = await fetch(url, { method: 'POST', body: form });
  return { status: reply.status, text: await reply.text() };
}

const formFor = (name: string, contentType = 'text/plain', expiresIn = 60) =>
  presignForm(store, { bucket, key: objectKey(name), contentType, expiresIn });

test('a form writes and replaces one object, of its type', async () => {
  const form = await formFor('a.json', 'application/json');
  expect(await post(form, '{}')).toMatchObject({ status: 204 });
  expect(await post(form, '[1]')).toMatchObject({ status: 204 });
  const key = objectKey('a.json');
  expect(await headObject(store, { bucket, key })).toMatchObject({
    contentType: 'application/json',
    size: 3,
  });
  const [verdict] = await verifyObjects(store, bucket, [{ key, size: 3, etag: md5('[1]') }]);
  expect(verdict).toBe('verified');
});

test.each(AWKWARD_KEYS.filter((key) => fitsForm({ key: objectKey(key) })))(
  'arrives under its very name: %j',
  async (name) => {
    const form = await formFor(name);
    expect(await post(form, name)).toMatchObject({ status: 204 });
    const { etag, size } = await headObject(store, { bucket, key: objectKey(name) });
    expect({ etag, size }).toMatchObject({ size: Buffer.byteLength(name) });
  },
);

test.each<[string, Record<string, string>]>([
  ['another key', { key: 'refused.txt/../x' }],
  ['another type', { 'Content-Type': 'text/html' }],
  ['metadata', { 'x-amz-meta-more': '1' }],
  ['a header', { 'Cache-Control': 'no-store' }],
  ['a storage class', { 'x-amz-storage-class': 'STANDARD_IA' }],
  ['tags', { tagging: '<Tagging><TagSet><Tag><Key>a</Key><Value>b</Value></Tag></TagSet></Tagging>' }],
  ['another signature', { 'x-amz-signature': '0'.repeat(64) }],
])('a form takes %s only where it was signed for that', async (_, change) => {
  const { url, fields } = await formFor('refused.txt');
  const reply = await post({ url, fields: { ...fields, ...change } }, 'x');
  expect(reply.status).toBeGreaterThanOrEqual(400);
  await expect(headObject(store, { bucket, key: objectKey('refused.txt') })).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('a sum may be sent along, and is refused where the store heeds it', async () => {
  const { url, fields } = await formFor('summed.txt');
  const sum = createHash('md5').update('x').digest('base64');
  expect((await post({ url, fields: { ...fields, 'Content-MD5': sum } }, 'x')).status).toBe(204);
  const wrong = await post({ url, fields: { ...fields, 'Content-MD5': sum } }, 'y');
  if (wrong.status !== 204)
    expect(wrong).toMatchObject({ text: expect.stringContaining('BadDigest') as string });
});

test('a form takes no more bytes than it was signed for', async () => {
  const form = await formFor('large.bin');
  expect(await post(form, new Uint8Array(MAX_FORM_BYTES))).toMatchObject({ status: 204 });
  expect(await post(form, new Uint8Array(MAX_FORM_BYTES + 1))).toMatchObject({
    status: 400,
    text: expect.stringContaining('EntityTooLarge') as string,
  });
  expect(await headObject(store, { bucket, key: objectKey('large.bin') })).toMatchObject({
    size: MAX_FORM_BYTES,
  });
});

test('a form dies with its time', async () => {
  const form = await formFor('late.txt', '', 1);
  await expect.poll(async () => (await post(form, 'x')).status, { timeout: 5000 }).toBe(403);
});
