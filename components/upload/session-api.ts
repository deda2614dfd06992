import type { Location } from '@/lib/domain/entry';
import type { AppError } from '@/lib/domain/errors';
import type { ObjectKey } from '@/lib/domain/names';
import type { NewUpload } from '@/lib/upload/item';
import type { BatchDescription } from '@/lib/upload/records';

/** A file with the key it is meant for. */
export interface BatchUpload extends NewUpload {
  original: ObjectKey;
  /** Relative to the destination, as it was dropped: by it the file is found again after a reload. */
  path: string;
}

/** A batch that may still grow: one line of the tray from its first moment. */
export interface GrowingBatch {
  id: string;
  /** Cheap for some hundred files at a time. */
  append: (uploads: readonly BatchUpload[]) => void;
  /** Files not to be sent, by their paths: counted as skipped, and left out when the batch is resumed. */
  skip: (paths: readonly string[]) => void;
  /** Fires when the batch is cancelled in the tray: reading and asking for it end too. */
  signal: AbortSignal;
  /** Nothing more comes. A batch nothing was appended to disappears. */
  close: () => void;
  /** In place of `close`, where not all could be read: what came before goes on, and the rest may be resumed. */
  breakOff: (error: AppError) => void;
  /** Nothing of it is wanted: what has been sent stays, what is under way is taken back. */
  abort: () => void;
}

/** What the tab's uploads offer to those who read files. */
export interface BeginsBatches {
  begin: (location: Location, batch: Omit<BatchDescription, 'prefix'>) => GrowingBatch;
}
