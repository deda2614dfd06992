import type { ObjectKey } from '@/lib/domain/names';
import type { Batch } from './batch';

/** A file that was refused because its name is taken. */
export interface TakenUpload {
  serial: number;
  key: ObjectKey;
  /** The key that was asked for. */
  original: ObjectKey;
  source: Blob;
  /** Epoch milliseconds; null for bytes that are no file. */
  modified: number | null;
  /** Relative to where the batch is uploaded to. */
  path: string | null;
}

export function takenOf(batch: Batch): TakenUpload[] {
  const found: TakenUpload[] = [];
  for (const item of batch.failedItems) {
    const { serial, key, original, bytes: source, modified, path } = item;
    if (item.isTaken) found.push({ serial, key, original, source, modified, path });
  }
  return found;
}
