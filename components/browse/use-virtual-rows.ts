'use client';

import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { rowsInSight, rowsToRender, type RowRange } from './row-range';
import { followScroll, heldRows, placeOf, topOf, type ScrollPlace } from './scroll-range';

/** How many pixels the server renders before it knows any height. */
const SERVER_HEIGHT = 900;

interface VirtualRowsOptions {
  count: number;
  /** Pixels; every row has it. */
  rowHeight: number;
  scroller: RefObject<HTMLElement | null>;
  /** Stays rendered wherever one scrolls, so that it keeps the keyboard's focus. -1 for none. */
  keep: number;
  /** Rows rendered above and below those in sight, where not the usual number. */
  overscan?: number;
  initialOffset?: number;
  /** Pixels of a heading that stands above the rows and stays there. */
  headerHeight?: number;
  /** Told how many pixels lie above what is seen. */
  onScrolled?: (top: number) => void;
}

export interface VirtualRows {
  /** Indices to render, ascending. */
  indices: readonly number[];
  /** The last one in sight or nearly so; -1 when there are no rows. */
  lastInSight: number;
  /** How many rows the element that holds them is high: see `scroll-range.ts`. */
  held: number;
  /** Where in that element a row stands, in rows. */
  placeAt: (index: number) => number;
  scrollTo: (index: number) => void;
  /** Pixels from the first row to what is seen first. */
  top: () => number;
  moveTo: (top: number) => void;
  /** How many rows fit at once; at least 1. */
  pageSize: () => number;
}

interface Seen extends RowRange {
  shift: number;
}

/** Above all others: a row that is only kept must neither be seen nor make room. */
const OUT_OF_SIGHT = -20;

/** Which of many rows of one height to render. They place themselves where `placeAt` says. */
export function useVirtualRows(options: VirtualRowsOptions): VirtualRows {
  const {
    count,
    rowHeight,
    scroller,
    keep,
    overscan,
    initialOffset = 0,
    headerHeight = 0,
    onScrolled,
  } = options;
  const place = useRef<ScrollPlace>({ shift: 0, offset: 0 });
  const latest = useRef({ count, onScrolled });
  const [seen, setSeen] = useState<Seen>(() => ({
    ...rowsInSight(initialOffset, SERVER_HEIGHT - headerHeight, rowHeight),
    shift: 0,
  }));

  const sizeOf = (element: HTMLElement) => ({
    count: latest.current.count,
    rowHeight,
    room: element.clientHeight - headerHeight,
  });
  const settle = (element: HTMLElement, next: ScrollPlace) => {
    if (next.offset !== element.scrollTop) element.scrollTop = next.offset;
    place.current = { shift: next.shift, offset: element.scrollTop };
    const top = topOf(place.current, rowHeight);
    const range = rowsInSight(top, element.clientHeight - headerHeight, rowHeight);
    setSeen((now) =>
      now.first === range.first && now.last === range.last && now.shift === next.shift
        ? now
        : { ...range, shift: next.shift },
    );
    latest.current.onScrolled?.(top);
  };
  const look = (element: HTMLElement) =>
    settle(element, followScroll(place.current, element.scrollTop, sizeOf(element)));

  useLayoutEffect(() => {
    const fewer = count < latest.current.count;
    latest.current = { count, onScrolled };
    if (fewer && scroller.current) look(scroller.current);
  });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    // In the same frame: what was scrolled to must not be seen empty.
    const follow = () => flushSync(() => look(element));
    element.addEventListener('scroll', follow, { passive: true });
    // Also tells of the size that there is at first.
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', follow);
      observer.disconnect();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `look` reads nothing else that changes
  }, [scroller, rowHeight, headerHeight]);

  const room = () => (scroller.current?.clientHeight ?? 0) - headerHeight;
  const held = heldRows(count, rowHeight);
  const top = () => topOf({ ...place.current, offset: scroller.current?.scrollTop ?? 0 }, rowHeight);
  const moveTo = (wanted: number) => {
    const element = scroller.current;
    if (element) settle(element, placeOf(place.current, wanted, sizeOf(element)));
  };
  return {
    indices: rowsToRender(seen, count, keep, overscan),
    lastInSight: Math.min(seen.last, count - 1),
    held,
    placeAt: (index) => {
      const at = index - seen.shift;
      return at < 0 || at >= held ? OUT_OF_SIGHT : at;
    },
    scrollTo: (index) => {
      const above = index * rowHeight;
      moveTo(Math.min(above, Math.max(above + rowHeight - room(), top())));
    },
    top,
    moveTo,
    pageSize: () => Math.max(1, Math.floor(room() / rowHeight) - 1),
  };
}
