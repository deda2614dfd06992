import type { File } from './entry';
import type { Prefix } from './names';

/** A running search at one moment: what this step found, and how many keys all steps have looked at. */
export interface SearchProgress {
  found: File[];
  /** Folders with a name that matches, each once in a search. */
  folders: Prefix[];
  scanned: number;
  complete: boolean;
}
