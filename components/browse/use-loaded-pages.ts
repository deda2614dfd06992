'use client';

import { hashKey, notifyManager, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import type { ListingPage } from '@/lib/domain/entry';

const NONE: readonly ListingPage[] = [];

/**
 * What is loaded of a folder, or found by a search, without asking for it. The shell renders before the page that brings
 * the first rows from the server: an observer here would come first and leave the server's rendering without them.
 */
export function useLoadedPages(queryKey: QueryKey | null): readonly ListingPage[] {
  const queryClient = useQueryClient();
  const hash = queryKey && hashKey(queryKey);
  const read = () =>
    (queryKey && queryClient.getQueryData<{ pages: ListingPage[] }>(queryKey)?.pages) ?? NONE;
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
