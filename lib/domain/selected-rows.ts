import type { Chosen, Entry, Tally } from './entry';
import { Rows } from './rows';
import { Stretch, type Ids } from './selection';

/** Some of the rows, in the order shown. */
export class SelectedRows implements Chosen {
  private counted: Tally | null = null;

  constructor(
    private readonly rows: Pick<Rows, 'at' | 'sizeAt'>,
    /** Ascending. */
    private readonly indices: Uint32Array,
  ) {}

  get length(): number {
    return this.indices.length;
  }

  /** The files among them, and their bytes together. */
  get tally(): Tally {
    if (this.counted) return this.counted;
    const tally = { objects: 0, bytes: 0 };
    for (const index of this.indices) {
      const size = this.rows.sizeAt(index);
      if (size === null) continue;
      tally.objects += 1;
      tally.bytes += size;
    }
    return (this.counted = tally);
  }

  *[Symbol.iterator](): Generator<Entry, void, void> {
    for (const index of this.indices) {
      const entry = this.rows.at(index);
      if (entry) yield entry;
    }
  }
}

const NOTHING = new SelectedRows({ at: () => undefined, sizeAt: () => null }, new Uint32Array());

/** In the order shown. */
export function selectedRows(rows: Rows, ids: Ids): SelectedRows {
  if (ids.size === 0) return NOTHING;
  return new SelectedRows(rows, selectedIndices(rows, ids));
}

/** Looking one up costs as much as reading so many rows. */
const FEW = 20;

function selectedIndices(rows: Rows, ids: Ids): Uint32Array {
  if (ids instanceof Stretch) {
    const { order, from, end, without } = ids;
    if (order === rows) return between(from, end, indicesOf(rows, without));
    const hasAll = ids.isWhole && order instanceof Rows && order.covers(rows);
    if (hasAll) return between(0, rows.length, indicesOf(rows, without));
    return indicesWithin(rows, ids.toSet());
  }
  return ids.size * FEW < rows.length ? indicesOf(rows, ids) : indicesWithin(rows, ids);
}

/** All from one index to before another, but for some ascending ones. */
function between(from: number, end: number, without: Uint32Array): Uint32Array {
  const found = new Uint32Array(end - from - without.length);
  let left = 0;
  for (let index = from; index < end; index += 1) {
    if (without[left] === index) left += 1;
    else found[index - from - left] = index;
  }
  return found;
}

function indicesOf(rows: Rows, ids: Ids): Uint32Array {
  return Uint32Array.from(Array.from(ids, (id) => rows.indexOf(id)).filter((index) => index !== -1)).sort();
}

function indicesWithin(rows: Rows, ids: Ids): Uint32Array {
  const found: number[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const id = rows.idAt(index);
    if (id !== undefined && ids.has(id)) found.push(index);
  }
  return Uint32Array.from(found);
}
