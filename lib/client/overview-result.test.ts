import { expect, test } from 'vitest';
import type { Location } from '@/lib/domain/entry';
import { prefix, type BucketName, type ConnectionId } from '@/lib/domain/names';
import { knownSize, NOTHING_YET, type OverviewResult } from './overview-result';

const connection = 'one' as ConnectionId;
const bucket = 'bucket' as BucketName;
const at = (path: string) => ({ connection, bucket, prefix: prefix(path) });
const sum = (bytes: number) => ({ objects: 1, bytes });

const counted = (more: Partial<OverviewResult>): OverviewResult => ({
  ...{ ...NOTHING_YET, end: 'complete' },
  ...more,
});

function cacheOf(results: Record<string, Partial<OverviewResult>>) {
  return (location: Location) => {
    const result = results[location.prefix];
    return result && counted(result);
  };
}

test('a folder is as large as was counted in it, or around it', () => {
  const overviews = cacheOf({
    'a/': { total: sum(9), folders: new Map([['b', sum(3)]]) },
    'c/': { total: sum(5) },
  });
  expect(knownSize(overviews, at('a/'))).toEqual(sum(9));
  expect(knownSize(overviews, at('a/b/'))).toEqual(sum(3));
  expect(knownSize(overviews, at('c/'))).toEqual(sum(5));
  expect(knownSize(overviews, at('c/d/'))).toBeNull();
  expect(knownSize(overviews, at(''))).toBeNull();
});

test.each([{ end: 'stopped' }, { end: null }, { changed: true }] as const)('%o is no size', (how) => {
  const overviews = cacheOf({ 'a/': { total: sum(9), folders: new Map([['b', sum(3)]]), ...how } });
  expect(knownSize(overviews, at('a/'))).toBeNull();
  expect(knownSize(overviews, at('a/b/'))).toBeNull();
});
