import { describe, expect, it } from 'vitest';
import { upright, withoutBars } from './orientation';

/** Where the first pixel of each side of an image goes: its top left, top right and bottom left corner. */
function corners(orientation: number) {
  const { width, height, transform } = upright(orientation, 4, 2);
  const [a, b, c, d, e, f] = transform;
  const place = (x: number, y: number) => {
    const [left, top] = [a * x + c * y + e, b * x + d * y + f];
    return `${top < height / 2 ? 'top' : 'bottom'} ${left < width / 2 ? 'left' : 'right'}`;
  };
  return [place(0.5, 0.5), place(3.5, 0.5), place(0.5, 1.5)];
}

// https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf, table 6: where the first row and the first column are seen.
it.each([
  [1, ['top left', 'top right', 'bottom left']],
  [2, ['top right', 'top left', 'bottom right']],
  [3, ['bottom right', 'bottom left', 'top right']],
  [4, ['bottom left', 'bottom right', 'top left']],
  [5, ['top left', 'bottom left', 'top right']],
  [6, ['top right', 'bottom right', 'top left']],
  [7, ['bottom right', 'top right', 'bottom left']],
  [8, ['bottom left', 'top left', 'bottom right']],
])('orientation %i', (orientation, expected) => {
  expect(corners(orientation)).toEqual(expected);
});

describe('black bars', () => {
  it('go from above and below', () => {
    expect(withoutBars(160, 120, 3 / 2)).toEqual({ x: 0, y: 6, width: 160, height: 107 });
  });

  it('go from the sides', () => {
    expect(withoutBars(160, 120, 1)).toEqual({ x: 20, y: 0, width: 120, height: 120 });
  });

  it.each([undefined, 0, NaN, Infinity, 4 / 3, 100])(
    'are none where the photograph is %s wide to high',
    (ratio) => {
      expect(withoutBars(160, 120, ratio)).toEqual({ x: 0, y: 0, width: 160, height: 120 });
    },
  );
});
