import pLimit from 'p-limit';
import { beforeAll, describe, expect, test } from 'vitest';
import { AWKWARD_KEYS } from '@/lib/domain/awkward-keys';
import { prefix, ROOT } from '@/lib/domain/names';
import { walkParallel } from './parallel-walk';
import { put, testBucket, testStore } from './test-store';

const store = testStore();
const bucket = await testBucket(store);

const flat = Array.from({ length: 700 }, (_, index) => `flat/${String(index).padStart(5, '0')}.txt`);
const nested = Array.from({ length: 300 }, (_, index) => `tree/${index % 7}/${index % 3}/${index}`);
const awkward = AWKWARD_KEYS.map((key) => `odd/${key}`).filter((key) => Buffer.byteLength(key) <= 1024);
const all = [...flat, ...nested, ...awkward];

beforeAll(async () => {
  const limit = pLimit(32);
  await Promise.all(all.map((key) => limit(() => put(store, bucket, key, 'x'))));
});

async function walked(folder = ROOT, limit = 20): Promise<string[]> {
  const keys: string[] = [];
  for await (const files of walkParallel(store, { bucket, prefix: folder, limit })) {
    keys.push(...files.map(({ key }) => key as string));
  }
  return keys;
}

describe('walking side by side', () => {
  test('meets each key once', async () => {
    expect((await walked()).toSorted()).toEqual(all.toSorted());
  });

  test.each(['flat/', 'tree/', 'odd/', 'tree/3/'])('stays under %s', async (folder) => {
    const expected = all.filter((key) => key.startsWith(folder));
    expect((await walked(prefix(folder))).toSorted()).toEqual(expected.toSorted());
  });

  test('meets nothing under a prefix that holds nothing', async () => {
    expect(await walked(prefix('nothing/'))).toEqual([]);
  });

  test('stops asking when its reader leaves', async () => {
    const seen = [];
    for await (const files of walkParallel(store, { bucket, prefix: ROOT, limit: 10 })) {
      seen.push(...files);
      break;
    }
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.length).toBeLessThanOrEqual(10);
  });

  test('fails as the store fails', async () => {
    const abort = new AbortController();
    abort.abort();
    const walk = walkParallel(store, { bucket, prefix: ROOT, signal: abort.signal });
    await expect(walk.next()).rejects.toMatchObject({ code: 'cancelled' });
  });
});
