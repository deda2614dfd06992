import { expect, test } from 'vitest';
import type { BucketMatches, WideSearchResult } from '@/lib/client/wide-search';
import type { ConnectionSummary } from '@/lib/domain/connection';
import type { File } from '@/lib/domain/entry';
import { toColumns } from '@/lib/domain/file-columns';
import { objectKey, ROOT, type BucketName, type ConnectionId } from '@/lib/domain/names';
import { widelyFoundPieces } from './found-csv';
import { foundHref, foundRows } from './found-rows';

const connection: ConnectionSummary = {
  ...{ id: 'c' as ConnectionId, name: 'C', region: 'r', pathStyle: true },
  ...{ readOnly: false, canWrite: true, canManageBuckets: true, rootPrefix: ROOT },
};

function found(name: string, folders: string[], keys: string[]): BucketMatches {
  const modified = '2024-01-01T00:00:00.000Z';
  const files = keys.map((key): File => ({
    kind: 'file',
    key: objectKey(key),
    name: key,
    size: 1,
    modified,
  }));
  const page = { prefix: ROOT, folders, files: toColumns(ROOT, files), next: null };
  const result = { pages: [page] as const, scanned: 9, rate: 1, end: 'complete' as const, again: false };
  return { bucket: name as BucketName, result };
}

function resultOf(matches: BucketMatches[], failures: WideSearchResult['failures'] = []): WideSearchResult {
  return {
    ...{ matches, failures, found: 0, folders: 0, scanned: 0, rate: 0, searched: 0, buckets: 0 },
    ...{ source: 'listed', end: 'complete', again: false },
  };
}

test('of each bucket the first matches are shown, and how many more there are', () => {
  const rows = foundRows(
    resultOf([found('one', ['a/f'], ['k1', 'k2', 'k3', 'k4', 'k5', 'k6']), found('two', [], ['x'])]),
    '',
  );
  expect(rows.map(({ bucket, kind }) => `${bucket} ${kind}`)).toEqual([
    'one bucket',
    ...Array<string>(5).fill('one match'),
    ...['one others', 'two bucket', 'two match'],
  ]);
  expect(rows[0]).toMatchObject({ objects: 6, folders: 1 });
  expect(rows[6]).toMatchObject({ count: 2 });
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

test('the filter is for the names of the buckets, also of those that failed', () => {
  const failure = { bucket: 'logs-us' as BucketName, error: new Error('refused') };
  const result = resultOf([found('logs-eu', [], ['x']), found('photos', [], ['logs'])], [failure]);
  expect(foundRows(result, ' LOGS ').map(({ bucket }) => bucket)).toEqual(['logs-eu', 'logs-eu', 'logs-us']);
  expect(foundRows(result, 'none')).toEqual([]);
});

test('an object is opened among the other matches of its bucket, a folder as a folder', () => {
  const rows = foundRows(resultOf([found('one', ['a b'], ['x/y&z.txt'])]), '');
  expect(rows.map((row) => foundHref(connection, row, 'a&b'))).toEqual([
    '/c/one?search=a%26b',
    '/c/one?prefix=a%20b%2F',
    '/c/one?search=a%26b&open=x%2Fy%26z.txt',
  ]);
});

test('a table of all of it names the buckets', () => {
  const matches = [found('one', ['f'], ['a', 'b']), found('two', [], ['c'])];
  const pieces = widelyFoundPieces(matches.map(({ bucket, result }) => ({ bucket, page: result.pages[0] })));
  const lines = [...pieces].join('').trim().split('\r\n').slice(1);
  expect(lines.map((line) => line.split(',').slice(0, 3).join(','))).toEqual([
    'one,f/,',
    'one,a,1',
    'one,b,1',
    'two,c,1',
  ]);
});
