'use client';

import { useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import { columnTracks, fittedTracks, fittingColumns, roomFor } from './column-tracks';
import { shownColumns, withColumn, type ListColumn, type ListColumns } from './list-columns';

/** What the columns of a list look like, and how they change without a row being rendered anew. */
export interface ShownColumns {
  /** Those that are chosen, and fit. The same array for as long as they are the same. */
  fitting: readonly ListColumn[];
  /** How many are chosen. */
  chosen: number;
  /** Of `--columns`, by which every row lays itself out. */
  tracks: string;
  roomFor: (column: ListColumn) => number;
  /** Lays the rows out as if a column were so wide, until the next rendering with other tracks. */
  tryWidth: (column: ListColumn, width: number) => void;
}

export function useShownColumns(columns: ListColumns, scroller: RefObject<HTMLElement | null>): ShownColumns {
  // The server knows no width: all of them, and CSS shows those that fit.
  const [count, setCount] = useState(Infinity);
  const shown = useMemo(() => shownColumns(columns), [columns]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    // Also tells of the size that there is at first.
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setCount(fittingColumns(columns, shown, entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, columns, shown]);

  // By their names, so that another width alone makes no other array: rows are compared by it.
  const names = shown.slice(0, count).join();
  const fitting = useMemo(() => shown.slice(0, count), [names]); // eslint-disable-line react-hooks/exhaustive-deps -- they are the names
  return {
    fitting,
    chosen: shown.length,
    tracks: count === Infinity ? columnTracks(columns, shown) : fittedTracks(columns, fitting),
    roomFor: (column) => roomFor(columns, fitting, column, scroller.current?.clientWidth ?? 0),
    tryWidth: (column, width) => {
      const tried = withColumn(columns, column, { width });
      scroller.current?.style.setProperty('--columns', fittedTracks(tried, fitting));
    },
  };
}
