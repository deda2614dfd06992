import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { useBrowse } from '@/components/browse/browse-context';
import type { BrowseState } from '@/components/browse/browse-state';
import { readKept } from '@/lib/client/kept';
import type { Location } from '@/lib/domain/entry';
import type { Places } from '@/lib/domain/places';

/** What is kept of the open connection, once it is read; its reader is loaded when there is something to read or to keep. */
export const placesStore = createStore<{ places: Places | null }>()(() => ({ places: null }));

export function placesName({ user, connection }: Pick<BrowseState, 'user' | 'connection'>): string {
  return ['windlass-places', user.kind, user.name, connection.id].join(':');
}

/** Where recent places are kept, beside the stars. */
export function recentName(name: string): string {
  return `${name}:recent`;
}

export function useIsStarred(location: Location | null): boolean {
  return useStore(
    placesStore,
    ({ places }) =>
      location !== null &&
      places !== null &&
      places.starred.some(({ bucket, prefix }) => bucket === location.bucket && prefix === location.prefix),
  );
}

export function useHasKept(): boolean {
  // Every star was set at a place one has been to.
  return readKept(recentName(placesName(useBrowse()))) !== null;
}
