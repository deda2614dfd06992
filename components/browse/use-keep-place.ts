'use client';

import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { Rows } from '@/lib/domain/rows';
import type { Sort } from '@/lib/domain/sort';
import type { VirtualRows } from './use-virtual-rows';

interface Place {
  rows: Rows;
  sort: Sort;
  /** The first entry of the row at the top edge, and how many pixels of it are scrolled out. */
  id: string | undefined;
  index: number;
  out: number;
  shape: string;
}

interface KeepPlaceOptions {
  scroller: RefObject<HTMLElement | null>;
  virtual: Pick<VirtualRows, 'top' | 'moveTo'>;
  rows: Rows;
  rowHeight: number;
  /** Entries in a row; 0 while that is not known. */
  across: number;
  sort: Sort;
}

/**
 * When more rows arrive above those in sight (folders come first, sorted rows anywhere) or rows become higher or longer,
 * scrolls along, so that what one reads stays where it is. Sorting anew is a change of place on purpose.
 */
export function useKeepPlace(options: KeepPlaceOptions): void {
  const { scroller, virtual, rows, rowHeight, across, sort } = options;
  const last = useRef<Place | null>(null);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || across === 0) return;
    const shape = `${across} × ${rowHeight}`;
    const place = last.current;
    const { top, moveTo } = virtual;
    const moved = place !== null && (place.rows !== rows || place.shape !== shape);
    if (moved && place.sort === sort && place.id !== undefined && place.index + place.out > 0) {
      // Nearly always it is where it was, and then there is nothing to look for.
      const index = rows.idAt(place.index) === place.id ? place.index : rows.indexOf(place.id);
      const row = Math.floor(index / across);
      const rowsAbove = row - Math.floor(place.index / across);
      if (index !== -1 && shape !== place.shape) moveTo(row * rowHeight + Math.min(place.out, rowHeight));
      else if (index !== -1 && rowsAbove !== 0) moveTo(top() + rowsAbove * rowHeight);
    }
    const note = () => {
      const row = Math.floor(top() / rowHeight);
      const index = row * across;
      last.current = { rows, sort, index, out: top() - row * rowHeight, shape, id: rows.idAt(index) };
    };
    note();
    element.addEventListener('scroll', note, { passive: true });
    return () => element.removeEventListener('scroll', note);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is used of `virtual` reads refs, whichever rendering made it
  }, [scroller, rows, rowHeight, across, sort]);
}
