import { expect, test } from 'vitest';
import { columnWidths } from './column-widths';

test('as wide as what is in them, within bounds; the last takes the rest', () => {
  expect(columnWidths(['a', 'a longer heading', 'x', 'end'], [['1', '2', 'y'.repeat(500), '']])).toEqual([
    '6ch',
    '18ch',
    '40ch',
    'minmax(6ch, 1fr)',
  ]);
});
