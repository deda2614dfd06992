/**
 * Browsers draw no element higher than some 17 million pixels (Firefox; Chromium 33 million), which are 480,000 rows. Longer
 * lists get that many pixels all the same, and a shift: how many rows lie above the element's top. Scrolling a little moves
 * pixel by pixel with the shift as it is; dragging the bar moves the shift along, so that its ends are the list's.
 */
export interface ScrollPlace {
  /** Rows. */
  shift: number;
  /** Pixels the element is scrolled. */
  offset: number;
}

export interface ScrollSize {
  count: number;
  /** Pixels. */
  rowHeight: number;
  /** Pixels in which rows are seen. */
  room: number;
}

export const MAX_HEIGHT = 12_000_000;
/** Pixels. No wheel and no key moves so far at once; a bar of so many rows hardly moves less. */
const JUMP = 6_000;
/** Pixels from an end of the element where the shift changes, to make way for going on. */
const EDGE = 4_000;
/** Rows the shift then changes by. */
const STEP = 2_000;

/** How many rows the element is high. */
export function heldRows(count: number, rowHeight: number): number {
  return Math.min(count, Math.floor(MAX_HEIGHT / rowHeight));
}

/** Pixels from the list's beginning to what is seen first. */
export function topOf({ shift, offset }: ScrollPlace, rowHeight: number): number {
  return shift * rowHeight + offset;
}

/** Where one is after the browser has scrolled to `offset`; with another offset when the element is to be scrolled there. */
export function followScroll(before: ScrollPlace, offset: number, size: ScrollSize): ScrollPlace {
  const { count, rowHeight, room } = size;
  const held = heldRows(count, rowHeight);
  const most = count - held;
  const lowest = held * rowHeight - room;
  if (most <= 0) return { shift: 0, offset };
  if (before.shift > most) return { shift: most, offset: offset + (before.shift - most) * rowHeight };
  if (Math.abs(offset - before.offset) > JUMP) {
    return { shift: Math.round(Math.min(1, Math.max(0, offset / lowest)) * most), offset };
  }
  if (offset < EDGE) return shifted(before.shift, offset, -Math.min(STEP, before.shift), rowHeight);
  if (offset > lowest - EDGE) {
    return shifted(before.shift, offset, Math.min(STEP, most - before.shift), rowHeight);
  }
  return { shift: before.shift, offset };
}

function shifted(shift: number, offset: number, by: number, rowHeight: number): ScrollPlace {
  return { shift: shift + by, offset: offset - by * rowHeight };
}

/** Where `top` pixels from the list's beginning are. */
export function placeOf(before: ScrollPlace, top: number, size: ScrollSize): ScrollPlace {
  const { count, rowHeight, room } = size;
  const held = heldRows(count, rowHeight);
  const most = count - held;
  const target = Math.max(0, Math.min(top, count * rowHeight - room));
  if (most <= 0) return { shift: 0, offset: target };
  const near = target - before.shift * rowHeight;
  const lowest = held * rowHeight - room;
  const isNear = Math.abs(near - before.offset) <= JUMP && near >= EDGE && near <= lowest - EDGE;
  if (isNear && before.shift <= most) return { shift: before.shift, offset: near };
  const shift = Math.round((target / (count * rowHeight - room)) * most);
  return { shift, offset: target - shift * rowHeight };
}
