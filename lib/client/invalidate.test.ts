import { QueryClient, QueryObserver, type InfiniteData } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import type { File, ListingPage } from '@/lib/domain/entry';
import { pathAt, toColumns } from '@/lib/domain/file-columns';
import { objectKey, prefix, ROOT, type BucketName, type ConnectionId } from '@/lib/domain/names';
import { invalidatePrefixes } from './invalidate';
import { queryKeys } from './query-keys';
import type { SearchResult } from './search';

const connection = 'c' as ConnectionId;
const bucket = 'b' as BucketName;
const folder = prefix('many/');
const queryKey = queryKeys.listing({ connection, bucket, prefix: folder });
const PAGE = 10;

type Listing = InfiniteData<ListingPage, string | null>;

function pageOf(names: readonly string[], next: string | null): ListingPage {
  const files = names.map((name): File => ({
    ...{ kind: 'file', key: objectKey(folder + name), name, size: 1 },
    modified: '2024-01-01T00:00:00.000Z',
  }));
  return { prefix: folder, folders: [], files: toColumns(folder, files), next };
}

const ALL = Array.from({ length: 6 * PAGE }, (_, index) => `f${String(index).padStart(3, '0')}`);

/** Six pages as they were read, and a server that now lists these names. */
function opened(names: readonly string[], { active = true } = {}) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const pages = Array.from({ length: 6 }, (_, index) =>
    pageOf(
      ALL.slice(index * PAGE, (index + 1) * PAGE),
      index < 5 ? (ALL[(index + 1) * PAGE - 1] ?? null) : null,
    ),
  );
  const pageParams = [null, ...pages.slice(0, -1).map(({ next }) => next)];
  client.setQueryData<Listing>(queryKey, { pages, pageParams });
  const asked: string[] = [];
  const listed = vi.fn((url: string) => {
    const query = new URL(url, 'http://app').searchParams;
    const from = query.get('from') ?? '';
    const cursor = query.get('cursor');
    asked.push(from);
    const rest = names.filter((name) => (cursor === null ? name >= from : name > cursor));
    const value = pageOf(rest.slice(0, PAGE), rest.length > PAGE ? (rest[PAGE - 1] ?? null) : null);
    return Promise.resolve(Response.json({ ok: true, value }));
  });
  vi.stubGlobal('fetch', listed);
  const whole = vi.fn(() => Promise.resolve({ pages: [pageOf(names, null)], pageParams: [null] }));
  if (active) {
    const observer = new QueryObserver(client, { queryKey, queryFn: whole, staleTime: Infinity });
    observer.subscribe(() => undefined);
  }
  return { client, asked, listed, whole };
}

afterEach(() => void vi.unstubAllGlobals());

/** Of a million looked at: two objects, one of them in a folder that was found as well. */
function searched(listed: (prefix: string | null) => ListingPage | null) {
  const client = new QueryClient();
  const key = queryKeys.search({ connection, bucket, prefix: ROOT }, 'report');
  const page = {
    ...pageOf([], null),
    prefix: ROOT,
    folders: ['reports'],
    files: toColumns(
      ROOT,
      ['a/report.txt', 'reports/b.txt'].map((name): File => ({
        ...{ kind: 'file', key: objectKey(name), name, size: 1, modified: '2024-01-01T00:00:00.000Z' },
      })),
    ),
  };
  const result: SearchResult = { pages: [page], scanned: 1e6, rate: 1000, end: 'complete', again: false };
  client.setQueryData(key, result);
  const again = vi.fn(() => new Promise<SearchResult>(() => undefined));
  const observer = new QueryObserver(client, { queryKey: key, queryFn: again, staleTime: Infinity });
  observer.subscribe(() => undefined);
  vi.stubGlobal(
    'fetch',
    vi.fn((url: string) => {
      const page = listed(new URL(url, 'http://app').searchParams.get('prefix'));
      if (page) return Promise.resolve(Response.json({ ok: true, value: page }));
      return Promise.reject(new TypeError('no network'));
    }),
  );
  const shown = () => {
    const [now] = client.getQueryData<SearchResult>(key)?.pages ?? [];
    return now && [...now.folders, ...now.files.ends.map((_, index) => pathAt(now.files, index))];
  };
  return { client, again, shown };
}

