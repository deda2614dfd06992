'use client';

import { notifyManager, useQueryClient, type QueryCache } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import type { ConnectionId } from '@/lib/domain/names';
import { reachAfter, reachOf, type Reach } from './reach';

export function useReach(connection: ConnectionId): Reach {
  const cache = useQueryClient().getQueryCache();
  const { subscribe, snapshot } = useMemo(() => watchReach(cache, connection), [cache, connection]);
  return useSyncExternalStore(subscribe, snapshot, () => 'unknown');
}

function watchReach(cache: QueryCache, connection: ConnectionId) {
  let reach: Reach = 'unknown';
  const isOfIt = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[1] === connection;
  return {
    snapshot: () => reach,
    subscribe: (notify: () => void) => {
      const known = cache.getAll().filter(isOfIt);
      reach = reachOf(known.map(({ state }) => state));
      const tell = notifyManager.batchCalls(notify);
      return cache.subscribe((event) => {
        if (event.type !== 'updated' || !isOfIt(event.query)) return;
        reach = reachAfter(reach, event.action);
        tell();
      });
    },
  };
}
