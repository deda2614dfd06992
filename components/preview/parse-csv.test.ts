import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_COLUMNS, MAX_ROWS, parseCsv } from './parse-csv';

test.each([
  [
    'commas',
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'semicolons',
    'a;b\n"1;2";3\n',
    [
      ['a', 'b'],
      ['1;2', '3'],
    ],
  ],
  [
    'tabs and CRLF',
    'a\tb\r\n1\t2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'quotes over lines',
    'a,b\n"x\ny","say ""hi"""',
    [
      ['a', 'b'],
      ['x\ny', 'say "hi"'],
    ],
  ],
  ['rows of any length', 'a,b\n1\n1,2,3', [['a', 'b'], ['1'], ['1', '2', '3']]],
])('reads %s', (_name, text, rows) => expect(parseCsv(text).rows).toEqual(rows));

test('gives back whatever was quoted as it should be', () => {
  const cell = fc.string().filter((text) => text !== '');
  const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(table, (rows) => {
      const text = rows
        .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
        .join('\n');
      expect(parseCsv(text).rows).toEqual(rows);
    }),
  );
});

test('what is quoted does not tell the delimiter', () => {
  expect(parseCsv('" ",";;"').rows).toEqual([[' ', ';;']]);
});

test('leaves out the row that is cut in two', () => {
  expect(parseCsv('a,b\n1,2\n3', { truncated: true }).rows).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
  expect(parseCsv('a,"b', { truncated: true }).rows).toHaveLength(1);
});

test('rows, columns and cells are bounded, and that is said', () => {
  const long = parseCsv('a\n'.repeat(MAX_ROWS + 10));
  expect(long.rows).toHaveLength(MAX_ROWS);
  expect(long.moreRows).toBe(true);
  const wide = parseCsv(','.repeat(1000));
  expect(wide).toMatchObject({ columns: MAX_COLUMNS, moreColumns: true });
  expect(parseCsv('x'.repeat(1_000_000)).rows[0]?.[0]).toHaveLength(1000);
});
