import { describe, expect, it } from 'vitest';
import { tileBeside, tilesIn } from './tile-layout';

it.each([
  [0, 1],
  [172, 1],
  [327, 1],
  [328, 2],
  [390, 2],
  [1024, 6],
])('puts so many into %d pixels: %d', (width, count) => {
  expect(tilesIn(width)).toBe(count);
});

/**
 *   0 1 2
 *   3 4 5
 *   6 7
 */
describe('arrow keys among eight tiles, three in a line', () => {
  it.each([
    ['ArrowRight', 2, 3],
    ['ArrowRight', 7, 7],
    ['ArrowLeft', 3, 2],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 1, 4],
    ['ArrowDown', 5, 7],
    ['ArrowDown', 6, 6],
    ['ArrowUp', 4, 1],
    ['ArrowUp', 2, 2],
    ['Enter', 2, null],
  ])('%s from %d leads to %s', (key, from, to) => {
    expect(tileBeside(key, from, 3, 7)).toBe(to);
  });
});
