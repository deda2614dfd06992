import { csvPieces } from '@/lib/domain/csv';
import type { ItemsView, ItemView } from './task-items';

const HEADINGS = [
  'Key',
  'Size',
  'MD5 or ETag',
  'Parts',
  'Started',
  'Finished',
  'Status',
  'Integrity',
  'Error',
] as const;

/** What became of every object of a task, as CSV in pieces. `sentence` says in words what went wrong. */
export function receiptPieces(view: ItemsView, sentence: (item: ItemView) => string): Generator<string> {
  return csvPieces(HEADINGS, view.length, (index) => {
    const item = view.at(index);
    const { key, size, etag = '', parts, startedAt, finishedAt, status, integrity, error } = item;
    const said = error ? sentence(item) : '';
    return [key, size, etag, parts, time(startedAt), time(finishedAt), status, integrity ?? '', said];
  });
}

function time(at: number | null): string {
  return at === null ? '' : new Date(at).toISOString();
}
