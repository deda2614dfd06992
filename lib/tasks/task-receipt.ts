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
/** Rows to a piece: a string of them all would be held twice. */
const ROWS_PER_PIECE = 1000;
/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * What became of every object of a task, as CSV (RFC 4180), in pieces. `sentence` says in words what went wrong. A field that
 * a spreadsheet would compute is given an apostrophe: keys may be chosen by strangers.
 */
export function* receiptPieces(view: ItemsView, sentence: (item: ItemView) => string): Generator<string> {
  // Without the mark Excel reads UTF-8 as something else.
  yield `\uFEFF${HEADINGS.join(',')}\r\n`;
  for (let start = 0; start < view.length; start += ROWS_PER_PIECE) {
    const end = Math.min(view.length, start + ROWS_PER_PIECE);
    const rows: string[] = [];
    for (let index = start; index < end; index += 1) rows.push(row(view.at(index), sentence));
    yield rows.join('');
  }
}

function row(item: ItemView, sentence: (item: ItemView) => string): string {
  const { key, size, etag = '', parts, startedAt, finishedAt, status, integrity, error } = item;
  const times = `${time(startedAt)},${time(finishedAt)}`;
  const said = error ? field(sentence(item)) : '';
  return `${field(key)},${size},${field(etag)},${parts},${times},${status},${integrity ?? ''},${said}\r\n`;
}

export function field(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function time(at: number | null): string {
  return at === null ? '' : new Date(at).toISOString();
}
