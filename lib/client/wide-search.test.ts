import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import type { ConnectionSummary } from '@/lib/domain/connection';
import type { File } from '@/lib/domain/entry';
import { objectKey, ROOT, type BucketName, type ConnectionId } from '@/lib/domain/names';
import { invalidateBuckets } from './invalidate';
import { stopWideSearch, wideSearchQuery, type WideSearchResult } from './wide-search';

const connection: ConnectionSummary = {
  ...{ id: 'c' as ConnectionId, name: 'C', region: 'r', pathStyle: true },
  ...{ readOnly: false, canWrite: true, canManageBuckets: true, rootPrefix: ROOT },
};

/** What the server does with the search of one bucket: a status and code, or its lines; null while it answers nothing. */
type Answer = { code: string } | { keys: readonly string[] } | null;

function fileOf(key: string): File {
  return { kind: 'file', key: objectKey(key), name: key, size: 1, modified: '2024-01-01T00:00:00.000Z' };
}

function bodyOf(answer: Exclude<Answer, null>): string {
  if ('code' in answer) return JSON.stringify({ ok: false, error: { code: answer.code, details: {} } });
  const { keys } = answer;
  const lines = [
    { found: keys.map(fileOf), folders: [], scanned: keys.length, complete: false },
    { found: [], folders: [], scanned: keys.length, complete: true },
  ];
  return lines.map((value) => `${JSON.stringify({ ok: true, value })}\n`).join('');
}

/** A server with these buckets. */
function opened(answers: Record<string, Answer>) {
  const asked: string[] = [];
  let [now, most] = [0, 0];
  const answer = async (url: string, { signal }: { signal?: AbortSignal } = {}) => {
    const { pathname, searchParams } = new URL(url, 'http://app');
    if (pathname === '/api/buckets') {
      const buckets = Object.keys(answers).map((name) => ({ name: name as BucketName }));
      return Response.json({ ok: true, value: { buckets, source: 'listed' } });
    }
    const bucket = searchParams.get('bucket') ?? '';
    asked.push(bucket);
    most = Math.max(most, (now += 1));
    await new Promise((resolve) => setTimeout(resolve));
    const given = answers[bucket] ?? null;
    if (given === null)
      await new Promise((_, reject) =>
        signal?.addEventListener('abort', () => reject(signal.reason as Error)),
      ).finally(() => (now -= 1));
    else now -= 1;
    return new Response(given && bodyOf(given), { status: given && 'code' in given ? 403 : 200 });
  };
  vi.stubGlobal('fetch', vi.fn(answer));
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 10_000 } } });
  const observer = new QueryObserver(client, wideSearchQuery(connection, 'x'));
  observer.subscribe(() => undefined);
  return { client, observer, asked, most: () => most };
}

type Observed = ReturnType<typeof opened>['observer'];

async function ended(observer: Observed): Promise<WideSearchResult | undefined> {
  await vi.waitFor(() => expect(observer.getCurrentResult().fetchStatus).toBe('idle'));
  return observer.getCurrentResult().data;
}

afterEach(() => void vi.unstubAllGlobals());

test('a few buckets are searched side by side, and told in their order', async () => {
  const names = Array.from({ length: 9 }, (_, index) => `bucket-${index}`);
  const { observer, most } = opened(
    Object.fromEntries(names.map((name, index) => [name, { keys: index % 2 ? [`${name}.x`] : [] }])),
  );
  const result = await ended(observer);
  expect(result).toMatchObject({
    end: 'complete',
    searched: 9,
    buckets: 9,
    found: 4,
    scanned: 4,
    failures: [],
  });
  expect(result?.matches.map(({ bucket }) => bucket)).toEqual([
    'bucket-1',
    'bucket-3',
    'bucket-5',
    'bucket-7',
  ]);
  expect(most()).toBe(3);
});

test('one that is removed meanwhile counts as looked through, one that is refused does not', async () => {
  const { observer } = opened({
    one: { code: 'bucket_not_found' },
    two: { code: 'access_denied' },
    three: { keys: ['x'] },
  });
  const result = await ended(observer);
  expect(result).toMatchObject({ end: 'complete', searched: 2, found: 1 });
  expect(result?.failures.map(({ bucket }) => bucket)).toEqual(['two']);
});

test('where the store is gone no further bucket is asked for, and later it goes on from there', async () => {
  const answers: Record<string, Answer> = { a: { keys: ['x'] }, b: { keys: ['x'] }, c: { keys: ['x'] } };
  const names = ['a', 'b', 'c', ...Array.from({ length: 9 }, (_, index) => `down-${index}`)];
  for (const name of names.slice(3)) answers[name] = { code: 'unreachable' };
  const { observer, asked } = opened(answers);
  await ended(observer);
  expect(observer.getCurrentResult().error).toMatchObject({ code: 'unreachable' });
  expect(asked.length).toBeLessThanOrEqual(6);
  asked.length = 0;
  for (const name of names.slice(3)) answers[name] = { keys: [] };
  await observer.refetch();
  expect(observer.getCurrentResult().data).toMatchObject({ end: 'complete', searched: 12, found: 3 });
  expect(asked).toEqual(names.slice(3));
});

test('it is stopped with what it has, and everything is looked for again after a change of the buckets', async () => {
  const answers: Record<string, Answer> = { a: { keys: ['x'] }, b: { keys: [] }, c: null };
  const { client, observer, asked } = opened(answers);
  await vi.waitFor(() => expect(observer.getCurrentResult().data?.searched).toBe(2));
  expect(observer.getCurrentResult().data).toMatchObject({ end: null, found: 1 });
  stopWideSearch(connection, 'x');
  expect(await ended(observer)).toMatchObject({ end: 'stopped', searched: 2, found: 1 });

  answers.c = { keys: ['x', 'y'] };
  asked.length = 0;
  await observer.refetch();
  expect(asked).toEqual(['c']);
  expect(observer.getCurrentResult().data).toMatchObject({ end: 'complete', searched: 3, found: 3 });

  answers.a = { keys: [] };
  asked.length = 0;
  await invalidateBuckets(client, connection.id);
  expect(asked).toEqual(['a', 'b', 'c']);
  expect(observer.getCurrentResult().data).toMatchObject({ end: 'complete', searched: 3, found: 2 });
});

test('too many matches end it', async () => {
  const keys = Array.from({ length: 60_000 }, (_, index) => `x${index}`);
  const { observer } = opened({ a: { keys }, b: { keys }, c: { keys }, d: { keys: ['x'] }, e: null });
  const result = await ended(observer);
  expect(result?.end).toBe('full');
  expect(result?.matches.every(({ bucket }) => bucket < 'd')).toBe(true);
});
