import { DELIMITER, parentOf, type Prefix } from './names';

interface Placed {
  key: string;
  /** Its last segment. */
  name: string;
}
const NOWHERE: Placed = { key: '', name: '' };

/**
 * The folders with a wanted name that keys stand in, each told once. Keys come in pieces; one that stands in the same
 * folder as the one before it, as nearly all do, costs one comparison of numbers. Remembered is what was found.
 */
export class FolderFinder {
  private readonly found = new Set<string>();

  constructor(
    /** What every key begins with. Neither it nor what is above it is found. */
    private readonly root: Prefix,
    private readonly isWanted: (name: string) => boolean,
  ) {}

  /** Those that were not found before. @param files in the order of the store, where what begins alike stands together */
  among(files: readonly Placed[]): Prefix[] {
    const fresh: Prefix[] = [];
    let last: string = this.root;
    // Every file before it lies below `last`.
    let below = 0;
    for (let index = 0; index < files.length; index += 1) {
      const { key, name } = files[index] ?? NOWHERE;
      if (index < below && key.length - name.length === last.length) continue;
      const folder = key.slice(0, key.lastIndexOf(DELIMITER) + 1);
      this.lookAt(folder, firstOwnName(folder, last), fresh);
      last = folder;
      below = endOfFolder(files, index, folder);
    }
    return fresh;
  }

  private lookAt(folder: string, from: number, fresh: Prefix[]): void {
    let begin = from;
    for (let end = folder.indexOf(DELIMITER, begin); end !== -1; end = folder.indexOf(DELIMITER, begin)) {
      if (this.isWanted(folder.slice(begin, end))) this.take(folder.slice(0, end + 1) as Prefix, fresh);
      begin = end + 1;
    }
  }

  private take(folder: Prefix, fresh: Prefix[]): void {
    if (this.found.has(folder)) return;
    this.found.add(folder);
    fresh.push(folder);
  }
}

/** The index after the last file below a folder that the one at `index` lies in: found in leaps, for there may be many. */
function endOfFolder(files: readonly Placed[], index: number, folder: string): number {
  const isBelow = (at: number) => files[at]?.key.startsWith(folder) === true;
  let inside = index;
  let leap = 1;
  while (isBelow(inside + leap)) {
    inside += leap;
    leap *= 2;
  }
  for (; leap >= 1; leap = Math.floor(leap / 2)) if (isBelow(inside + leap)) inside += leap;
  return inside + 1;
}

/** Where the first name begins that the folder does not share with the other. */
function firstOwnName(folder: string, other: string): number {
  let shared = other as Prefix;
  while (!folder.startsWith(shared)) shared = parentOf(shared);
  return shared.length;
}
