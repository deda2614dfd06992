import { expect, test } from 'vitest';
import type { ConnectionId } from '@/lib/domain/names';
import { objectKey } from '@/lib/domain/names';
import { put, testBucket, testStore } from '@/lib/s3/test-store';
import { signUploads } from './sign-uploads';

const store = testStore();
const bucket = await testBucket(store);
const base = { connection: 'here' as ConnectionId, bucket, via: 'store' as const };
const wanted = (name: string, ifAbsent?: boolean) =>
  ({ kind: 'put', key: objectKey(name), contentType: 'text/plain', ifAbsent }) as const;

test('a guarded key that is taken gets no URL, in whatever company', async () => {
  await put(store, bucket, 'taken.txt');
  const { urls } = await signUploads(store, {
    ...base,
    requests: [wanted('free.txt', true), wanted('taken.txt', true), wanted('taken.txt')],
  });
  expect(urls).toEqual([
    expect.objectContaining({ headers: { 'Content-Type': 'text/plain', 'If-None-Match': '*' } }),
    { taken: true },
    expect.objectContaining({ headers: { 'Content-Type': 'text/plain' } }),
  ]);
});

test('through the app, requests go to our own origin with the same headers', async () => {
  const key = objectKey('a/../ä&b.txt');
  const { urls } = await signUploads(store, {
    ...base,
    via: 'app',
    requests: [
      { kind: 'put', key, contentType: 'text/plain', ifAbsent: true },
      { kind: 'part', key, uploadId: 'u/1', partNumber: 3 },
    ],
  });
  const address = `/api/uploads/send?connection=here&bucket=${bucket}&key=a%2F..%2F%C3%A4%26b.txt`;
  expect(urls).toEqual([
    { url: address, headers: { 'Content-Type': 'text/plain', 'If-None-Match': '*' } },
    { url: `${address}&uploadId=u%2F1&partNumber=3`, headers: {} },
  ]);
});
