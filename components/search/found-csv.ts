import { csvPieces } from '@/lib/domain/csv';
import type { ListingPage } from '@/lib/domain/entry';
import { fileAt } from '@/lib/domain/file-columns';
import { DELIMITER, type BucketName } from '@/lib/domain/names';

const HEADINGS = ['Key', 'Size', 'Modified', 'Storage class', 'ETag'] as const;

interface Found {
  bucket: BucketName;
  page: ListingPage;
}

/** What was found, folders first, as CSV in pieces. */
export function foundPieces(page: ListingPage): Generator<string> {
  return csvPieces(HEADINGS, lengthOf(page), (index) => cellsAt(page, index));
}

/** The same of several buckets, which are named. */
export function widelyFoundPieces(found: readonly Found[]): Generator<string> {
  const total = found.reduce((sum, { page }) => sum + lengthOf(page), 0);
  // Rows are asked for in their order.
  let [at, start] = [0, 0];
  return csvPieces(['Bucket', ...HEADINGS], total, (index) => {
    for (let each = found[at]; each; each = found[++at]) {
      const length = lengthOf(each.page);
      if (index < start + length) return [each.bucket, ...cellsAt(each.page, index - start)];
      start += length;
    }
    return [];
  });
}

function lengthOf({ folders, files }: ListingPage): number {
  return folders.length + files.ends.length;
}

function cellsAt({ prefix, folders, files }: ListingPage, index: number): (string | number)[] {
  const folder = folders[index];
  if (folder !== undefined) return [prefix + folder + DELIMITER, '', '', '', ''];
  const { key, size, modified, storageClass = '', etag = '' } = fileAt(prefix, files, index - folders.length);
  return [key, size, modified, storageClass, etag];
}
