/** On small screens a row takes two lines and the columns go. */
export const bucketColumns =
  'grid grid-cols-[minmax(0,1fr)_36px] items-center pr-1 md:grid-cols-[minmax(0,1fr)_148px_132px_36px]';
export const createdColumn = 'max-md:hidden';
export const regionColumn = 'max-md:hidden';
