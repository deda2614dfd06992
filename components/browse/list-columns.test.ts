import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  COLUMN_LIMITS,
  LIST_COLUMNS,
  parseColumns,
  serializeColumns,
  shownColumns,
  USUAL_COLUMNS,
  withColumn,
} from './list-columns';

it('comes back from the cookie as it went in', () => {
  const columns = withColumn(withColumn(USUAL_COLUMNS, 'size', { width: 120 }), 'etag', { shown: true });
  expect(parseColumns(serializeColumns(columns))).toEqual(columns);
  expect(shownColumns(columns)).toEqual(['size', 'modified', 'class', 'etag']);
});

it.each([
  undefined,
  '',
  'size',
  'size+',
  'size+x',
  'size+-5',
  'Size+90',
  'name-90',
  '__proto__+90',
  'size+1e9',
])('takes %j for not said', (text) => {
  expect(parseColumns(text)).toEqual(USUAL_COLUMNS);
});

it('keeps widths within their limits', () => {
  expect(parseColumns('size+0.modified-999999')).toEqual({
    ...USUAL_COLUMNS,
    size: { shown: true, width: COLUMN_LIMITS.min },
    modified: { shown: false, width: COLUMN_LIMITS.max },
  });
});

it('makes something drawable of whatever a cookie holds', () => {
  const part = fc.tuple(
    fc.constantFrom(...LIST_COLUMNS, 'toString'),
    fc.constantFrom('+', '-', ''),
    fc.nat(),
  );
  const near = fc.array(part).map((parts) => parts.map((each) => each.join('')).join('.'));
  fc.assert(
    fc.property(fc.oneof(fc.string(), near), (text) => {
      const columns = parseColumns(text);
      expect(Object.keys(columns)).toEqual([...LIST_COLUMNS]);
      for (const { width } of Object.values(columns)) {
        expect(width).toBeGreaterThanOrEqual(COLUMN_LIMITS.min);
        expect(width).toBeLessThanOrEqual(COLUMN_LIMITS.max);
      }
      expect(parseColumns(serializeColumns(columns))).toEqual(columns);
    }),
  );
});
