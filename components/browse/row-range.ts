/** Rendered above and below those in sight, so that scrolling finds them there. */
const OVERSCAN = 12;

export interface RowRange {
  first: number;
  last: number;
}

/** Which rows of one height a window of `height` pixels shows at `offset`; how many there are is not asked. */
export function rowsInSight(offset: number, height: number, rowHeight: number): RowRange {
  const top = Math.max(0, offset);
  return {
    first: Math.floor(top / rowHeight),
    last: Math.ceil((top + Math.max(0, height)) / rowHeight) - 1,
  };
}

/** Ascending; `keep` as well, wherever it is. */
export function rowsToRender(
  { first, last }: RowRange,
  count: number,
  keep: number,
  overscan = OVERSCAN,
): number[] {
  const from = Math.max(0, Math.min(first, count - 1) - overscan);
  const to = Math.min(count - 1, last + overscan);
  const indices = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  if (keep < 0 || keep >= count || (keep >= from && keep <= to)) return indices;
  return keep < from ? [keep, ...indices] : [...indices, keep];
}
