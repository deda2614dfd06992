import type { Entry, File, Folder, ListingPage } from './entry';
import { classAt, fileAt, firstAbove, indexOfPath, pathAt } from './file-columns';
import { basename, DELIMITER, type ObjectKey, type Prefix } from './names';

/** Entries made of columns that are kept, so that what is shown again is the same object. */
const KEPT = 2000;

export type Quantity = 'size' | 'modified';

/**
 * The pages of one listing as one list of folders and one of files, both in the store's order. Entries are made when they
 * are asked for: a million of them would need ten times the memory of their columns.
 */
export class LoadedEntries {
  /** How many there are up to and including each page. */
  private readonly folderEnds: number[];
  private readonly fileEnds: number[];
  /** Some stores name a folder again at the top of the next page: 1 where a page begins so. */
  private readonly repeats: (0 | 1)[];

  private constructor(
    readonly pages: readonly ListingPage[],
    before: LoadedEntries | null,
    private readonly made: { folders: Map<number, Folder>; files: Map<number, File> },
  ) {
    this.folderEnds = before?.folderEnds.slice() ?? [];
    this.fileEnds = before?.fileEnds.slice() ?? [];
    this.repeats = before?.repeats.slice() ?? [];
    let last = this.folders === 0 ? undefined : this.folderName(this.folders - 1);
    for (const page of pages.slice(this.fileEnds.length)) {
      const repeats = last !== undefined && page.folders[0] === last ? 1 : 0;
      last = page.folders.at(-1) ?? last;
      const { folders, files } = this;
      this.repeats.push(repeats);
      this.folderEnds.push(folders + page.folders.length - repeats);
      this.fileEnds.push(files + page.files.ends.length);
    }
  }

  /** @param before what is kept of it where `pages` only add to its pages */
  static of(pages: readonly ListingPage[], before: LoadedEntries | null = null): LoadedEntries {
    const made = before?.made ?? { folders: new Map<number, Folder>(), files: new Map<number, File>() };
    return new LoadedEntries(pages, before, made);
  }

  get folders(): number {
    return this.folderEnds.at(-1) ?? 0;
  }

  get files(): number {
    return this.fileEnds.at(-1) ?? 0;
  }

  folder(index: number): Folder | undefined {
    const known = this.made.folders.get(index);
    if (known) return known;
    const place = this.folderPlace(index);
    if (!place) return undefined;
    const prefix = (place.page.prefix + (place.page.folders[place.at] ?? '') + DELIMITER) as Prefix;
    return keep(this.made.folders, index, { kind: 'folder', prefix, name: basename(prefix) });
  }

  file(index: number): File | undefined {
    const known = this.made.files.get(index);
    if (known) return known;
    const place = this.filePlace(index);
    return place && keep(this.made.files, index, fileAt(place.page.prefix, place.page.files, place.at));
  }

  folderName(index: number): string {
    const place = this.folderPlace(index);
    const path = place?.page.folders[place.at] ?? '';
    return path.slice(path.lastIndexOf(DELIMITER) + 1);
  }

  fileName(index: number): string {
    const place = this.filePlace(index);
    return place ? basename(pathAt(place.page.files, place.at) as ObjectKey) : '';
  }

  fileKey(index: number): string | undefined {
    const place = this.filePlace(index);
    return place && place.page.prefix + pathAt(place.page.files, place.at);
  }

  /** Bytes. */
  fileSize(index: number): number {
    const place = this.filePlace(index);
    return place?.page.files.sizes[place.at] ?? 0;
  }

  fileClass(index: number): string {
    const place = this.filePlace(index);
    return (place && classAt(place.page.files, place.at)) ?? '';
  }

  /** Of every file. @param known of the first ones, where they are known already */
  quantities(which: Quantity, known: Float64Array | null): Float64Array {
    const all = new Float64Array(this.files);
    if (known) all.set(known);
    this.pages.forEach(({ files }, at) => {
      const start = at === 0 ? 0 : (this.fileEnds[at - 1] ?? 0);
      if (start >= (known?.length ?? 0)) all.set(which === 'size' ? files.sizes : files.times, start);
    });
    return all;
  }

  /** -1 when it is not loaded. */
  indexOfFolder(prefix: string): number {
    if (!prefix.endsWith(DELIMITER)) return -1;
    for (const [at, page] of this.pages.entries()) {
      if (!prefix.startsWith(page.prefix)) continue;
      const found = page.folders.indexOf(prefix.slice(page.prefix.length, -1));
      if (found === -1) continue;
      // A folder that a page repeats stands at the end of the page before.
      return (at === 0 ? 0 : (this.folderEnds[at - 1] ?? 0)) + found - (this.repeats[at] ?? 0);
    }
    return -1;
  }

  /** -1 when it is not loaded. */
  indexOfFile(key: string): number {
    const guess = this.pageInOrder(key);
    const guessed = this.indexInPage(guess, key);
    if (guessed !== -1) return guessed;
    // Not every store lists in the order that the guess relies on.
    for (let at = 0; at < this.pages.length; at += 1) {
      const found = at === guess ? -1 : this.indexInPage(at, key);
      if (found !== -1) return found;
    }
    return -1;
  }

  private indexInPage(at: number, key: string): number {
    const page = this.pages[at];
    if (!page || !key.startsWith(page.prefix)) return -1;
    const found = indexOfPath(page.files, key.slice(page.prefix.length));
    return found === -1 ? -1 : (at === 0 ? 0 : (this.fileEnds[at - 1] ?? 0)) + found;
  }

  /** The page it would stand in if keys ascend. */
  private pageInOrder(key: string): number {
    let low = 0;
    let high = this.pages.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const page = this.pages[middle];
      if (page && page.prefix + pathAt(page.files, 0) <= key) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private folderPlace(index: number): { page: ListingPage; at: number } | undefined {
    const number = firstAbove(this.folderEnds, index);
    const page = this.pages[number];
    if (!page || index < 0) return undefined;
    const start = number === 0 ? 0 : (this.folderEnds[number - 1] ?? 0);
    return { page, at: index - start + (this.repeats[number] ?? 0) };
  }

  private filePlace(index: number): { page: ListingPage; at: number } | undefined {
    const number = firstAbove(this.fileEnds, index);
    const page = this.pages[number];
    if (!page || index < 0) return undefined;
    return { page, at: index - (number === 0 ? 0 : (this.fileEnds[number - 1] ?? 0)) };
  }
}

function keep<T>(made: Map<number, T>, index: number, entry: T): T {
  if (made.size >= KEPT) made.clear();
  made.set(index, entry);
  return entry;
}

export function pageLength({ folders, files }: ListingPage): number {
  return folders.length + files.ends.length;
}

export function foldersOf({ prefix, folders }: ListingPage): Folder[] {
  return folders.map((name) => ({ kind: 'folder', prefix: (prefix + name + DELIMITER) as Prefix, name }));
}

/** Everything in one page, its folders first. */
export function entriesOf(page: ListingPage): Entry[] {
  const files = page.files.ends.map((_, index) => fileAt(page.prefix, page.files, index));
  return [...foldersOf(page), ...files];
}
