import { describe, expect, test } from 'vitest';
import { objectKey, type BucketName } from '@/lib/domain/names';
import { createStore, type StoreConfig } from './client';
import { presignGet, presignPart, presignPut } from './presign';

const bucket = 'bucket' as BucketName;
const key = objectKey('a b/ü+%20.txt');

function storeWith(overrides: Partial<StoreConfig> = {}) {
  return createStore({
    endpoint: 'http://internal:9000',
    region: 'eu-central-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'AKID', secretAccessKey: 'secret' },
    ...overrides,
  });
}

describe('an upload URL', () => {
  test('carries no checksum of an empty body', async () => {
    const put = await presignPut(storeWith(), { bucket, key, contentType: 'text/plain', expiresIn: 60 });
    const part = await presignPart(storeWith(), { bucket, key, uploadId: 'u', partNumber: 1, expiresIn: 60 });
    for (const { url } of [put, part]) {
      expect(url).not.toMatch(/x-amz-checksum|x-amz-sdk-checksum-algorithm|AAAAAA/i);
      expect(url).not.toContain('secret');
    }
  });

  test('signs the content type, which the browser is told to send', async () => {
    const put = await presignPut(storeWith(), { bucket, key, contentType: 'text/plain', expiresIn: 60 });
    expect(new URL(put.url).searchParams.get('X-Amz-SignedHeaders')).toBe('content-type;host');
    expect(put.headers).toEqual({ 'Content-Type': 'text/plain' });
    const part = await presignPart(storeWith(), { bucket, key, uploadId: 'u', partNumber: 7, expiresIn: 60 });
    const query = new URL(part.url).searchParams;
    expect([query.get('X-Amz-SignedHeaders'), query.get('partNumber')]).toEqual(['host', '7']);
    expect(part.headers).toEqual({});
  });
});

test('a URL is signed for the public endpoint, with the key encoded once', async () => {
  const store = storeWith({ publicEndpoint: 'https://files.example.org' });
  const { url } = await presignGet(store, { bucket, key, disposition: 'inline', expiresIn: 60 });
  expect(url).toMatch(/^https:\/\/files\.example\.org\/bucket\/a%20b\/%C3%BC%2B%2520\.txt\?/);
});

test('on AWS a URL is signed for the regional host', async () => {
  const store = storeWith({ endpoint: undefined, forcePathStyle: false });
  // Where the bucket lies is asked of AWS; here it is known.
  const regional = { ...store, forBucket: () => Promise.resolve(store) };
  const { url } = await presignGet(regional, { bucket, key, disposition: 'inline', expiresIn: 60 });
  expect(new URL(url).host).toBe('bucket.s3.eu-central-1.amazonaws.com');
});

describe('a link ends', () => {
  const input = { bucket, key, disposition: 'inline' as const };
  const secondsOf = (url: string) => Number(new URL(url).searchParams.get('X-Amz-Expires'));
  const lasting = (seconds: number) =>
    storeWith({
      credentials: {
        accessKeyId: 'A',
        secretAccessKey: 's',
        expiration: new Date(Date.now() + seconds * 1000),
      },
    });

  test('when asked', async () => {
    const link = await presignGet(storeWith(), { ...input, expiresIn: 3600 });
    expect(secondsOf(link.url)).toBe(3600);
    const left = (Date.parse(link.expiresAt) - Date.now()) / 1000;
    expect(Math.abs(left - 3600)).toBeLessThan(5);
  });

  test('with the credentials that signed it', async () => {
    const link = await presignGet(lasting(600), { ...input, expiresIn: 604_800 });
    expect(secondsOf(link.url)).toBeLessThanOrEqual(600);
    expect(secondsOf(link.url)).toBeGreaterThan(590);
    expect((Date.parse(link.expiresAt) - Date.now()) / 1000).toBeLessThanOrEqual(600);
  });

  test('after seven days at the latest', async () => {
    expect(secondsOf((await presignGet(storeWith(), { ...input, expiresIn: 9_999_999 })).url)).toBe(604_800);
  });

  test('before it begins when the credentials are over', async () => {
    await expect(presignGet(lasting(-1), { ...input, expiresIn: 60 })).rejects.toMatchObject({
      code: 'credentials_expired',
    });
  });
});

test('a link is dated by the clock of the store, not by a wrong one of ours', async () => {
  const store = storeWith();
  store.client.config.systemClockOffset = 3_600_000;
  const { url, expiresAt } = await presignGet(store, { bucket, key, disposition: 'inline', expiresIn: 60 });
  const hour = new Date(Date.now() + 3_600_000).toISOString().slice(0, 13).replaceAll('-', '');
  expect(new URL(url).searchParams.get('X-Amz-Date')).toContain(hour);
  expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(3_600_000);
});
