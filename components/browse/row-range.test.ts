import { describe, expect, it } from 'vitest';
import { rowsInSight, rowsToRender } from './row-range';

describe('rowsInSight', () => {
  it.each([
    ['at the top', 0, { first: 0, last: 9 }],
    ['a pixel further', 1, { first: 0, last: 10 }],
    ['a row further', 36, { first: 1, last: 10 }],
    ['pulled beyond the top', -80, { first: 0, last: 9 }],
  ])('%s', (_name, offset, expected) => {
    expect(rowsInSight(offset, 360, 36)).toEqual(expected);
  });

  it('shows nothing in no room', () => {
    expect(rowsInSight(0, -32, 36)).toEqual({ first: 0, last: -1 });
  });
});

describe('rowsToRender', () => {
  const bounds = (indices: number[]) => [indices[0], indices.at(-1), indices.length];

  it('adds some above and below', () => {
    expect(bounds(rowsToRender({ first: 100, last: 109 }, 1000, -1))).toEqual([88, 121, 34]);
  });

  it('ends with the rows there are', () => {
    expect(rowsToRender({ first: 0, last: 9 }, 3, -1)).toEqual([0, 1, 2]);
    expect(rowsToRender({ first: 0, last: 9 }, 0, 0)).toEqual([]);
  });

  it('shows the last rows when more were in sight before', () => {
    expect(rowsToRender({ first: 500, last: 509 }, 3, -1)).toEqual([0, 1, 2]);
  });

  it('keeps one that is out of sight, in order', () => {
    expect(rowsToRender({ first: 100, last: 109 }, 1000, 5).slice(0, 2)).toEqual([5, 88]);
    expect(rowsToRender({ first: 0, last: 9 }, 1000, 700).slice(-2)).toEqual([21, 700]);
    expect(rowsToRender({ first: 0, last: 9 }, 1000, 2000)).not.toContain(2000);
  });
});
