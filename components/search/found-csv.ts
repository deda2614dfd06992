import { csvPieces } from '@/lib/domain/csv';
import { entryId, type Entry } from '@/lib/domain/entry';

const HEADINGS = ['Key', 'Size', 'Modified', 'Storage class', 'ETag'] as const;

/** What was found, as CSV in pieces. */
export function foundPieces(entries: readonly Entry[]): Generator<string> {
  return csvPieces(HEADINGS, entries.length, (index) => {
    const entry = entries[index];
    if (entry?.kind !== 'file') return entry ? [entryId(entry)] : [];
    return [entry.key, entry.size, entry.modified, entry.storageClass ?? '', entry.etag ?? ''];
  });
}
