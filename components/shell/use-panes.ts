'use client';

import { useMemo, useRef } from 'react';
import { keepCookie } from '@/lib/client/cookie';
import { PANES_COOKIE, serializePanes, type PaneSizes } from './pane-sizes';

/** Remembers what changes of the panes, for the next visit. */
export function usePanes(initial: PaneSizes): (change: Partial<PaneSizes>) => void {
  const panes = useRef(initial);
  return useMemo(
    () => (change) => {
      panes.current = { ...panes.current, ...change };
      keepCookie(PANES_COOKIE, serializePanes(panes.current));
    },
    [],
  );
}
