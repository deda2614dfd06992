'use client';

import { hashKey, notifyManager, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { queryKeys } from '@/lib/client/query-keys';
import type { ListingPage, Location } from '@/lib/domain/entry';

const NONE: readonly ListingPage[] = [];

/**
 * What is loaded of a folder, without asking for it. The shell renders before the page that brings the first rows from
 * the server: an observer here would come first and leave the server's rendering without them.
 */
export function useLoadedPages(location: Location | null): readonly ListingPage[] {
  const queryClient = useQueryClient();
  const hash = location && hashKey(queryKeys.listing(location));
  const read = () =>
    (location && queryClient.getQueryData<InfiniteData<ListingPage>>(queryKeys.listing(location))?.pages) ??
    NONE;
  const subscribe = useCallback(
    (notify: () => void) => {
      // Batched, and so never in the middle of the rendering that caused the event.
      const later = notifyManager.batchCalls(notify);
      return queryClient.getQueryCache().subscribe(({ query }) => {
        if (query.queryHash === hash) later();
      });
    },
    [queryClient, hash],
  );
  return useSyncExternalStore(subscribe, read, () => NONE);
}
