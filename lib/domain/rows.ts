import type { Entry, ListingPage } from './entry';
import { LoadedEntries } from './loaded-entries';
import { DELIMITER } from './names';
import type { FixedOrder } from './selection';
import { sortFiles } from './sort-files';
import type { Sort } from './sort';

/** Which of a list are shown, by their index in the store's order and in the order shown; null for all as they come. */
export type Picked = Uint32Array | null;

/** The rows of a folder as shown: folders first, then files. A row is made when it is asked for. */
export class Rows implements FixedOrder {
  readonly length: number;
  /** They come first. */
  readonly folderCount: number;
  private readonly fileCount: number;
  private membership: { folders: Uint8Array | null; files: Uint8Array | null } | null = null;

  constructor(
    private readonly entries: LoadedEntries,
    private readonly folders: Picked,
    private readonly files: Picked,
    private readonly backwards: boolean,
  ) {
    this.folderCount = folders?.length ?? entries.folders;
    this.fileCount = files?.length ?? entries.files;
    this.length = this.folderCount + this.fileCount;
  }

  at(index: number): Entry | undefined {
    const folder = this.folderAt(index);
    return folder === -1 ? this.entries.file(this.fileAt(index)) : this.entries.folder(folder);
  }

  nameAt(index: number): string {
    const folder = this.folderAt(index);
    return folder === -1 ? this.entries.fileName(this.fileAt(index)) : this.entries.folderName(folder);
  }

  /** Its prefix or key. */
  idAt(index: number): string | undefined {
    const folder = this.folderAt(index);
    return folder === -1 ? this.entries.fileKey(this.fileAt(index)) : this.entries.folder(folder)?.prefix;
  }

  /** -1 when it is not among them. */
  indexOf(id: string): number {
    const folder = this.folderOf(id);
    if (folder !== -1) return this.shownAt(this.folders, this.folderCount, folder);
    const file = this.shownAt(this.files, this.fileCount, this.entries.indexOfFile(id));
    return file === -1 ? -1 : this.folderCount + file;
  }

  has(id: string): boolean {
    const { entries } = this;
    this.membership ??= {
      folders: membersOf(this.folders, entries.folders),
      files: membersOf(this.files, entries.files),
    };
    const folder = this.folderOf(id);
    if (folder !== -1) return isMember(this.membership.folders, folder);
    return isMember(this.membership.files, entries.indexOfFile(id));
  }

  /** Whether it has all rows of the other, which may be filtered or sorted otherwise. */
  covers(other: Rows): boolean {
    const { pages, folders, files } = this.entries;
    return pages === other.entries.pages && this.folderCount === folders && this.fileCount === files;
  }

  /** Bytes; null where the row is no file. */
  sizeAt(index: number): number | null {
    const file = this.fileAt(index);
    return file === -1 ? null : this.entries.fileSize(file);
  }

  /** Its index in the store's order; -1 where it is no folder of theirs. */
  private folderOf(id: string): number {
    return id.endsWith(DELIMITER) ? this.entries.indexOfFolder(id) : -1;
  }

  private shownAt(picked: Picked, count: number, index: number): number {
    const at = index === -1 || picked === null ? index : picked.indexOf(index);
    return at === -1 || !this.backwards ? at : count - 1 - at;
  }

  /** In the store's order; -1 where the row is no folder. */
  private folderAt(index: number): number {
    if (index < 0 || index >= this.folderCount) return -1;
    const at = this.backwards ? this.folderCount - 1 - index : index;
    return this.folders ? (this.folders[at] ?? -1) : at;
  }

  private fileAt(index: number): number {
    const at = index - this.folderCount;
    if (at < 0 || at >= this.fileCount) return -1;
    const shown = this.backwards ? this.fileCount - 1 - at : at;
    return this.files ? (this.files[shown] ?? -1) : shown;
  }
}

/** One byte for each of `count`, 1 where it is picked; null where all are. */
function membersOf(picked: Picked, count: number): Uint8Array | null {
  if (picked === null || picked.length === count) return null;
  const members = new Uint8Array(count);
  for (const index of picked) members[index] = 1;
  return members;
}

function isMember(members: Uint8Array | null, index: number): boolean {
  return index !== -1 && (members === null || members[index] === 1);
}

interface Arranged {
  pages: readonly ListingPage[];
  sort: Sort;
  filter: string;
  entries: LoadedEntries;
  /** What the filter leaves, in the store's order. */
  folders: Picked;
  files: Picked;
  sorted: Picked;
  values: Float64Array | null;
  rows: Rows;
}

/**
 * Arranges the pages of one listing. Each call remembers the last: a page more costs that page and one merge, not a new
 * start, so that loading very many rows stays linear.
 */
export function createArranger(): (pages: readonly ListingPage[], sort: Sort, filter: string) => Rows {
  let last: Arranged | null = null;

  return function arrange(pages, sort, filter) {
    const same = last !== null && sameOrder(last.sort, sort) && last.filter === filter;
    if (last && same && last.pages === pages) return last.rows;
    const before = last !== null && extendsPages(pages, last.pages) ? last : null;
    const base = same ? before : null;

    const entries = LoadedEntries.of(pages, before?.entries);
    const wanted = filter.toLowerCase();
    const isWanted = (name: string) => name.toLowerCase().includes(wanted);
    const pick = (
      known: Picked | undefined,
      from: number,
      count: number,
      nameAt: (index: number) => string,
    ) => (wanted === '' ? null : grow(known, from, count, (index) => isWanted(nameAt(index))));
    const folders = pick(base?.folders, base?.entries.folders ?? 0, entries.folders, (index) =>
      entries.folderName(index),
    );
    const files = pick(base?.files, base?.entries.files ?? 0, entries.files, (index) =>
      entries.fileName(index),
    );
    const { sorted, values } = sortFiles(entries, files, sort, base);
    const rows = new Rows(entries, folders, sorted, sort.column === 'name' && sort.descending);
    last = { pages, sort, filter, entries, folders, files, sorted, values, rows };
    return rows;
  };
}

/** The indices from `from` on that are wanted, behind those that are known. */
function grow(
  known: Picked | undefined,
  from: number,
  count: number,
  isWanted: (index: number) => boolean,
): Uint32Array {
  const fresh: number[] = [];
  for (let index = from; index < count; index += 1) if (isWanted(index)) fresh.push(index);
  const all = new Uint32Array((known?.length ?? 0) + fresh.length);
  if (known) all.set(known);
  all.set(fresh, known?.length ?? 0);
  return all;
}

function sameOrder(a: Sort, b: Sort): boolean {
  return a.column === b.column && a.descending === b.descending;
}

function extendsPages(pages: readonly ListingPage[], start: readonly ListingPage[]): boolean {
  return start.length <= pages.length && start.every((page, index) => page === pages[index]);
}
