'use client';

import { useMemo, useRef } from 'react';
import { PANES_COOKIE, serializePanes, type PaneSizes } from './pane-sizes';

const YEAR_SECONDS = 31_536_000;

/** Remembers what changes of the panes, for the next visit. */
export function usePanes(initial: PaneSizes): (change: Partial<PaneSizes>) => void {
  const panes = useRef(initial);
  return useMemo(
    () => (change) => {
      panes.current = { ...panes.current, ...change };
      document.cookie = `${PANES_COOKIE}=${serializePanes(panes.current)}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
    },
    [],
  );
}
