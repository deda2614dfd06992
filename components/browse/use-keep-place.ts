'use client';

import { useLayoutEffect, useRef, type RefObject } from 'react';
import { entryId } from '@/lib/domain/entry';
import { indexOfRow, rowAt, type Rows } from '@/lib/domain/rows';
import type { Sort } from '@/lib/domain/sort';

interface Place {
  rows: Rows;
  sort: Sort;
  /** The row at the top edge, and how far it is scrolled out. */
  id: string | undefined;
  index: number;
}

/**
 * When more rows arrive above those in sight (folders come first, sorted rows anywhere), scrolls along, so that what one
 * reads stays where it is. Sorting anew is a change of place on purpose.
 */
export function useKeepPlace(
  scroller: RefObject<HTMLElement | null>,
  rows: Rows,
  rowHeight: number,
  sort: Sort,
): void {
  const last = useRef<Place | null>(null);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const place = last.current;
    if (
      place &&
      place.rows !== rows &&
      place.sort === sort &&
      element.scrollTop > 0 &&
      place.id !== undefined
    ) {
      const index = indexOfRow(rows, place.id);
      if (index !== -1 && index !== place.index) element.scrollBy({ top: (index - place.index) * rowHeight });
    }
    const note = () => {
      const index = Math.floor(element.scrollTop / rowHeight);
      const entry = rowAt(rows, index);
      last.current = { rows, sort, index, id: entry && entryId(entry) };
    };
    note();
    element.addEventListener('scroll', note, { passive: true });
    return () => element.removeEventListener('scroll', note);
  }, [scroller, rows, rowHeight, sort]);
}
