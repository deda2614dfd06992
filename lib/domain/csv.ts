/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;
/** Rows to a piece: a string of them all would be held twice. */
const ROWS_PER_PIECE = 1000;

/**
 * A table as CSV (RFC 4180), in pieces. A field that a spreadsheet would compute is given an apostrophe: keys may be chosen
 * by strangers.
 */
export function* csvPieces(
  headings: readonly string[],
  count: number,
  rowAt: (index: number) => readonly (string | number)[],
): Generator<string> {
  // Without the mark Excel reads UTF-8 as something else.
  yield `\uFEFF${headings.join(',')}\r\n`;
  for (let start = 0; start < count; start += ROWS_PER_PIECE) {
    const rows: string[] = [];
    for (let index = start; index < Math.min(count, start + ROWS_PER_PIECE); index += 1) {
      rows.push(`${rowAt(index).map(field).join(',')}\r\n`);
    }
    yield rows.join('');
  }
}

export function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
