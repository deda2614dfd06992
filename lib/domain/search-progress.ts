import type { File } from './entry';

/** A running search at one moment: what this step found, and how many keys all steps have looked at. */
export interface SearchProgress {
  found: File[];
  scanned: number;
  complete: boolean;
}
