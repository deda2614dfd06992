import { expect, test } from 'vitest';
import { objectKey, ROOT, type Prefix } from '@/lib/domain/names';
import { folderMatcher, parseSearch, searchMatcher } from '@/lib/domain/search-query';
import type { SearchProgress } from '@/lib/domain/search-progress';
import { AWKWARD_KEYS } from '@/lib/domain/awkward-keys';
import { compileRegex } from '@/lib/server/search-regex';
import { searchKeys } from './search';
import { put, testBucket, testStore } from './test-store';

const store = testStore();

async function search(bucket: Awaited<ReturnType<typeof testBucket>>, prefix: Prefix, text: string) {
  const parsed = parseSearch(text);
  if (!parsed.ok) throw new Error(text);
  const matches = searchMatcher(parsed.conditions, prefix.length, compileRegex);
  const isFolderWanted = folderMatcher(parsed.conditions, compileRegex);
  const steps: SearchProgress[] = [];
  for await (const step of searchKeys(store, { bucket, prefix, matches, isFolderWanted })) steps.push(step);
  const keys = steps.flatMap(({ found }) => found.map(({ key }) => key)).sort();
  return { keys, folders: steps.flatMap(({ folders }) => folders).sort(), last: steps.at(-1) };
}

test('finds below a prefix what all conditions hold for, and says when it is through', async () => {
  const bucket = await testBucket(store);
  for (const key of ['a/x.log', 'a/b/y.log', 'a/b/y.txt', 'c/z.log', 'a/b/'])
    await put(store, bucket, objectKey(key), key);
  expect(await search(bucket, 'a/' as Prefix, 'ext:log')).toMatchObject({
    keys: ['a/b/y.log', 'a/x.log'],
    last: { complete: true, scanned: 4 },
  });
  expect((await search(bucket, 'a/' as Prefix, '/^b\\/.*t$/')).keys).toEqual(['a/b/y.txt']);
  expect((await search(bucket, ROOT, '*.log size<=7b')).keys).toEqual(['a/x.log', 'c/z.log']);
});

test('finds folders by their names, each once, the empty ones too', async () => {
  const bucket = await testBucket(store);
  for (const key of ['logs/1', 'logs/2', 'a/Logs 2024/b/3', 'a/logs.txt', 'c/logs/', 'log/4'])
    await put(store, bucket, objectKey(key), key);
  expect(await search(bucket, ROOT, 'logs')).toMatchObject({
    keys: ['a/logs.txt'],
    folders: ['a/Logs 2024/', 'c/logs/', 'logs/'],
  });
  expect((await search(bucket, 'logs/' as Prefix, 'logs')).folders).toEqual([]);
  expect((await search(bucket, ROOT, 'logs size>0')).folders).toEqual([]);
});

test('finds awkward keys by their own names', async () => {
  const bucket = await testBucket(store);
  const keys = AWKWARD_KEYS.filter((key) => !key.endsWith('/'));
  for (const key of keys) await put(store, bucket, objectKey(key), 'x');
  expect((await search(bucket, ROOT, '/(?s)./')).keys).toEqual([...keys].sort());
});
