import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_COLUMNS, MAX_ROWS, parseCsv } from './parse-csv';

test('reads quotes, doubled quotes, delimiters and line ends within quotes', () => {
  expect(parseCsv('a,"b ""q"", c","d\ne"\r\n1,2,3\n').rows).toEqual([
    ['a', 'b "q", c', 'd\ne'],
    ['1', '2', '3'],
  ]);
});

test.each([
  ['a;b,5;c', ['a', 'b,5', 'c']],
  ['a\tb c\td', ['a', 'b c', 'd']],
  ['"a,b,c,d";e', ['a,b,c,d', 'e']],
])('finds the delimiter of %j', (text, row) => {
  expect(parseCsv(text).rows).toEqual([row]);
});

test('keeps empty cells and empty lines', () => {
  expect(parseCsv('a,,c\n\n,x').rows).toEqual([['a', '', 'c'], [''], ['', 'x']]);
});

test('an open quote at the end of a truncated file ends with it', () => {
  expect(parseCsv('a,b\n1,"two').rows).toEqual([
    ['a', 'b'],
    ['1', 'two'],
  ]);
});

test('what was written is read back', () => {
  const cell = fc.string({ maxLength: 20 });
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(rows, (written) => {
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = written.map((row) => row.map(quote).join(',')).join('\n');
      expect(parseCsv(text).rows).toEqual(written);
    }),
  );
});

test('is bounded in rows and columns, and says so', () => {
  const long = parseCsv('x,y\n'.repeat(100_000));
  expect(long).toMatchObject({ moreRows: true, moreColumns: false });
  expect(long.rows).toHaveLength(MAX_ROWS);
  const wide = parseCsv(','.repeat(1_000_000));
  expect(wide.moreColumns).toBe(true);
  expect(wide.rows[0]).toHaveLength(MAX_COLUMNS);
});
