import { entryId, type Entry, type File, type Folder, type ListingPage } from './entry';
import { fileComparer, type Sort } from './sort';

/** The rows of a folder as shown: folders first, then files. */
export interface Rows {
  readonly folders: readonly Folder[];
  readonly files: readonly File[];
  readonly length: number;
}

export function rowAt(rows: Rows, index: number): Entry | undefined {
  return index < rows.folders.length ? rows.folders[index] : rows.files[index - rows.folders.length];
}

/** -1 when it is not among them. */
export function indexOfRow(rows: Rows, id: string): number {
  const folder = rows.folders.findIndex((entry) => entry.prefix === id);
  if (folder !== -1) return folder;
  const file = rows.files.findIndex((entry) => entry.key === id);
  return file === -1 ? -1 : rows.folders.length + file;
}

export function* rowsBetween(rows: Rows, from: number, to: number): Generator<Entry> {
  for (let index = Math.max(0, from); index <= Math.min(to, rows.length - 1); index += 1) {
    const entry = rowAt(rows, index);
    if (entry) yield entry;
  }
}

/** In the order shown. */
export function selectedRows(rows: Rows, ids: ReadonlySet<string>): readonly Entry[] {
  if (ids.size === 0) return NOTHING;
  return [...rowsBetween(rows, 0, rows.length - 1)].filter((entry) => ids.has(entryId(entry)));
}

const NOTHING: readonly Entry[] = [];

interface Arranged {
  pages: readonly ListingPage[];
  sort: Sort;
  filter: string;
  /** In the store's order, already filtered. */
  folders: Folder[];
  files: File[];
  sorted: File[];
  rows: Rows;
}

/**
 * Arranges the pages of one listing. Each call remembers the last: a page more costs that page and one merge, not a new
 * start, so that loading 100,000 rows a thousand at a time stays linear.
 */
export function createArranger(): (pages: readonly ListingPage[], sort: Sort, filter: string) => Rows {
  let last: Arranged | null = null;

  return function arrange(pages, sort, filter) {
    const same = last !== null && sameOrder(last.sort, sort) && last.filter === filter;
    if (last && same && last.pages === pages) return last.rows;
    const base = last !== null && same && extendsPages(pages, last.pages) ? last : null;

    const fresh = base ? pages.slice(base.pages.length) : pages;
    const wanted = filter.toLowerCase();
    const folders = base ? base.folders.slice() : [];
    const files: File[] = [];
    for (const page of fresh) {
      for (const entry of page.entries) {
        if (wanted !== '' && !entry.name.toLowerCase().includes(wanted)) continue;
        if (entry.kind === 'file') files.push(entry);
        // Some stores name a folder again at the top of the next page.
        else if (folders.at(-1)?.prefix !== entry.prefix) folders.push(entry);
      }
    }
    const allFiles = base ? base.files.concat(files) : files;
    const comparer = fileComparer(sort);
    // Sorting what is sorted but for its end is a merge: Array.sort finds the runs.
    const sorted = comparer ? (base ? base.sorted.concat(files) : files.slice()).sort(comparer) : allFiles;
    const backwards = sort.column === 'name' && sort.descending;
    const rows: Rows = {
      folders: backwards ? folders.toReversed() : folders,
      files: backwards ? sorted.toReversed() : sorted,
      length: folders.length + sorted.length,
    };
    last = { pages, sort, filter, folders, files: allFiles, sorted, rows };
    return rows;
  };
}

function sameOrder(a: Sort, b: Sort): boolean {
  return a.column === b.column && a.descending === b.descending;
}

function extendsPages(pages: readonly ListingPage[], start: readonly ListingPage[]): boolean {
  return start.length <= pages.length && start.every((page, index) => page === pages[index]);
}
