import type { QueryClient } from '@tanstack/react-query';
import type { BucketName, ConnectionId, Prefix } from '@/lib/domain/names';
import { markOverviewsChanged } from './overview-result';
import { queryKeys } from './query-keys';

/** More than these are not told one by one. */
export const MAX_TOUCHED = 100;

/**
 * Makes changed folders show their change. Folders exist only by what is in them, so the parents are stale as well, and
 * so is everything below a folder that may have gone as a whole.
 * @param touched the keys and prefixes that may have come, gone or changed, where these are few: of long listings only the
 * pages they stand in are read again
 */
export async function invalidatePrefixes(
  queryClient: QueryClient,
  connection: ConnectionId,
  bucket: BucketName,
  prefixes: readonly Prefix[],
  touched?: readonly string[],
): Promise<void> {
  markOverviewsChanged(queryClient, connection, bucket, prefixes);
  const refreshing = await import('./refresh-after').catch(() => null);
  if (refreshing) await refreshing.refreshAfter(queryClient, { connection, bucket, prefixes, touched });
  // The page is older than the app that is there by now: what it can do without more of its code.
  else {
    const keys = [queryKeys.listings(connection, bucket), queryKeys.objects(connection, bucket)];
    await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  }
}

/** What `touched` takes; undefined where there are too many. */
export function ifFew<T>(items: readonly T[], idOf: (item: T) => string): string[] | undefined {
  return items.length > MAX_TOUCHED ? undefined : items.map(idOf);
}

/** What was found in them is looked for again as well, where it is shown at once. */
export async function invalidateBuckets(queryClient: QueryClient, connection: ConnectionId): Promise<void> {
  await queryClient.invalidateQueries({
    queryKey: queryKeys.searchesOf(connection),
    refetchType: 'none',
  });
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: queryKeys.buckets(connection) }),
    queryClient.invalidateQueries({ queryKey: queryKeys.wideSearches(connection) }),
  ]);
}
