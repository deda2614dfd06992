import type { ListingView } from './listing-view';

export const HEADER_HEIGHT = 32;

/** How high a row is, in pixels: where the screen is narrow it has two lines, and fingers need 44. Of tiles: a line of them. */
const HEIGHTS: Record<ListingView, { usual: number; touch: number; narrow: number }> = {
  list: { usual: 36, touch: 44, narrow: 56 },
  compact: { usual: 28, touch: 44, narrow: 44 },
  grid: { usual: 168, touch: 168, narrow: 168 },
};

export function rowHeightOf(view: ListingView, narrow: boolean, touch: boolean): number {
  return HEIGHTS[view][narrow ? 'narrow' : touch ? 'touch' : 'usual'];
}

/** The same for CSS, which knows the screen before any script does. */
export const rowHeights: Record<ListingView, string> = {
  list: '[--row-height:36px] max-md:[--row-height:56px] md:pointer-coarse:[--row-height:44px]',
  compact: '[--row-height:28px] max-md:[--row-height:44px] md:pointer-coarse:[--row-height:44px]',
  grid: '[--row-height:168px]',
};

/**
 * Rows and their heading lay themselves out by `--columns` of the grid around them, so that a width changes in one place.
 * On small screens they take two lines, and there are no columns.
 */
export const rowColumns =
  'grid grid-cols-[40px_minmax(0,1fr)_var(--menu-width)] items-center pe-1 md:grid-cols-(--columns)';
export const menuWidth = '[--menu-width:36px] pointer-coarse:[--menu-width:44px]';
/**
 * What does not fit is 0 wide, see `columnTracks`: nothing of it may be seen, whatever stands in it. Its sides are borders
 * because text would run into a padding.
 */
export const columnCell = 'min-w-0 truncate border-x-8 border-transparent max-md:hidden';
/** Whatever else stands between, or has gone. */
export const lastCell = 'col-start-[-2]';
