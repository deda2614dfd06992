import { QueryObserver, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { ConnectionSummary } from '@/lib/domain/connection';
import type { BucketListing } from '@/lib/domain/entry';
import { AppError, type ErrorCode } from '@/lib/domain/errors';
import type { BucketName } from '@/lib/domain/names';
import { NowAndThen } from './now-and-then';
import { bucketsQuery } from './queries';
import { queryKeys } from './query-keys';
import { MAX_FOUND, searchQuery, type SearchEnd, type SearchResult } from './search';
import { stop, stoppable } from './stoppable';

/** Buckets searched at once. Each takes one of the browser's six requests to the app, and up to eight to the store. */
const SIDE_BY_SIDE = 3;

/** What would be no better in the next bucket. */
const HOPELESS: ReadonlySet<ErrorCode> = new Set([
  'unauthenticated',
  'credentials_expired',
  'unreachable',
  'tls',
]);

export interface BucketMatches {
  bucket: BucketName;
  result: SearchResult;
}

export interface WideSearchResult {
  /** Where something was found, in the order of the buckets. */
  matches: readonly BucketMatches[];
  /** What could not be looked through. */
  failures: readonly { bucket: BucketName; error: Error }[];
  /** Objects. */
  found: number;
  folders: number;
  /** Keys looked at, and how many of them in a second. */
  scanned: number;
  rate: number;
  /** Buckets looked through to their end. */
  searched: number;
  /** Buckets there are. */
  buckets: number;
  /** How they are known. */
  source: BucketListing['source'];
  /** Null while it runs. */
  end: SearchEnd | null;
  /** All but `scanned` and `searched` is what the search before has found. */
  again: boolean;
}

/**
 * Searches bucket by bucket, each as `searchQuery` does: what it finds is in the cache for whoever opens that bucket's search,
 * and what is there already is not looked for again. So one that was stopped, or broke off, goes on when it is fetched again.
 */
export function wideSearchQuery(connection: ConnectionSummary, text: string) {
  return queryOptions({
    queryKey: queryKeys.wideSearch(connection.id, text),
    queryFn: ({ client, signal }) => new WideSearch(client, connection, text).run(signal),
    staleTime: Infinity,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    structuralSharing: false,
  });
}

/** Ends it where it is; what it has found stays. */
export function stopWideSearch(connection: ConnectionSummary, text: string): void {
  stop(queryKeys.wideSearch(connection.id, text));
}

class WideSearch {
  private readonly queryKey;
  private readonly startedAt = performance.now();
  private readonly before;
  private listing: BucketListing = { buckets: [], source: 'listed' };
  private readonly results = new Map<BucketName, SearchResult>();
  private readonly failures = new Map<BucketName, Error>();
  private searched = 0;
  /** Keys that an earlier run has looked at. */
  private known = 0;
  private readonly shown = new NowAndThen(() => this.tell());

  constructor(
    private readonly client: QueryClient,
    private readonly connection: ConnectionSummary,
    private readonly text: string,
  ) {
    this.queryKey = queryKeys.wideSearch(connection.id, text);
    const before = client.getQueryData<WideSearchResult>(this.queryKey);
    this.before = before?.end === 'complete' ? before : null;
  }

  run(signal: AbortSignal): Promise<WideSearchResult> {
    return stoppable(
      this.queryKey,
      signal,
      async (until) => this.result(await this.read(until)),
      () => this.result('stopped'),
    ).finally(() => this.shown.end());
  }

  private async read(signal: AbortSignal): Promise<SearchEnd> {
    this.listing = await this.client.query(bucketsQuery(this.connection.id));
    const full = new AbortController();
    const failed = new AbortController();
    const until = AbortSignal.any([signal, full.signal, failed.signal]);
    const waiting = this.listing.buckets.values();
    const lane = async () => {
      for (const { name } of waiting) {
        await this.searchBucket(name, until);
        if (this.found() >= MAX_FOUND) full.abort();
      }
    };
    const lanes = Array.from({ length: SIDE_BY_SIDE }, () =>
      lane().catch((error: unknown) => failed.abort(error)),
    );
    await Promise.all(lanes);
    signal.throwIfAborted();
    if (full.signal.aborted) return 'full';
    failed.signal.throwIfAborted();
    return 'complete';
  }

  /** @throws AppError what would go no better in other buckets; what is this bucket's own trouble is noted */
  private searchBucket(bucket: BucketName, until: AbortSignal): Promise<void> {
    until.throwIfAborted();
    const { id: connection, rootPrefix } = this.connection;
    const query = searchQuery({ connection, bucket, prefix: rootPrefix }, this.text);
    const isWhole = this.client.getQueryData<SearchResult>(query.queryKey)?.end === 'complete';
    const observer = new QueryObserver(this.client, { ...query, refetchOnMount: isWhole || 'always' });
    return new Promise<void>((resolve, reject) => {
      const look = () => {
        const { data, error, fetchStatus } = observer.getCurrentResult();
        if (data) this.results.set(bucket, data);
        this.shown.changed();
        if (fetchStatus !== 'idle') return;
        const code = error instanceof AppError ? error.code : null;
        if (error && code && HOPELESS.has(code)) {
          leave(() => reject(error));
          return;
        }
        // Removed since the buckets were listed: nothing is in it.
        if (data?.end === 'complete' || code === 'bucket_not_found') this.searched += 1;
        else if (error) this.failures.set(bucket, error);
        leave(resolve);
      };
      // A search ends with the last that looks at it: who has opened that bucket's meanwhile keeps it.
      const unsubscribe = observer.subscribe(look);
      const abort = () => leave(() => reject(until.reason as Error));
      const leave = (settle: () => void) => {
        unsubscribe();
        until.removeEventListener('abort', abort);
        settle();
      };
      until.addEventListener('abort', abort);
      const { data, fetchStatus } = observer.getCurrentResult();
      if (fetchStatus === 'idle') this.known += data?.scanned ?? 0;
      look();
    });
  }

  private found(): number {
    let found = 0;
    for (const { pages } of this.results.values())
      found += pages[0].files.ends.length + pages[0].folders.length;
    return found;
  }

  private tell(): void {
    const result = this.result(null);
    const { scanned, searched, rate } = result;
    const shown = this.before ? { ...this.before, scanned, searched, rate, end: null, again: true } : result;
    this.client.setQueryData(this.queryKey, shown);
  }

  private result(end: SearchEnd | null): WideSearchResult {
    const matches: BucketMatches[] = [];
    let [found, folders, scanned] = [0, 0, 0];
    for (const { name: bucket } of this.listing.buckets) {
      const result = this.results.get(bucket);
      if (!result) continue;
      const [page] = result.pages;
      scanned += result.scanned;
      found += page.files.ends.length;
      folders += page.folders.length;
      if (page.files.ends.length + page.folders.length > 0) matches.push({ bucket, result });
    }
    const failures = [...this.failures].map(([bucket, error]) => ({ bucket, error }));
    const seconds = (performance.now() - this.startedAt) / 1000;
    const rate = Math.round(Math.max(scanned - this.known, 0) / Math.max(seconds, 0.001));
    const { buckets, source } = this.listing;
    return {
      ...{ matches, failures, found, folders, scanned, rate, searched: this.searched },
      ...{ buckets: buckets.length, source, end, again: false },
    };
  }
}
