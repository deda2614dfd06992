import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { objectKey } from '@/lib/domain/names';
import { head } from './head';
import { saveText } from './save-text';
import { readTags } from './tags';
import { faultyStore } from './test-proxy';
import { put, testBucket, testStore } from './test-store';

const store = testStore();
const bucket = await testBucket(store);
const { store: watched, fail } = await faultyStore();

async function etagOf(key: string): Promise<string> {
  return (await head(store, { bucket, key: objectKey(key) })).ETag ?? '';
}
const refused = { code: 'precondition_failed' };

describe('a text that was edited', () => {
  it('replaces the one it was read from, and keeps what is said about it', async () => {
    const key = await put(store, bucket, 'notes é.md', 'before', {
      ContentType: 'text/markdown',
      CacheControl: 'no-cache',
      Metadata: { author: 'Ada' },
      Tagging: 'kind=note&what=a%20b',
    });
    const etag = await saveText(store, { bucket, key, text: 'after ✓\r\n', etag: await etagOf(key) });
    const found = await store.client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
    expect(found).toMatchObject({
      ETag: etag,
      ContentLength: 11,
      ContentType: 'text/markdown',
      CacheControl: 'no-cache',
      Metadata: { author: 'Ada' },
    });
    const tags = await readTags(store, { bucket, key });
    expect(new Map(tags.map(({ Key, Value }) => [Key, Value]))).toEqual(
      new Map([
        ['kind', 'note'],
        ['what', 'a b'],
      ]),
    );
  });

  it('never replaces what somebody else has written meanwhile', async () => {
    const key = await put(store, bucket, 'shared.txt', 'first');
    const etag = await etagOf(key);
    await put(store, bucket, key, 'theirs');
    const theirs = await etagOf(key);
    await expect(saveText(store, { bucket, key, text: 'mine', etag })).rejects.toMatchObject(refused);
    await expect(saveText(store, { bucket, key, text: 'mine', etag: null })).rejects.toMatchObject(refused);
    expect(await etagOf(key)).toBe(theirs);
  });

  it('makes an object anew only where that was meant', async () => {
    const key = objectKey('gone.txt');
    await expect(saveText(store, { bucket, key, text: 'x', etag: '"abc"' })).rejects.toMatchObject(refused);
    const etag = await saveText(store, { bucket, key, text: 'x', etag: null });
    expect(await etagOf(key)).toBe(etag);
  });

  it('is no compressed one', async () => {
    const key = await put(store, bucket, 'packed.txt', 'not really', { ContentEncoding: 'gzip' });
    const etag = await etagOf(key);
    await expect(saveText(store, { bucket, key, text: 'x', etag })).rejects.toMatchObject({
      code: 'unsupported',
    });
    expect(await etagOf(key)).toBe(etag);
  });

  it('is written where the store knows no conditions', async () => {
    const key = await put(store, bucket, 'plain.txt', 'before');
    const etag = await etagOf(key);
    let puts = 0;
    fail((method) => {
      if (method !== 'PUT') return null;
      puts += 1;
      return puts === 1 ? { status: 501, code: 'NotImplemented' } : null;
    });
    const saved = await saveText(watched, { bucket, key, text: 'after', etag });
    expect(puts).toBe(2);
    expect(await etagOf(key)).toBe(saved);
  });

  it('is made anew there as well', async () => {
    const key = objectKey('anew.txt');
    let puts = 0;
    fail((method) => {
      if (method !== 'PUT') return null;
      puts += 1;
      return puts === 1 ? { status: 501, code: 'NotImplemented' } : null;
    });
    const saved = await saveText(watched, { bucket, key, text: 'after', etag: null });
    expect(puts).toBe(2);
    expect(await etagOf(key)).toBe(saved);
  });
});
