import { expect, test } from 'vitest';
import { visibleLines } from './outline';
import { outlineJson } from './outline-json';
import { outlineMove } from './outline-move';

const outline = outlineJson('{"a":{"b":1},"c":2}');
/** 0 {}, 1 a, 2 b, 3 c. */
const at = (row: number, unfolded: number[]) => {
  const set = new Set(unfolded);
  return { outline, lines: visibleLines(outline, set), row, unfolded: set, page: 2 };
};

test('up, down and far, never out of the tree', () => {
  const place = at(1, [0, 1]);
  expect(outlineMove('ArrowDown', place)).toEqual({ to: 2 });
  expect(outlineMove('ArrowUp', place)).toEqual({ to: 0 });
  expect(outlineMove('End', place)).toEqual({ to: 3 });
  expect(outlineMove('PageDown', at(3, [0, 1]))).toEqual({ to: 3 });
  expect(outlineMove('PageUp', at(1, [0, 1]))).toEqual({ to: 0 });
});

test('right unfolds, then goes in; left folds, then goes out', () => {
  expect(outlineMove('ArrowRight', at(1, [0]))).toEqual({ fold: false });
  expect(outlineMove('ArrowRight', at(1, [0, 1]))).toEqual({ to: 2 });
  expect(outlineMove('ArrowLeft', at(2, [0, 1]))).toEqual({ to: 1 });
  expect(outlineMove('ArrowLeft', at(1, [0, 1]))).toEqual({ fold: true });
  expect(outlineMove('ArrowLeft', at(2, [0]))).toEqual({ to: 0 });
});

test('other keys are not ours', () => expect(outlineMove('Tab', at(0, []))).toBeUndefined());
