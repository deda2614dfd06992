import Papa from 'papaparse';

/** What a table view holds at most. */
export const MAX_ROWS = 200_000;
export const MAX_COLUMNS = 200;
const MAX_CELL = 1000;
const GUESSED_FROM = 10;
const DELIMITERS = [',', ';', '\t', '|'];

export interface CsvTable {
  rows: string[][];
  /** Of the widest row shown. */
  columns: number;
  /** There are more rows, or columns, than are shown. */
  moreRows: boolean;
  moreColumns: boolean;
}

/**
 * Reads CSV leniently: any of the usual delimiters, any line ending, quotes anywhere, rows of any length. `truncated`: the text
 * is the beginning of more, so its last row is left out, which may be cut in two.
 */
export function parseCsv(text: string, { truncated = false } = {}): CsvTable {
  const delimiter = guessDelimiter(text);
  const { data, meta } = Papa.parse<string[]>(text, { delimiter, preview: MAX_ROWS + 1 });
  const [last] = data.slice(-1);
  if (last?.length === 1 && last[0] === '') data.pop();
  else if (truncated && data.length > 1 && !meta.truncated) data.pop();
  const moreRows = data.length > MAX_ROWS;
  const rows = moreRows ? data.slice(0, MAX_ROWS) : data;
  let columns = 0;
  for (const row of rows) columns = Math.max(columns, row.length);
  return {
    rows: rows.map((row) => row.slice(0, MAX_COLUMNS).map((cell) => cell.slice(0, MAX_CELL))),
    columns: Math.min(columns, MAX_COLUMNS),
    moreRows,
    moreColumns: columns > MAX_COLUMNS,
  };
}

/** The one that gives the most even rows; where it splits what is quoted, one that does not. */
function guessDelimiter(text: string): string {
  // An empty line, as at the end of most files, would mislead the guess.
  const look = { preview: GUESSED_FROM, skipEmptyLines: true } as const;
  const guess = Papa.parse(text, { ...look, delimitersToGuess: DELIMITERS });
  const misquoted = (errors: Papa.ParseError[]) => errors.some(({ type }) => type === 'Quotes');
  if (!misquoted(guess.errors)) return guess.meta.delimiter;
  const better = DELIMITERS.find((delimiter) => {
    const { data, errors } = Papa.parse<string[]>(text, { ...look, delimiter });
    return !misquoted(errors) && data.some((row) => row.length > 1);
  });
  return better ?? guess.meta.delimiter;
}
