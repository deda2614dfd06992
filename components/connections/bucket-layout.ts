/** On small screens a row takes two lines and the columns go. */
export const bucketColumns =
  'grid [--menu-width:36px] pointer-coarse:[--menu-width:44px] grid-cols-[minmax(0,1fr)_var(--menu-width)] items-center pe-1 md:grid-cols-[minmax(0,1fr)_148px_132px_var(--menu-width)]';
export const createdColumn = 'max-md:hidden';
export const regionColumn = 'max-md:hidden';
