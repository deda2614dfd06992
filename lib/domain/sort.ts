export const SORT_COLUMNS = ['name', 'size', 'modified', 'class'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export function isSortColumn(column: string): column is SortColumn {
  return SORT_COLUMNS.some((each) => each === column);
}

export interface Sort {
  column: SortColumn;
  descending: boolean;
}

/** As S3 lists: by the UTF-8 bytes of the key. The only order that holds for what is not loaded yet. */
export const STORE_ORDER: Sort = { column: 'name', descending: false };

export function isStoreOrder(sort: Sort): boolean {
  return sort.column === 'name' && !sort.descending;
}

/** What a click on a column's heading does: sorts by it, and then the other way round. */
export function nextSort(sort: Sort, column: SortColumn): Sort {
  return { column, descending: sort.column === column ? !sort.descending : false };
}

/** `size`, `-modified`: how a sort stands in the address. */
export function serializeSort(sort: Sort): string {
  return (sort.descending ? '-' : '') + sort.column;
}

export function parseSort(text: string): Sort | null {
  const descending = text.startsWith('-');
  const column = text.slice(descending ? 1 : 0);
  return isSortColumn(column) ? { column, descending } : null;
}
