/** What is selected in a list, as file managers know it. Ids are keys and prefixes; order comes from the list. */
export interface Selection {
  readonly ids: Ids;
  /** Where the next range starts. */
  readonly anchor: string | null;
}

/** As of a set. Each is in it once. */
export interface Ids extends Iterable<string> {
  readonly size: number;
  has: (id: string) => boolean;
}

/** The list a range runs over. */
export interface Order {
  readonly length: number;
  idAt: (index: number) => string | undefined;
  /** -1 when it is not in the list. */
  indexOf: (id: string) => number;
  /** Only of a list that never changes: of what is selected there, not each row need be named. */
  has?: (id: string) => boolean;
}

/** A list that never changes. */
export type FixedOrder = Required<Order>;

/** A stretch of a list, but for some of its rows: a million rows are selected without as many ids. */
export class Stretch implements Ids {
  private named: ReadonlySet<string> | null = null;

  constructor(
    readonly order: FixedOrder,
    readonly from: number,
    /** The first row behind it. */
    readonly end: number,
    /** All of them in it. */
    readonly without: ReadonlySet<string> = new Set(),
  ) {}

  get size(): number {
    return this.end - this.from - this.without.size;
  }

  get isWhole(): boolean {
    return this.from === 0 && this.end === this.order.length;
  }

  has(id: string): boolean {
    if (!this.order.has(id) || this.without.has(id)) return false;
    return this.isWhole || this.isWithin(this.order.indexOf(id));
  }

  hasAt(index: number): boolean {
    return this.isWithin(index) && !(this.without.size > 0 && this.without.has(this.order.idAt(index) ?? ''));
  }

  /** Each by its name, for who has to ask for very many. */
  toSet(): ReadonlySet<string> {
    return (this.named ??= new Set(this));
  }

  *[Symbol.iterator](): Generator<string, void, void> {
    for (let index = this.from; index < this.end; index += 1) {
      const id = this.order.idAt(index);
      if (id !== undefined && !this.without.has(id)) yield id;
    }
  }

  private isWithin(index: number): boolean {
    return index >= this.from && index < this.end;
  }
}

/** Rows up to this many are named one by one. */
const FEW = 1000;

export const NO_SELECTION: Selection = { ids: new Set(), anchor: null };

export function selectOnly(id: string): Selection {
  return { ids: new Set([id]), anchor: id };
}

export function toggle(selection: Selection, id: string): Selection {
  const { ids } = selection;
  if (ids instanceof Stretch && (ids.without.has(id) || ids.has(id))) {
    return { ids: new Stretch(ids.order, ids.from, ids.end, toggled(ids.without, id)), anchor: id };
  }
  return { ids: toggled(ids, id), anchor: id };
}

function toggled(ids: Ids, id: string): ReadonlySet<string> {
  const changed = new Set(ids);
  if (!changed.delete(id)) changed.add(id);
  return changed;
}

/**
 * From the anchor to `id`, both included, in place of what was selected (`add`: besides it). The anchor stays, so that a
 * second range starts where the first did. An anchor that is gone counts as the list's first row.
 */
export function selectTo(selection: Selection, id: string, order: Order, add = false): Selection {
  const to = order.indexOf(id);
  if (to === -1) return selection;
  const found = selection.anchor === null ? to : order.indexOf(selection.anchor);
  const from = Math.max(found, 0);
  const range = idsOf(order, Math.min(from, to), Math.max(from, to) + 1);
  return { ids: add ? new Set([...selection.ids, ...range]) : range, anchor: order.idAt(from) ?? id };
}

export function selectEvery(selection: Selection, order: Order): Selection {
  return { ids: idsOf(order, 0, order.length), anchor: selection.anchor };
}

function idsOf(order: Order, from: number, end: number): Ids {
  if (isFixed(order) && end - from > FEW) return new Stretch(order, from, end);
  const ids = new Set<string>();
  for (let index = from; index < end; index += 1) {
    const id = order.idAt(index);
    if (id !== undefined) ids.add(id);
  }
  return ids;
}

function isFixed(order: Order): order is FixedOrder {
  return order.has !== undefined;
}

/** Whether a row of the list is selected. */
export function isSelectedAt({ ids }: Selection, order: Order, index: number): boolean {
  if (ids.size === 0) return false;
  if (ids instanceof Stretch && ids.order === order) return ids.hasAt(index);
  const id = order.idAt(index);
  return id !== undefined && ids.has(id);
}
