/** What is selected in a list, as file managers know it. Ids are keys and prefixes; order comes from the list. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Where the next range starts. */
  readonly anchor: string | null;
}

/** The list a range runs over. */
export interface Order {
  readonly length: number;
  idAt: (index: number) => string | undefined;
  /** -1 when it is not in the list. */
  indexOf: (id: string) => number;
}

export const NO_SELECTION: Selection = { ids: new Set(), anchor: null };

export function selectOnly(id: string): Selection {
  return { ids: new Set([id]), anchor: id };
}

export function toggle(selection: Selection, id: string): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: id };
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
  const ids = new Set(add ? selection.ids : []);
  for (let index = Math.min(from, to); index <= Math.max(from, to); index += 1) {
    const each = order.idAt(index);
    if (each !== undefined) ids.add(each);
  }
  return { ids, anchor: order.idAt(from) ?? id };
}

export function selectEvery(selection: Selection, order: Order): Selection {
  const ids = new Set<string>();
  for (let index = 0; index < order.length; index += 1) {
    const id = order.idAt(index);
    if (id !== undefined) ids.add(id);
  }
  return { ids, anchor: selection.anchor };
}
