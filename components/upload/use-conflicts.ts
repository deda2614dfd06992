'use client';

import { useEffect, useReducer } from 'react';
import type { ConflictList } from './intake/conflict';

/** Often enough to be seen growing, seldom enough for a hundred thousand. */
const SHOWN_EVERY_MS = 250;

/** Renders again while the list grows. */
export function useConflicts(list: ConflictList): void {
  const [, render] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const later = () => {
      timer ??= setTimeout(() => {
        timer = null;
        render();
      }, SHOWN_EVERY_MS);
    };
    // What came between rendering and listening.
    later();
    const stop = list.subscribe(later);
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [list]);
}
