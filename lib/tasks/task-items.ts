import type { WireError } from '@/lib/domain/errors';
import type { ObjectKey } from '@/lib/domain/names';

export type ItemStatus =
  'queued' | 'sending' | 'checking' | 'paused' | 'done' | 'failed' | 'skipped' | 'cancelled';

/**
 * `verified`: what the store holds was compared with the file's own sum. `opaque`: it could not be, for the store encrypts
 * its ETags. `unverified`: it was not, for this browser cannot compute the sum.
 */
export type Integrity = 'verified' | 'opaque' | 'unverified';

/** One object of an itemised task at one moment. */
export interface ItemView {
  /** Unique in the tab. */
  serial: number;
  key: ObjectKey;
  /** The file's own name. */
  name: string;
  /** Bytes. */
  size: number;
  sent: number;
  status: ItemStatus;
  integrity: Integrity | null;
  etag?: string;
  /** 1 for what went in one request. */
  parts: number;
  /** Epoch milliseconds. */
  startedAt: number | null;
  finishedAt: number | null;
  error?: WireError;
}

/** The items of a task, read in place: nothing is copied, so a list may look at a hundred thousand. */
export interface ItemsView {
  readonly length: number;
  /** @param index below `length` */
  at: (index: number) => ItemView;
  /** What looking through all of them asks for, without making a view of each. */
  statusAt: (index: number) => ItemStatus;
  serialAt: (index: number) => number;
}

/** The items of a task and what can be asked for some of them; a verb does nothing for an item it does not fit. */
export interface TaskItems {
  view: () => ItemsView;
  pause: (serials: readonly number[]) => void;
  resume: (serials: readonly number[]) => void;
  cancel: (serials: readonly number[]) => void;
  retry: (serials: readonly number[]) => void;
  /** Before everything else that waits in the task. */
  first: (serials: readonly number[]) => void;
}

const ITEM_VERBS = ['first', 'pause', 'resume', 'retry', 'cancel'] as const;
export type ItemVerb = (typeof ITEM_VERBS)[number];

const FITS: Record<ItemVerb, ReadonlySet<ItemStatus>> = {
  pause: new Set(['queued', 'sending']),
  resume: new Set(['paused']),
  // What is being checked is in the store already.
  cancel: new Set(['queued', 'sending', 'paused', 'failed']),
  retry: new Set(['failed']),
  first: new Set(['queued', 'paused']),
};

/** Whether a verb makes sense for an item as it is. */
export function fits(verb: ItemVerb, status: ItemStatus): boolean {
  return FITS[verb].has(status);
}

export const ITEM_FILTERS = ['all', 'active', 'failed'] as const;
export type ItemFilter = (typeof ITEM_FILTERS)[number];

const LETS_THROUGH: Record<Exclude<ItemFilter, 'all'>, ReadonlySet<ItemStatus>> = {
  active: new Set(['sending', 'checking', 'queued', 'paused']),
  failed: new Set(['failed']),
};

/** Where in the view the items stand that a filter lets through. */
export function filterItems(view: ItemsView, filter: ItemFilter): readonly number[] {
  const found: number[] = [];
  for (let index = 0; index < view.length; index += 1) {
    if (filter === 'all' || LETS_THROUGH[filter].has(view.statusAt(index))) found.push(index);
  }
  return found;
}

/** The serials of chosen items that a verb fits. */
export function fitting(view: ItemsView, verb: ItemVerb, chosen: (item: ItemView) => boolean): number[] {
  const serials: number[] = [];
  for (let index = 0; index < view.length; index += 1) {
    if (!fits(verb, view.statusAt(index))) continue;
    const item = view.at(index);
    if (chosen(item)) serials.push(item.serial);
  }
  return serials;
}

/** The verbs that fit at least one of the items with these serials. Asked at every step of a task: looks no further than needed. */
export function verbsFor(view: ItemsView, serials: ReadonlySet<number>): ReadonlySet<ItemVerb> {
  const found = new Set<ItemVerb>();
  let left = serials.size;
  for (let index = 0; index < view.length && left > 0 && found.size < ITEM_VERBS.length; index += 1) {
    if (!serials.has(view.serialAt(index))) continue;
    left -= 1;
    const status = view.statusAt(index);
    for (const verb of ITEM_VERBS) if (fits(verb, status)) found.add(verb);
  }
  return found;
}
