import { csvPieces } from '@/lib/domain/csv';
import type { ListingPage } from '@/lib/domain/entry';
import { fileAt } from '@/lib/domain/file-columns';

const HEADINGS = ['Key', 'Size', 'Modified', 'Storage class', 'ETag'] as const;

/** What was found, as CSV in pieces. */
export function foundPieces({ prefix, files }: ListingPage): Generator<string> {
  return csvPieces(HEADINGS, files.ends.length, (index) => {
    const { key, size, modified, storageClass = '', etag = '' } = fileAt(prefix, files, index);
    return [key, size, modified, storageClass, etag];
  });
}
