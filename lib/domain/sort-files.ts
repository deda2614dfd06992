import type { LoadedEntries } from './loaded-entries';
import type { Sort } from './sort';

interface Sorted {
  /** Indices in the order shown; null for all of them as the store has them. */
  sorted: Uint32Array | null;
  /** What they were sorted by. */
  values: Float64Array | null;
}

interface SortedBefore extends Sorted {
  entries: LoadedEntries;
}

/**
 * Sorts indices by a column of numbers, equal ones in the store's order.
 * @param files those shown; null for all
 * @param before what the same sorting of the same files gave when there were fewer: what came since is merged into it
 */
export function sortFiles(
  entries: LoadedEntries,
  files: Uint32Array | null,
  { column, descending }: Sort,
  before: SortedBefore | null,
): Sorted {
  // No order of ours could improve on the store's own.
  if (column === 'name') return { sorted: files, values: null };
  const values =
    column === 'class' ? classRanks(entries) : entries.quantities(column, before?.values ?? null);
  const sign = descending ? -1 : 1;
  const compare = (a: number, b: number) => sign * ((values[a] ?? 0) - (values[b] ?? 0)) || a - b;
  // The rank of a storage class changes as others come.
  const base = column === 'class' ? null : before;
  const known = base?.sorted ?? new Uint32Array();
  const fresh = (files?.slice(known.length) ?? range(known.length, entries.files)).sort(compare);
  return { sorted: known.length === 0 ? fresh : merge(known, fresh, compare), values };
}

function range(from: number, to: number): Uint32Array {
  const indices = new Uint32Array(to - from);
  for (let at = 0; at < indices.length; at += 1) indices[at] = from + at;
  return indices;
}

/** Of two sorted lists, the longer first: where each of the shorter belongs is looked up, and what lies between is copied. */
function merge(
  known: Uint32Array,
  fresh: Uint32Array,
  compare: (a: number, b: number) => number,
): Uint32Array {
  const merged = new Uint32Array(known.length + fresh.length);
  let taken = 0;
  fresh.forEach((index, at) => {
    const place = placeOf(index, known, taken, compare);
    merged.set(known.subarray(taken, place), taken + at);
    merged[place + at] = index;
    taken = place;
  });
  merged.set(known.subarray(taken), taken + fresh.length);
  return merged;
}

/** The first place from `from` on whose index comes after this one. */
function placeOf(
  index: number,
  sorted: Uint32Array,
  from: number,
  compare: (a: number, b: number) => number,
): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(sorted[middle] ?? 0, index) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

function classRanks(entries: LoadedEntries): Float64Array {
  const names = Array.from({ length: entries.files }, (_, index) => entries.fileClass(index));
  const ranks = new Map([...new Set(names)].sort().map((name, rank) => [name, rank]));
  return Float64Array.from(names, (name) => ranks.get(name) ?? 0);
}
