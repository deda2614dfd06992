import type { InfiniteData, Query, QueryClient } from '@tanstack/react-query';
import type { ListingPage } from '@/lib/domain/entry';
import { isWithin, parentOf, type BucketName, type ConnectionId, type Prefix } from '@/lib/domain/names';
import { dropGone } from './drop-gone';
import { PAGES_REFRESHED_UNASKED } from './listing-pages';
import { queryKeys } from './query-keys';
import { refreshInPlace } from './refresh-in-place';

interface Change {
  connection: ConnectionId;
  bucket: BucketName;
  prefixes: readonly Prefix[];
  /** The keys and prefixes that may have come, gone or changed, where these are few and known. */
  touched?: readonly string[];
}

/** Reads again what of listings, searches and objects may show something else after a change. Settles once it is read. */
export async function refreshAfter(client: QueryClient, change: Change): Promise<void> {
  const { connection, bucket, prefixes, touched } = change;
  const stale = new Set(prefixes.flatMap((prefix) => [prefix, parentOf(prefix)]));
  const listings = client.getQueryCache().findAll({
    queryKey: queryKeys.listings(connection, bucket),
    predicate: ({ queryKey }) => {
      const listed = queryKey[3] as Prefix;
      return stale.has(listed) || prefixes.some((prefix) => prefix !== '' && isWithin(listed, prefix));
    },
  });
  const searches = client.getQueryCache().findAll({
    queryKey: queryKeys.searches(connection, bucket),
    predicate: ({ queryKey }) => prefixes.some((prefix) => isWithin(prefix, queryKey[3] as Prefix)),
  });
  await Promise.all([
    ...listings.map((query) => refreshListing(client, query, touched)),
    ...searches.map((query) => refreshSearch(client, query, touched)),
    client.invalidateQueries({ queryKey: queryKeys.objects(connection, bucket) }),
    // Through all buckets nobody searches again unasked, but when it is shown again.
    client.invalidateQueries({ queryKey: queryKeys.wideSearches(connection), refetchType: 'none' }),
  ]);
}

async function refreshListing(client: QueryClient, query: Query, touched?: readonly string[]): Promise<void> {
  const queryKey = query.queryKey as ReturnType<typeof queryKeys.listing>;
  const pages = client.getQueryData<InfiniteData<ListingPage>>(queryKey)?.pages ?? [];
  const isLong = pages.length > PAGES_REFRESHED_UNASKED;
  // What fails is asked for again by reading the whole, which then says so.
  if (isLong && touched && (await refreshInPlace(client, queryKey, touched).catch(() => false))) return;
  // Opened again, a long one would be shown as it was: better from its beginning, and as it is.
  if (isLong && !query.isActive()) client.removeQueries({ queryKey, exact: true });
  else await client.invalidateQueries({ queryKey, exact: true });
}

async function refreshSearch(client: QueryClient, query: Query, touched?: readonly string[]): Promise<void> {
  const queryKey = query.queryKey as ReturnType<typeof queryKeys.search>;
  // What cannot be told now, the search tells once it is through.
  if (touched && query.isActive()) await dropGone(client, queryKey, touched).catch(() => undefined);
  // One that is running goes on: begun anew with every change it would never end.
  await client.invalidateQueries({ queryKey, exact: true }, { cancelRefetch: false });
}
