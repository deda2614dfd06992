import fc from 'fast-check';
import { expect, test } from 'vitest';
import { squarify, type Box } from './treemap';

const BOX = { left: 0, top: 0, width: 600, height: 400 };
/** Of the whole box. */
const TOLERANCE = 1e-6;

const values = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 10 ** 15 }), fc.integer({ min: 0, max: 1000 })), {
    maxLength: 150,
  })
  .map((numbers) => numbers.sort((a, b) => b - a));
const box = fc.record({
  left: fc.integer({ min: -50, max: 50 }),
  top: fc.integer({ min: -50, max: 50 }),
  width: fc.integer({ min: 1, max: 3000 }),
  height: fc.integer({ min: 1, max: 3000 }),
});

const area = ({ width, height }: Box) => width * height;

function overlap(one: Box, other: Box): number {
  const width = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const height = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  return Math.max(width, 0) * Math.max(height, 0);
}

test('lays out the example of its inventors', () => {
  const boxes = squarify([6, 6, 4, 3, 2, 2, 1], { left: 0, top: 0, width: 6, height: 4 });
  expect(boxes.slice(0, 4).map(({ left, top, width, height }) => [left, top, width, height])).toEqual([
    [0, 0, 3, 2],
    [0, 2, 3, 2],
    [3, 0, expect.closeTo(12 / 7), expect.closeTo(7 / 3)],
    [expect.closeTo(3 + 12 / 7), 0, expect.closeTo(9 / 7), expect.closeTo(7 / 3)],
  ]);
});

test('draws equal values as squares where they fit', () => {
  for (const { width, height } of squarify(
    Array.from({ length: 6 }, () => 1),
    BOX,
  )) {
    expect([width, height]).toEqual([expect.closeTo(200), expect.closeTo(200)]);
  }
});

test('draws nothing of nothing', () => {
  expect(squarify([], BOX)).toEqual([]);
  expect(squarify([0, 0], BOX).map(area)).toEqual([0, 0]);
});

test('gives each its share of the area', () => {
  fc.assert(
    fc.property(values, box, (numbers, whole) => {
      const sum = numbers.reduce((a, b) => a + b, 0);
      const boxes = squarify(numbers, whole);
      expect(boxes).toHaveLength(numbers.length);
      for (const [index, value] of numbers.entries()) {
        const share = area(boxes[index] ?? whole) / area(whole);
        expect(Math.abs(share - (sum > 0 ? value / sum : 0))).toBeLessThan(TOLERANCE);
      }
    }),
  );
});

test('stays inside, and no two overlap', () => {
  fc.assert(
    fc.property(values, box, (numbers, whole) => {
      const boxes = squarify(numbers, whole);
      for (const one of boxes) {
        expect(one.width).toBeGreaterThanOrEqual(0);
        expect(one.height).toBeGreaterThanOrEqual(0);
        expect(one.left).toBeGreaterThanOrEqual(whole.left - TOLERANCE);
        expect(one.top).toBeGreaterThanOrEqual(whole.top - TOLERANCE);
        expect(one.left + one.width).toBeLessThanOrEqual(whole.left + whole.width + TOLERANCE);
        expect(one.top + one.height).toBeLessThanOrEqual(whole.top + whole.height + TOLERANCE);
      }
      let shared = 0;
      for (const [index, one] of boxes.entries())
        for (const other of boxes.slice(index + 1)) shared += overlap(one, other);
      expect(shared / area(whole)).toBeLessThan(TOLERANCE);
    }),
    { numRuns: 50 },
  );
});
