import { expect, it } from 'vitest';
import { tooltipBeside, tooltipPlace } from './tooltip-place';

const view = { width: 400, height: 300 };
const tip = { width: 100, height: 24 };
const at = (left: number, top: number) => ({ left, top, bottom: top + 32, width: 32 });

it('stands below, in the middle', () => {
  expect(tooltipPlace(at(200, 100), tip, view)).toEqual({ left: 166, top: 138 });
});

it('stands above where there is no room below', () => {
  expect(tooltipPlace(at(200, 250), tip, view)).toEqual({ left: 166, top: 220 });
});

it.each([
  [2, 8],
  [366, 292],
])('keeps off the edge at %d', (left, expected) => {
  expect(tooltipPlace(at(left, 100), tip, view).left).toBe(expected);
});

it('stands beside what has something below it, on the side that has room', () => {
  expect(tooltipBeside(at(360, 8), tip, view)).toEqual({ left: 254, top: 12 });
  expect(tooltipBeside(at(8, 8), tip, view)).toEqual({ left: 46, top: 12 });
  const wide = { ...at(8, 100), width: 380 };
  expect(tooltipBeside(wide, tip, view)).toEqual(tooltipPlace(wide, tip, view));
});
