import { csvPieces } from '@/lib/domain/csv';
import type { File } from '@/lib/domain/entry';

const HEADINGS = ['Key', 'Size', 'Modified', 'Storage class', 'ETag'] as const;

/** What was found, as CSV in pieces. */
export function foundPieces(files: readonly File[]): Generator<string> {
  return csvPieces(HEADINGS, files.length, (index) => {
    const file = files[index];
    return file ? [file.key, file.size, file.modified, file.storageClass ?? '', file.etag ?? ''] : [];
  });
}
