'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ListingPlace } from '@/lib/client/query-keys';
import { createBranchSource, type BranchSource } from './branch-source';
import type { Branch } from './tree-rows';

export interface Branches extends Pick<BranchSource, 'loadMore' | 'retry'> {
  branches: ReadonlyMap<string, Branch>;
}

export function useBranches(places: readonly ListingPlace[]): Branches {
  const queryClient = useQueryClient();
  const [source] = useState(() => createBranchSource(queryClient));
  const branches = useSyncExternalStore(source.subscribe, source.snapshot, source.snapshot);
  useEffect(() => source.watch(places), [source, places]);
  useEffect(() => () => source.watch([]), [source]);
  return { branches, loadMore: source.loadMore, retry: source.retry };
}
