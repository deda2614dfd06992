import { InfiniteQueryObserver, type QueryClient } from '@tanstack/react-query';
import { listingQuery } from '@/lib/client/queries';
import type { ListingPlace } from '@/lib/client/query-keys';
import type { Folder, ListingPage, Location } from '@/lib/domain/entry';
import { foldersOf } from '@/lib/domain/loaded-entries';
import { treeId, type Branch } from './tree-rows';

type Observer = ReturnType<typeof observe>;

export interface BranchSource {
  subscribe: (notify: () => void) => () => void;
  snapshot: () => ReadonlyMap<string, Branch>;
  /** From now on these folders are listed and kept fresh; others are let go. */
  watch: (places: readonly ListingPlace[]) => void;
  loadMore: (location: Location) => void;
  retry: (location: Location) => void;
}

/**
 * The listings behind the expanded folders of a tree: the same cached ones that the grid shows, so that one fetch feeds
 * both. Not hooks, because their number changes with every click.
 */
export function createBranchSource(queryClient: QueryClient): BranchSource {
  const observers = new Map<string, { observer: Observer; stop: () => void }>();
  const listeners = new Set<() => void>();
  let branches: ReadonlyMap<string, Branch> = new Map();

  const publish = () => {
    branches = new Map([...observers].map(([id, { observer }]) => [id, toBranch(observer)]));
    for (const listener of listeners) listener();
  };

  return {
    subscribe: (notify) => {
      listeners.add(notify);
      return () => void listeners.delete(notify);
    },
    snapshot: () => branches,
    watch: (places) => {
      const wanted = new Map(places.map((place) => [treeId(place), place]));
      let changed = false;
      for (const [id, { stop }] of observers) {
        if (wanted.has(id)) continue;
        stop();
        observers.delete(id);
        changed = true;
      }
      for (const [id, place] of wanted) {
        const known = observers.get(id);
        // What is asked of them may be another listing by now.
        known?.observer.setOptions(listingQuery(place));
        if (known) continue;
        const observer = observe(queryClient, place);
        observers.set(id, { observer, stop: observer.subscribe(publish) });
        changed = true;
      }
      if (changed) publish();
    },
    loadMore: (location) =>
      void observers.get(treeId(location))?.observer.fetchNextPage({ cancelRefetch: false }),
    retry: (location) => void observers.get(treeId(location))?.observer.refetch(),
  };
}

function observe(queryClient: QueryClient, place: ListingPlace) {
  return new InfiniteQueryObserver(queryClient, listingQuery(place));
}

function toBranch(observer: Observer): Branch {
  const { data, hasNextPage, isFetching, isError } = observer.getCurrentResult();
  return {
    folders: data?.pages.flatMap(knownFolders) ?? [],
    hasMore: hasNextPage,
    loading: isFetching,
    failed: isError,
  };
}

/** A page is looked through once. */
const known = new WeakMap<ListingPage, Folder[]>();

function knownFolders(page: ListingPage): Folder[] {
  const found = known.get(page) ?? foldersOf(page);
  known.set(page, found);
  return found;
}
