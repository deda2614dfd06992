import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { AppError } from '@/lib/domain/errors';
import type { File, ListingPage, Location } from '@/lib/domain/entry';
import { toColumns } from '@/lib/domain/file-columns';
import { DELIMITER, type Prefix } from '@/lib/domain/names';
import type { SearchProgress } from '@/lib/domain/search-progress';
import { ndjson } from './ndjson';
import { NowAndThen } from './now-and-then';
import { queryKeys } from './query-keys';
import { stop, stoppable } from './stoppable';

/** What a page can hold and show; a search that finds more is too wide to be read. */
export const MAX_FOUND = 100_000;

/** `full`: there is more than `MAX_FOUND`. */
export type SearchEnd = 'complete' | 'stopped' | 'full';

export interface SearchResult {
  /** What was found, by key: one page, so that it is arranged like a listing. */
  pages: readonly [ListingPage];
  /** Keys looked at. */
  scanned: number;
  /** Keys looked at per second. */
  rate: number;
  /** Null while it runs. */
  end: SearchEnd | null;
  /** `pages` are what the search before has found. */
  again: boolean;
}

/**
 * Looks at every object under the prefix. The result grows in the cache while it is found; a search repeated because
 * something has changed keeps showing what it had until it is through.
 */
export function searchQuery(location: Location, text: string) {
  const queryKey = queryKeys.search(location, text);
  return queryOptions({
    queryKey,
    queryFn: ({ client, signal }) => new Search(client, location, text).run(signal),
    staleTime: Infinity,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** Ends a search where it is; what it has found stays. */
export function stopSearch(location: Location, text: string): void {
  stop(queryKeys.search(location, text));
}

class Search {
  private readonly queryKey;
  private readonly startedAt = performance.now();
  private readonly before;
  private found: File[] = [];
  private fresh: File[] = [];
  private readonly folders: Prefix[] = [];
  private freshFolders = 0;
  private scanned = 0;
  private page: ListingPage;
  private readonly shown = new NowAndThen(() => this.tell());

  constructor(
    private readonly client: QueryClient,
    private readonly location: Location,
    private readonly text: string,
  ) {
    this.queryKey = queryKeys.search(location, text);
    this.page = this.pageOf();
    this.before = client.getQueryData<SearchResult>(this.queryKey);
  }

  run(signal: AbortSignal): Promise<SearchResult> {
    return stoppable(
      this.queryKey,
      signal,
      async (until) => this.result(await this.read(until)),
      () => this.result('stopped'),
    ).finally(() => this.shown.end());
  }

  private async read(signal: AbortSignal): Promise<SearchEnd> {
    const { connection, bucket, prefix } = this.location;
    const input = { connection, bucket, prefix, search: this.text };
    for await (const { found, folders, scanned, complete } of ndjson<SearchProgress>(
      '/api/search',
      input,
      signal,
    )) {
      this.scanned = scanned;
      for (const file of found) this.fresh.push(file);
      for (const folder of folders) this.folders.push(folder);
      this.freshFolders += folders.length;
      if (complete) return 'complete';
      if (this.found.length + this.fresh.length + this.folders.length >= MAX_FOUND) return 'full';
      this.shown.changed();
    }
    // The last line says that it is the last.
    throw new AppError('unreachable');
  }

  private tell(): void {
    const result = this.result(null);
    const shown = this.before ? { ...result, pages: this.before.pages, again: true } : result;
    this.client.setQueryData(this.queryKey, shown);
  }

  private result(end: SearchEnd | null): SearchResult {
    if (this.fresh.length + this.freshFolders > 0) {
      this.found = [...this.found, ...this.fresh].sort(byKey);
      this.fresh = [];
      this.folders.sort();
      this.freshFolders = 0;
      this.page = this.pageOf();
    }
    const seconds = (performance.now() - this.startedAt) / 1000;
    const rate = Math.round(this.scanned / Math.max(seconds, 0.001));
    return { pages: [this.page], scanned: this.scanned, rate, end, again: false };
  }

  private pageOf(): ListingPage {
    const { prefix } = this.location;
    const folders = this.folders.map((folder) => folder.slice(prefix.length, -DELIMITER.length));
    return { prefix, folders, files: toColumns(prefix, this.found, { etags: true }), next: null };
  }
}

function byKey(one: File, other: File): number {
  return one.key < other.key ? -1 : one.key > other.key ? 1 : 0;
}
