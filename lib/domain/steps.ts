import type { WireError } from './errors';
import type { ObjectKey, Prefix } from './names';

/** One key an operation over many keys could not handle. */
export interface Failure {
  key: string;
  error: WireError;
}

/**
 * The receipt of one bounded step of a write over many keys (at most about 1.5 s of work). The caller takes the next step
 * with `cursor`; null means finished. Steps are idempotent: taking one twice harms nothing.
 */
export interface Step {
  cursor: string | null;
  /** Objects handled in this step. */
  done: number;
  /** Bytes handled in this step; copies of large objects advance in bytes alone. */
  bytes: number;
  /** Objects left alone on purpose in this step (they exist already and the choice was to skip). */
  skipped: number;
  failed: Failure[];
  /** The folders whose listings this step changed. */
  affected: Prefix[];
  /** What was deleted in this step, where that was to be told. */
  deleted?: ObjectKey[];
}

/**
 * What a write over many keys is about: exact keys, or everything under one prefix. `version`: of the only key, in place of
 * its newest one.
 */
export type Target =
  { kind: 'keys'; keys: ObjectKey[]; version?: string } | { kind: 'prefix'; prefix: Prefix };

/** A running count under prefixes. */
export interface Tally {
  objects: number;
  bytes: number;
  complete: boolean;
}

/** What happens to a key that already exists at the destination. */
export const OVERWRITE_CHOICES = ['replace', 'skip'] as const;
export type Overwrite = (typeof OVERWRITE_CHOICES)[number];
