'use client';

import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, type RefObject } from 'react';

/** How many rows the server renders before it knows any height. */
const SERVER_HEIGHT = 900;
const OVERSCAN = 12;

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

/** The only user of TanStack Virtual: React's compiler cannot look into it. Rows place themselves by their index. */
export function useVirtualRows(options: VirtualRowsOptions): VirtualRows {
  'use no memo';
  const { count, rowHeight, scroller, keep, initialOffset = 0, headerHeight = 0 } = options;
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indices = defaultRangeExtractor(range);
      if (keep < 0 || keep >= range.count || indices.includes(keep)) return indices;
      return keep < (indices[0] ?? 0) ? [keep, ...indices] : [...indices, keep];
    },
    [keep],
  );
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are never memoised: this file opts out
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    rangeExtractor,
    initialOffset,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    initialRect: { width: 0, height: SERVER_HEIGHT },
  });

  useLayoutEffect(() => {
    virtualizer.measure();
  }, [virtualizer, rowHeight]);

  return {
    indices: virtualizer.getVirtualIndexes(),
    lastInSight: virtualizer.range?.endIndex ?? -1,
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    pageSize: () =>
      Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headerHeight) / rowHeight) - 1),
  };
}
