'use client';

import { useLayoutEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { rowsInSight, rowsToRender, type RowRange } from './row-range';

/** How many pixels the server renders before it knows any height. */
const SERVER_HEIGHT = 900;

interface VirtualRowsOptions {
  count: number;
  /** Pixels; every row has it. */
  rowHeight: number;
  scroller: RefObject<HTMLElement | null>;
  /** Stays rendered wherever one scrolls, so that it keeps the keyboard's focus. -1 for none. */
  keep: number;
  initialOffset?: number;
  /** Pixels of a heading that stands above the rows and stays there. */
  headerHeight?: number;
}

export interface VirtualRows {
  /** Indices to render, ascending. */
  indices: readonly number[];
  /** The last one in sight or nearly so; -1 when there are no rows. */
  lastInSight: number;
  scrollTo: (index: number) => void;
  /** How many rows fit at once; at least 1. */
  pageSize: () => number;
}

/** Which of many rows of one height to render. They place themselves by their index. */
export function useVirtualRows(options: VirtualRowsOptions): VirtualRows {
  const { count, rowHeight, scroller, keep, initialOffset = 0, headerHeight = 0 } = options;
  const [seen, setSeen] = useState<RowRange>(() =>
    rowsInSight(initialOffset, SERVER_HEIGHT - headerHeight, rowHeight),
  );

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const next = rowsInSight(element.scrollTop, element.clientHeight - headerHeight, rowHeight);
      setSeen((now) => (now.first === next.first && now.last === next.last ? now : next));
    };
    // In the same frame: what was scrolled to must not be seen empty.
    const follow = () => flushSync(look);
    element.addEventListener('scroll', follow, { passive: true });
    // Also tells of the size that there is at first.
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', follow);
      observer.disconnect();
    };
  }, [scroller, rowHeight, headerHeight]);

  const room = () => (scroller.current?.clientHeight ?? 0) - headerHeight;
  return {
    indices: rowsToRender(seen, count, keep),
    lastInSight: Math.min(seen.last, count - 1),
    scrollTo: (index) => {
      const element = scroller.current;
      if (!element) return;
      const top = index * rowHeight;
      const lowest = top + rowHeight - room();
      element.scrollTo({ top: Math.min(top, Math.max(lowest, element.scrollTop)) });
    },
    pageSize: () => Math.max(1, Math.floor(room() / rowHeight) - 1),
  };
}