test('what a search has found goes at once when it is gone, and the search is made again', async () => {
  const { client, again, shown } = searched(() => pageOf(['report2.txt'], null));
  void invalidatePrefixes(client, connection, bucket, [prefix('a/')], ['a/report.txt', 'a/unseen.txt']);
  await expect.poll(shown).toEqual(['reports', 'reports/b.txt']);
  await expect.poll(() => again.mock.calls.length).toBe(1);
});

test('a folder that a search has found goes with what was found below it', async () => {
  const { client, shown } = searched(() => pageOf([], null));
  void invalidatePrefixes(client, connection, bucket, [ROOT], ['reports/']);
  await expect.poll(shown).toEqual(['a/report.txt']);
});

test('what is still there, or may be, stays found', async () => {
  for (const page of [pageOf(['report.txt'], null), pageOf([], 'more'), null]) {
    const { client, again, shown } = searched(() => page);
    void invalidatePrefixes(client, connection, bucket, [ROOT], ['a/report.txt']);
    await expect.poll(() => again.mock.calls.length).toBe(1);
    expect(shown()).toEqual(['reports', 'a/report.txt', 'reports/b.txt']);
  }
});

const namesOf = (client: QueryClient) =>
  client
    .getQueryData<Listing>(queryKey)
    ?.pages.flatMap(({ files }) => files.ends.map((_, index) => pathAt(files, index)));
const state = (client: QueryClient) => client.getQueryState(queryKey);

test('of a long listing only the page of what has changed is read again', async () => {
  const now = [...ALL.filter((name) => name !== 'f034'), 'f055b'].sort();
  const { client, asked, whole } = opened(now);
  const touched = ['many/f034', 'many/f055b', 'elsewhere'];
  await invalidatePrefixes(client, connection, bucket, [folder], touched);
  expect(namesOf(client)).toEqual(now);
  expect(asked.slice(0, 2)).toEqual(['f030', 'f050']);
  expect(state(client)?.isInvalidated).toBe(false);
  expect(whole).not.toHaveBeenCalled();
});

test('what is loaded meanwhile stays', async () => {
  const { client, listed } = opened(ALL.filter((name) => name !== 'f012'));
  const respond = listed.getMockImplementation();
  listed.mockImplementation((url) => {
    client.setQueryData<Listing>(
      queryKey,
      (now) => now && { ...now, pages: [...now.pages, pageOf(['g'], null)] },
    );
    return respond?.(url) ?? Promise.reject(new Error(url));
  });
  await invalidatePrefixes(client, connection, bucket, [folder], ['many/f012']);
  expect(namesOf(client)).toEqual([...ALL.filter((name) => name !== 'f012'), 'g']);
});

test.each([
  ['nobody knows what has changed', undefined],
  ['the folder itself is among it', ['many/']],
])('a long listing is read as a whole where %s', async (_, touched) => {
  const { client, asked, whole } = opened(ALL);
  await invalidatePrefixes(client, connection, bucket, [folder], touched);
  expect(asked).toEqual([]);
  expect(whole).toHaveBeenCalledTimes(1);
});

test('a long listing that fails to be read in part is read as a whole', async () => {
  const { client, listed, whole } = opened(ALL);
  listed.mockRejectedValue(new TypeError('no network'));
  await invalidatePrefixes(client, connection, bucket, [folder], ['many/f012']);
  expect(whole).toHaveBeenCalledTimes(1);
});

test('a long listing that nobody looks at is forgotten, or changed where it is known how', async () => {
  const unknown = opened(ALL, { active: false });
  await invalidatePrefixes(unknown.client, connection, bucket, [folder]);
  expect(state(unknown.client)).toBeUndefined();
  const without = ALL.slice(1);
  const known = opened(without, { active: false });
  await invalidatePrefixes(known.client, connection, bucket, [folder], ['many/f000']);
  expect(namesOf(known.client)).toEqual(without);
});
