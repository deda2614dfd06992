'use client';

import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { Rows } from '@/lib/domain/rows';
import type { Sort } from '@/lib/domain/sort';
import type { VirtualRows } from './use-virtual-rows';

interface Place {
  rows: Rows;
  sort: Sort;
  /** The row at the top edge, and how many pixels of it are scrolled out. */
  id: string | undefined;
  index: number;
  out: number;
  rowHeight: number;
}

interface KeepPlaceOptions {
  scroller: RefObject<HTMLElement | null>;
  virtual: Pick<VirtualRows, 'top' | 'moveTo'>;
  rows: Rows;
  rowHeight: number;
  sort: Sort;
}

/**
 * When more rows arrive above those in sight (folders come first, sorted rows anywhere) or rows become higher or lower,
 * scrolls along, so that what one reads stays where it is. Sorting anew is a change of place on purpose.
 */
export function useKeepPlace({ scroller, virtual, rows, rowHeight, sort }: KeepPlaceOptions): void {
  const last = useRef<Place | null>(null);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const place = last.current;
    const { top, moveTo } = virtual;
    const moved = place !== null && (place.rows !== rows || place.rowHeight !== rowHeight);
    if (moved && place.sort === sort && place.id !== undefined && place.index + place.out > 0) {
      // Nearly always it is where it was, and then there is nothing to look for.
      const index = rows.idAt(place.index) === place.id ? place.index : rows.indexOf(place.id);
      if (index !== -1 && rowHeight !== place.rowHeight) {
        moveTo(index * rowHeight + Math.min(place.out, rowHeight));
      } else if (index !== -1 && index !== place.index) {
        moveTo(top() + (index - place.index) * rowHeight);
      }
    }
    const note = () => {
      const index = Math.floor(top() / rowHeight);
      const out = top() - index * rowHeight;
      last.current = { rows, sort, index, out, rowHeight, id: rows.idAt(index) };
    };
    note();
    element.addEventListener('scroll', note, { passive: true });
    return () => element.removeEventListener('scroll', note);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is used of `virtual` reads refs, whichever rendering made it
  }, [scroller, rows, rowHeight, sort]);
}
