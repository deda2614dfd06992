/** What a table view shows at most: beyond this nobody reads, and every cell is an element of the page. */
export const MAX_ROWS = 500;
export const MAX_COLUMNS = 50;
const MAX_CELL = 1000;

export interface Table {
  rows: string[][];
  /** There are more rows, or columns, than are shown. */
  moreRows: boolean;
  moreColumns: boolean;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Reads CSV (RFC 4180) leniently: any of the usual delimiters, any line ending, quotes anywhere, rows of any length. */
export function parseCsv(text: string): Table {
  const delimiter = guessDelimiter(text);
  const table: Table = { rows: [], moreRows: false, moreColumns: false };
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    if (table.rows.length === MAX_ROWS) return { ...table, moreRows: true };
    const cell = readCell(text, at, delimiter);
    if (row.length < MAX_COLUMNS) row.push(cell.text.slice(0, MAX_CELL));
    else table.moreColumns = true;
    at = cell.end + 1;
    if (text[cell.end] === delimiter && at < text.length) continue;
    if (text[cell.end] === '\r' && text[at] === '\n') at += 1;
    table.rows.push(row);
    row = [];
  }
  return table;
}

/** The cell starting at `start`; `end` is where its delimiter, its line's end or the text's end stands. */
function readCell(text: string, start: number, delimiter: string): { text: string; end: number } {
  let at = start;
  let quoted = '';
  if (text[start] === '"') {
    for (at = start + 1; at < text.length;) {
      const quote = text.indexOf('"', at);
      const stop = quote === -1 ? text.length : quote;
      quoted += text.slice(at, stop);
      at = stop + 1;
      if (text[at] !== '"') break;
      quoted += '"';
      at += 1;
    }
  }
  const from = Math.min(at, text.length);
  let end = from;
  while (end < text.length && !isEnd(text[end], delimiter)) end += 1;
  return { text: quoted + text.slice(from, end), end };
}

function isEnd(character: string | undefined, delimiter: string): boolean {
  return character === delimiter || character === '\n' || character === '\r';
}

/** The candidate the first line holds most of, outside quotes. */
function guessDelimiter(text: string): string {
  const line = (/^[^\n\r]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length - 1);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
