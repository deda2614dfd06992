import { expect, test } from 'vitest';
import type { ConnectionId } from '@/lib/domain/names';
import { objectKey } from '@/lib/domain/names';
import { allowOrigin } from '@/lib/s3/cors';
import { put, testBucket, testStore } from '@/lib/s3/test-store';
import { signUploads } from './sign-uploads';

const store = testStore();
const bucket = await testBucket(store);
const base = { connection: 'here' as ConnectionId, bucket, via: 'store' as const };
const page = 'https://files.example';
const wanted = (name: string, ifAbsent?: boolean) =>
  ({ kind: 'put', key: objectKey(name), contentType: 'text/plain', ifAbsent }) as const;

test('a guarded key that is taken gets no URL, in whatever company', async () => {
  await put(store, bucket, 'taken.txt');
  const { urls } = await signUploads(
    store,
    {
      ...base,
      requests: [wanted('free.txt', true), wanted('taken.txt', true), wanted('taken.txt')],
    },
    page,
  );
  expect(urls).toEqual([
    expect.objectContaining({ headers: { 'Content-Type': 'text/plain', 'If-None-Match': '*' } }),
    { taken: true },
    expect.objectContaining({ headers: { 'Content-Type': 'text/plain' } }),
  ]);
});

test('through the app, requests go to our own origin with the same headers', async () => {
  const key = objectKey('a/../ä&b.txt');
  const { urls } = await signUploads(
    store,
    {
      ...base,
      via: 'app',
      requests: [
        { kind: 'put', key, contentType: 'text/plain', ifAbsent: true },
        { kind: 'put', key, contentType: 'text/plain', form: true },
        { kind: 'part', key, uploadId: 'u/1', partNumber: 3 },
      ],
    },
    page,
  );
  const address = `/api/uploads/send?connection=here&bucket=${bucket}&key=a%2F..%2F%C3%A4%26b.txt`;
  expect(urls).toEqual([
    { url: address, headers: { 'Content-Type': 'text/plain', 'If-None-Match': '*' } },
    { url: address, headers: { 'Content-Type': 'text/plain' } },
    { url: `${address}&uploadId=u%2F1&partNumber=3`, headers: {} },
  ]);
});

test('forms are signed where a rule lets the page hear the answer, and only for what they can carry', async () => {
  const form = (name: string, more: object = {}) => ({ ...wanted(name), form: true, ...more });
  const requests = [
    form('plain.txt'),
    form('new\nline.txt'),
    form('guarded.txt', { ifAbsent: true }),
    form('described.txt', { metadata: { user: { a: 'b' } } }),
    wanted('asked for none.txt'),
  ];
  const kinds = async (origin: string) => {
    const { urls } = await signUploads(store, { ...base, requests }, origin);
    return urls.map((one) => ('fields' in one ? 'form' : 'put'));
  };
  const puts = requests.map(() => 'put');
  expect(await kinds(page)).toEqual(puts);
  await allowOrigin(store, bucket, 'https://other.example');
  expect(await kinds('https://other.example')).toEqual(['form', ...puts.slice(1)]);
  expect(await kinds(page)).toEqual(puts);
});

test('the rule is asked where the store itself cannot be', async () => {
  await allowOrigin(store, bucket, 'https://third.example');
  const elsewhere = testStore({ publicEndpoint: 'http://127.0.0.1:1' });
  const requests = [{ ...wanted('a.txt'), form: true }];
  const { urls } = await signUploads(elsewhere, { ...base, requests }, 'https://third.example');
  expect(urls).toMatchObject([{ url: `http://127.0.0.1:1/${bucket}/`, fields: { key: 'a.txt' } }]);
});

test('no form crosses a line that may damage it unseen', async () => {
  const requests = [{ ...wanted('a.txt'), form: true }];
  const { urls } = await signUploads(
    testStore({ publicEndpoint: 'http://s3.invalid' }),
    { ...base, requests },
    'https://third.example',
  );
  expect(urls).toEqual([expect.objectContaining({ headers: { 'Content-Type': 'text/plain' } })]);
  const encrypted = await signUploads(
    testStore({ publicEndpoint: 'https://s3.invalid' }),
    { ...base, requests },
    'https://third.example',
  );
  expect(encrypted.urls).toMatchObject([{ fields: { key: 'a.txt' } }]);
});
