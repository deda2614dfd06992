import type { QueryClient } from '@tanstack/react-query';
import { isWithin, parentOf, type BucketName, type ConnectionId, type Prefix } from '@/lib/domain/names';
import { markOverviewsChanged } from './overview-result';
import { queryKeys } from './query-keys';

/**
 * Makes changed folders show their change. Folders exist only by what is in them, so the parents are stale as well, and
 * so is everything below a folder that may have gone as a whole.
 */
export async function invalidatePrefixes(
  queryClient: QueryClient,
  connection: ConnectionId,
  bucket: BucketName,
  prefixes: readonly Prefix[],
): Promise<void> {
  markOverviewsChanged(queryClient, connection, bucket, prefixes);
  const stale = new Set(prefixes.flatMap((prefix) => [prefix, parentOf(prefix)]));
  await Promise.all([
    queryClient.invalidateQueries({
      queryKey: queryKeys.listings(connection, bucket),
      predicate: ({ queryKey }) => {
        const listed = queryKey[3] as Prefix;
        return stale.has(listed) || prefixes.some((prefix) => prefix !== '' && isWithin(listed, prefix));
      },
    }),
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

export async function invalidateBuckets(queryClient: QueryClient, connection: ConnectionId): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: queryKeys.buckets(connection) });
}
