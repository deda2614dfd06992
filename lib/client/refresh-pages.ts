import type { ListingPage } from '@/lib/domain/entry';
import { pathAt, pickColumns } from '@/lib/domain/file-columns';
import { compareKeys } from '@/lib/domain/key-order';
import { pageLength } from '@/lib/domain/loaded-entries';
import { DELIMITER } from '@/lib/domain/names';

/** One page of the folder: from this name on, or whatever comes next, or from a cursor on; null for its beginning. */
export type FetchPage = (at: { from: string | null; cursor: string | null }) => Promise<ListingPage>;

/** More pages than these to read again, and all are read. */
const MAX_PAGES = 8;
/** A page may have grown into so many. */
const MAX_GROWTH = 3;

/**
 * The pages of a listing after some of its entries may have come, gone or changed: only those pages are read again in which
 * these names stand, or would stand. Null where that cannot be told, and everything has to be read.
 * @param names of files, and of folders with their delimiter
 * @param begin the name that the listing begins with; null for the folder's beginning
 * @throws AppError
 */
export async function refreshPages(
  pages: readonly ListingPage[],
  names: readonly string[],
  begin: string | null,
  fetch: FetchPage,
): Promise<ListingPage[] | null> {
  const starts = pages.map(firstName);
  // Not every store lists in order, and only in order is it known where a name belongs.
  if (!isAscending(starts)) return null;
  const stale = new Set(names.map((name) => pageOf(starts, name)));
  if (stale.size > MAX_PAGES) return null;
  const fresh = await Promise.all(
    pages.map(async (page, index) => {
      if (!stale.has(index)) return [page];
      const start = index === 0 ? null : (starts[index] ?? null);
      return readAgain(page, { begin, start, before: starts[index + 1] ?? null }, fetch);
    }),
  );
  const known = fresh.filter((group) => group !== null);
  return known.length < fresh.length ? null : withoutEmpty(known.flat());
}

interface Bounds {
  /** Of the whole listing. */
  begin: string | null;
  /** Where the page begins; null for the first one. */
  start: string | null;
  /** Where the next one does; null for the last one. */
  before: string | null;
}

/** What now stands where the page stood. Null where that has become very much. */
async function readAgain(
  page: ListingPage,
  { begin, start, before }: Bounds,
  fetch: FetchPage,
): Promise<ListingPage[] | null> {
  const last = before === null && page.next !== null ? lastName(page) : null;
  const isBehind = (name: string) =>
    (before !== null && compareKeys(name, before) >= 0) || (last !== null && compareKeys(name, last) > 0);
  const belongs = (name: string) => !isBehind(name) && (start === null || compareKeys(name, start) >= 0);
  const read: ListingPage[] = [];
  let at: Parameters<FetchPage>[0] | null = { from: start ?? begin, cursor: null };
  while (at !== null) {
    if (read.length === MAX_GROWTH) return null;
    const got = await fetch(at);
    const end = lastName(got);
    // An empty page on the way to the next key says nothing of how far it is.
    const isThere = got.next === null || (end !== null && isBehind(end));
    read.push(cut(got, belongs));
    at = isThere ? null : { from: null, cursor: got.next };
  }
  // The next page begins where it began.
  return read.map((got, index) => (index === read.length - 1 ? { ...got, next: page.next } : got));
}

/** A page that has lost everything is left out; what leads on from it leads on from the one before. */
function withoutEmpty(pages: readonly ListingPage[]): ListingPage[] {
  const kept: ListingPage[] = [];
  for (const page of pages) {
    const before = kept.at(-1);
    if (!before || pageLength(page) > 0) kept.push(page);
    else kept[kept.length - 1] = { ...before, next: page.next };
  }
  return kept;
}

/** What of a page stands under names that belong to it. */
export function cut(
  { folders, files, ...page }: ListingPage,
  belongs: (name: string) => boolean,
): ListingPage {
  return {
    ...page,
    folders: folders.filter((folder) => belongs(folder + DELIMITER)),
    files: pickColumns(files, belongs),
  };
}

/** The last page that begins before the name, or with it. */
function pageOf(starts: readonly (string | null)[], name: string): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (compareKeys(starts[middle] ?? '', name) <= 0) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isAscending(names: readonly (string | null)[]): boolean {
  return names.every((name, index) => {
    const before = names[index - 1];
    if (index === 0) return name !== null;
    return name !== null && typeof before === 'string' && compareKeys(before, name) < 0;
  });
}

/** Null for an empty page. */
function firstName({ folders: [folder], files }: ListingPage): string | null {
  return extreme(folder, files.ends.length === 0 ? null : pathAt(files, 0), -1);
}

function lastName({ folders, files }: ListingPage): string | null {
  const count = files.ends.length;
  return extreme(folders.at(-1), count === 0 ? null : pathAt(files, count - 1), 1);
}

function extreme(folder: string | undefined, file: string | null, sign: 1 | -1): string | null {
  if (folder === undefined) return file;
  const name = folder + DELIMITER;
  return file === null || compareKeys(name, file) * sign > 0 ? name : file;
}
