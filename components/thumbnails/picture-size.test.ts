import { expect, it } from 'vitest';
import { pictureSize } from './picture-size';

it.each([
  [3600, 1100, { width: 360, height: 110 }],
  [100, 2200, { width: 10, height: 220 }],
  [16, 16, { width: 16, height: 16 }],
  [20_000, 1, { width: 360, height: 1 }],
  [0, 100, null],
  [30_000, 30_000, null],
])('makes %d × %d to %o', (width, height, expected) => {
  expect(pictureSize(width, height)).toEqual(expected);
});
