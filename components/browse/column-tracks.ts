import type { ListColumn, ListColumns } from './list-columns';

/** Pixels of a row that no column gets: the checkbox, the menu, and what is left of the name at least. */
const OTHERS = 40 + 40 + 216;
/** Pixels at a row's end that are no part of what its tracks divide. */
const PADDING = 4;

/**
 * The tracks of a row, for CSS. As the pane gets narrow columns go from the last one on, by a width of 0: so the server's
 * rendering has those that fit, though it knows of no width.
 */
export function columnTracks(columns: ListColumns, shown: readonly ListColumn[]): string {
  let needed = OTHERS;
  const tracks = shown.map((column) => {
    const width = Math.round(columns[column].width);
    needed += width;
    return `clamp(0px, (100% - ${needed - PADDING}px) * 9999, ${width}px)`;
  });
  return between(tracks);
}

/** The same once it is known which of them fit: what depends on the pane costs every row a third more to lay out. */
export function fittedTracks(columns: ListColumns, fitting: readonly ListColumn[]): string {
  return between(fitting.map((column) => `${Math.round(columns[column].width)}px`));
}

function between(tracks: readonly string[]): string {
  return ['40px', 'minmax(0, 1fr)', ...tracks, 'var(--menu-width)'].join(' ');
}

/** How many of the columns fit: the same for scripts. */
export function fittingColumns(columns: ListColumns, shown: readonly ListColumn[], pane: number): number {
  let needed = OTHERS;
  const over = shown.findIndex((column) => {
    needed += Math.round(columns[column].width);
    return pane <= needed;
  });
  return over === -1 ? shown.length : over;
}

/** Pixels that one of the columns can have without another having to go. */
export function roomFor(
  columns: ListColumns,
  fitting: readonly ListColumn[],
  column: ListColumn,
  pane: number,
) {
  const others = fitting.filter((each) => each !== column);
  return pane - 1 - OTHERS - others.reduce((sum, each) => sum + Math.round(columns[each].width), 0);
}
