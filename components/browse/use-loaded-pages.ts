'use client';

import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
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
  const read = () =>
    (location && queryClient.getQueryData<InfiniteData<ListingPage>>(queryKeys.listing(location))?.pages) ??
    NONE;
  const subscribe = useCallback(
    (notify: () => void) => queryClient.getQueryCache().subscribe(notify),
    [queryClient],
  );
  return useSyncExternalStore(subscribe, read, () => NONE);
}
