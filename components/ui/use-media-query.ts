'use client';

import { useCallback, useSyncExternalStore } from 'react';

/** Where the tree becomes a drawer and rows take two lines. */
export const NARROW = '(max-width: 767.98px)';
/** Where details stand beside the listing instead of over it. */
export const WIDE = '(min-width: 1024px)';

/** A finger, where targets must be larger. */
export const COARSE = '(pointer: coarse)';

/** On the server, and while hydrating, it is `onServer`. */
export function useMediaQuery(query: string, onServer = false): boolean {
  const subscribe = useCallback(
    (notify: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', notify);
      return () => list.removeEventListener('change', notify);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => onServer,
  );
}
