'use client';

import { notifyManager, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { knownSize, overviewsIn } from '@/lib/client/overview-result';
import type { Entry } from '@/lib/domain/entry';
import type { Sum } from '@/lib/domain/overview';
import { useBrowse } from './browse-context';

/** How much lies in a folder, where it has been counted; null otherwise, and of files. Does not keep a counting going. */
export function useFolderSize(entry: Entry): Sum | null {
  const { location } = useBrowse();
  const client = useQueryClient();
  const isFolder = entry.kind === 'folder';
  const subscribe = useCallback(
    (notify: () => void) => {
      if (!isFolder) return () => undefined;
      const later = notifyManager.batchCalls(notify);
      return client.getQueryCache().subscribe(({ query }) => {
        const [area] = query.queryKey as QueryKey;
        if (area === 'overview') later();
      });
    },
    [client, isFolder],
  );
  const read = () =>
    location && entry.kind === 'folder'
      ? knownSize(overviewsIn(client), { ...location, prefix: entry.prefix })
      : null;
  return useSyncExternalStore(subscribe, read, () => null);
}
