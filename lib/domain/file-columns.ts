import type { File } from './entry';
import { basename, type ObjectKey, type Prefix } from './names';

/**
 * Many files as columns: a third of the memory and of the text of as many objects, and nothing to collect. Plain arrays,
 * because engines keep arrays of numbers as compactly as typed ones, and JSON carries them as they are.
 */
export interface FileColumns {
  /** What follows the common prefix in each key, all in one string. */
  paths: string;
  /** Where each path ends in `paths`. */
  ends: number[];
  /** Bytes. */
  sizes: number[];
  /** Milliseconds since 1970, UTC. */
  times: number[];
  /** One for all of them, or each its own; null where the store names none. */
  classes: string | null | (string | null)[];
  /** Only where somebody asks for them. */
  etags?: (string | null)[];
}

/** @param files all of them below `prefix` */
export function toColumns(prefix: Prefix, files: readonly File[], { etags = false } = {}): FileColumns {
  const paths = files.map(({ key }) => key.slice(prefix.length));
  let end = 0;
  const classes = files.map(({ storageClass }) => storageClass ?? null);
  const [first = null] = classes;
  return {
    paths: paths.join(''),
    ends: paths.map((path) => (end += path.length)),
    sizes: files.map(({ size }) => size),
    times: files.map(({ modified }) => Date.parse(modified)),
    classes: classes.every((each) => each === first) ? first : classes,
    ...(etags ? { etags: files.map(({ etag }) => etag ?? null) } : {}),
  };
}

export function pathAt(columns: FileColumns, index: number): string {
  return columns.paths.slice(index === 0 ? 0 : columns.ends[index - 1], columns.ends[index]);
}

export function classAt({ classes }: FileColumns, index: number): string | null {
  return Array.isArray(classes) ? (classes[index] ?? null) : classes;
}

/** Those whose path is wanted. */
export function pickColumns(files: FileColumns, isWanted: (path: string) => boolean): FileColumns {
  const wanted = files.ends.flatMap((_, index) => (isWanted(pathAt(files, index)) ? [index] : []));
  if (wanted.length === files.ends.length) return files;
  let end = 0;
  return {
    paths: wanted.map((index) => pathAt(files, index)).join(''),
    ends: wanted.map((index) => (end += pathAt(files, index).length)),
    sizes: wanted.map((index) => files.sizes[index] ?? 0),
    times: wanted.map((index) => files.times[index] ?? 0),
    classes: Array.isArray(files.classes) ? wanted.map((index) => classAt(files, index)) : files.classes,
    ...(files.etags && { etags: wanted.map((index) => files.etags?.[index] ?? null) }),
  };
}

export function fileAt(prefix: Prefix, columns: FileColumns, index: number): File {
  const key = (prefix + pathAt(columns, index)) as ObjectKey;
  return {
    kind: 'file',
    key,
    name: basename(key),
    size: columns.sizes[index] ?? 0,
    modified: new Date(columns.times[index] ?? 0).toISOString(),
    etag: columns.etags?.[index] ?? undefined,
    storageClass: classAt(columns, index) ?? undefined,
  };
}

/** -1 where none of them has this path. The text is searched as a whole: that is many times faster than path by path. */
export function indexOfPath({ paths, ends }: FileColumns, path: string): number {
  if (path === '') return -1;
  for (let at = paths.indexOf(path); at !== -1; at = paths.indexOf(path, at + 1)) {
    const index = firstAbove(ends, at);
    const start = index === 0 ? 0 : ends[index - 1];
    if (start === at && ends[index] === at + path.length) return index;
  }
  return -1;
}

/** The first of ascending numbers that is greater than `value`; their count where none is. */
export function firstAbove(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
