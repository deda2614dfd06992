import type { InfiniteData, Query, QueryClient } from '@tanstack/react-query';
import type { ListingPage } from '@/lib/domain/entry';
import { isWithin, parentOf, type BucketName, type ConnectionId, type Prefix } from '@/lib/domain/names';
import { PAGES_REFRESHED_UNASKED } from './listing-pages';
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
  const stale = new Set(prefixes.flatMap((prefix) => [prefix, parentOf(prefix)]));
  const listings = queryClient.getQueryCache().findAll({
    queryKey: queryKeys.listings(connection, bucket),
    predicate: ({ queryKey }) => {
      const listed = queryKey[3] as Prefix;
      return stale.has(listed) || prefixes.some((prefix) => prefix !== '' && isWithin(listed, prefix));
    },
  });
  await Promise.all([
    ...listings.map((query) => refreshListing(queryClient, query, touched)),
    // One that is running goes on: begun anew with every change it would never end.
    queryClient.invalidateQueries(
      {
        queryKey: queryKeys.searches(connection, bucket),
        predicate: ({ queryKey }) => prefixes.some((prefix) => isWithin(prefix, queryKey[3] as Prefix)),
      },
      { cancelRefetch: false },
    ),
    queryClient.invalidateQueries({ queryKey: queryKeys.objects(connection, bucket) }),
  ]);
}

/** What `touched` takes; undefined where there are too many. */
export function ifFew<T>(items: readonly T[], idOf: (item: T) => string): string[] | undefined {
  return items.length > MAX_TOUCHED ? undefined : items.map(idOf);
}

async function refreshListing(client: QueryClient, query: Query, touched?: readonly string[]): Promise<void> {
  const queryKey = query.queryKey as ReturnType<typeof queryKeys.listing>;
  const pages = client.getQueryData<InfiniteData<ListingPage>>(queryKey)?.pages ?? [];
  const isLong = pages.length > PAGES_REFRESHED_UNASKED;
  if (isLong && touched) {
    const { refreshInPlace } = await import('./refresh-in-place');
    // What fails is asked for again by reading the whole, which then says so.
    if (await refreshInPlace(client, queryKey, touched).catch(() => false)) return;
  }
  // Opened again, a long one would be shown as it was: better from its beginning, and as it is.
  if (isLong && !query.isActive()) client.removeQueries({ queryKey, exact: true });
  else await client.invalidateQueries({ queryKey, exact: true });
}

export async function invalidateBuckets(queryClient: QueryClient, connection: ConnectionId): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: queryKeys.buckets(connection) });
}
