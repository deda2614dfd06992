/** Pixels. Two lines where the screen is narrow; the listing's CSS says the same. */
export const ROW_HEIGHT = 36;
export const NARROW_ROW_HEIGHT = 56;
export const HEADER_HEIGHT = 32;

/** Columns go as the pane gets narrow: first the storage class, then the time; on small screens rows take two lines. */
export const rowColumns =
  'grid [--menu-width:36px] pointer-coarse:[--menu-width:44px] grid-cols-[40px_minmax(0,1fr)_var(--menu-width)] items-center pe-1 md:grid-cols-[40px_minmax(0,1fr)_88px_var(--menu-width)] @xl:md:grid-cols-[40px_minmax(0,1fr)_88px_148px_var(--menu-width)] @2xl:md:grid-cols-[40px_minmax(0,1fr)_88px_148px_120px_var(--menu-width)]';
export const sizeColumn = 'max-md:hidden';
export const modifiedColumn = 'hidden @xl:md:block';
export const classColumn = 'hidden @2xl:md:block';
