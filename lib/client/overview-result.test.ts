import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { prefix, type BucketName, type ConnectionId } from '@/lib/domain/names';
import { NOTHING } from '@/lib/domain/overview';
import { invalidatePrefixes } from './invalidate';
import { knownSize, type OverviewResult } from './overview-result';
import { queryKeys } from './query-keys';

const connection = 'one' as ConnectionId;
const bucket = 'bucket' as BucketName;
const at = (path: string) => ({ connection, bucket, prefix: prefix(path) });
const sum = (bytes: number) => ({ objects: 1, bytes });

function counted(more: Partial<OverviewResult>): OverviewResult {
  return {
    total: NOTHING,
    direct: NOTHING,
    folders: new Map(),
    others: NOTHING,
    classes: [],
    ages: { month: NOTHING, year: NOTHING, threeYears: NOTHING, older: NOTHING },
    largest: [],
    rate: 0,
    end: 'complete',
    changed: false,
    ...more,
  };
}

function cacheOf(results: Record<string, Partial<OverviewResult>>): QueryClient {
  const client = new QueryClient();
  for (const [path, result] of Object.entries(results))
    client.setQueryData(queryKeys.overview(at(path)), counted(result));
  return client;
}

test('a folder is as large as was counted in it, or around it', () => {
  const client = cacheOf({
    'a/': { total: sum(9), folders: new Map([['b', sum(3)]]) },
    'c/': { total: sum(5) },
  });
  expect(knownSize(client, at('a/'))).toEqual(sum(9));
  expect(knownSize(client, at('a/b/'))).toEqual(sum(3));
  expect(knownSize(client, at('c/'))).toEqual(sum(5));
  expect(knownSize(client, at('c/d/'))).toBeNull();
  expect(knownSize(client, at(''))).toBeNull();
});

test('what is not counted to the end is no size', () => {
  const client = cacheOf({ 'a/': { total: sum(9), end: 'stopped' }, 'b/': { total: sum(9), end: null } });
  expect(knownSize(client, at('a/'))).toBeNull();
  expect(knownSize(client, at('b/'))).toBeNull();
});

test('a change makes the sizes of the folders around it unknown, and of no others', async () => {
  const client = cacheOf({
    '': { total: sum(20) },
    'a/': { total: sum(9) },
    'a/b/': { total: sum(3) },
    'a/b/c/': { total: sum(2) },
    'x/': { total: sum(5) },
  });
  await invalidatePrefixes(client, connection, bucket, [prefix('a/b/')]);
  const known = ['', 'a/', 'a/b/', 'a/b/c/', 'x/'].map((path) => knownSize(client, at(path))?.bytes ?? null);
  expect(known).toEqual([null, null, null, 2, 5]);
});
