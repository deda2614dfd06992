import { expect, it } from 'vitest';
import { columnTracks, fittingColumns, roomFor } from './column-tracks';
import { USUAL_COLUMNS, withColumn } from './list-columns';

const shown = ['size', 'modified'] as const;

it('lets columns go from the last one on, for scripts where it does for CSS', () => {
  const padding = 4;
  const thresholds = [...columnTracks(USUAL_COLUMNS, shown).matchAll(/100% - (\d+)px/g)].map(
    ([, at]) => Number(at) + padding,
  );
  expect(thresholds).toHaveLength(2);
  const [size = 0, modified = 0] = thresholds;
  expect(size).toBeLessThan(modified);
  expect(fittingColumns(USUAL_COLUMNS, shown, size)).toBe(0);
  expect(fittingColumns(USUAL_COLUMNS, shown, size + 1)).toBe(1);
  expect(fittingColumns(USUAL_COLUMNS, shown, modified)).toBe(1);
  expect(fittingColumns(USUAL_COLUMNS, shown, modified + 1)).toBe(2);
});

it('gives a column no more than what keeps the others', () => {
  const pane = 700;
  const width = roomFor(USUAL_COLUMNS, shown, 'size', pane);
  expect(width).toBeGreaterThan(USUAL_COLUMNS.size.width);
  expect(fittingColumns(withColumn(USUAL_COLUMNS, 'size', { width }), shown, pane)).toBe(2);
  expect(fittingColumns(withColumn(USUAL_COLUMNS, 'size', { width: width + 1 }), shown, pane)).toBe(1);
});
