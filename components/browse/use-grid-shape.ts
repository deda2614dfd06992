'use client';

import { useLayoutEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { COARSE, NARROW, useMediaQuery } from '@/components/ui/use-media-query';
import type { ListingView } from './listing-view';
import { HEADER_HEIGHT, rowHeightOf } from './row-layout';
import { tilesIn } from './tile-layout';

interface GridShape {
  /** Entries are tiles, several in a row. */
  tiles: boolean;
  /** Entries in a row: one in lists; of tiles as many as fit, and 0 before that could be measured. */
  across: number;
  /** Pixels. */
  rowHeight: number;
  /** Pixels of the heading inside the scroller. */
  headerHeight: number;
  /** Whether rows have, or may have, a second line. The server cannot know; there CSS decides. */
  twoLines: boolean;
}

export function useGridShape(view: ListingView, scroller: RefObject<HTMLElement | null>): GridShape {
  const [fitting, setFitting] = useState(0);
  const rowHeight = rowHeightOf(view, useMediaQuery(NARROW), useMediaQuery(COARSE));
  const twoLines = useMediaQuery(NARROW, true);
  const tiles = view === 'grid';
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!tiles || !element) return;
    // In the same frame. Also tells of the size that there is at first.
    const observer = new ResizeObserver(() => flushSync(() => setFitting(tilesIn(element.clientWidth))));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, tiles]);
  return { tiles, across: tiles ? fitting : 1, rowHeight, headerHeight: tiles ? 0 : HEADER_HEIGHT, twoLines };
}
