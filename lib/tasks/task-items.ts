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
}

/** The items of a task and what can be asked for some of them; a verb does nothing for an item it does not fit. */
export interface TaskItems {
  view: () => ItemsView;
  cancel: (serials: readonly number[]) => void;
  retry: (serials: readonly number[]) => void;
  /** Before everything else that waits in the task. */
  first: (serials: readonly number[]) => void;
}
