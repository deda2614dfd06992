import { describe, expect, it } from 'vitest';
import { followScroll, heldRows, MAX_HEIGHT, placeOf, topOf, type ScrollPlace } from './scroll-range';

const rowHeight = 36;
const room = 700;
const size = { count: 1_000_000, rowHeight, room };
const held = heldRows(size.count, rowHeight);
const lowest = held * rowHeight - room;
const START: ScrollPlace = { shift: 0, offset: 0 };
const END = size.count * rowHeight - room;

describe('a list that fits', () => {
  it('scrolls as the browser does', () => {
    const short = { ...size, count: 1000 };
    expect(heldRows(1000, rowHeight)).toBe(1000);
    expect(followScroll(START, 20_000, short)).toEqual({ shift: 0, offset: 20_000 });
    expect(placeOf(START, 1e9, short)).toEqual({ shift: 0, offset: 36_000 - room });
  });

  it('that got short is shown without a shift', () => {
    expect(followScroll({ shift: 500, offset: 0 }, 0, { ...size, count: 1000 }).shift).toBe(0);
  });
});

describe('a million rows', () => {
  it('are no higher than browsers draw', () => {
    expect(held * rowHeight).toBeLessThanOrEqual(MAX_HEIGHT);
  });

  it.each([
    ['down to the last', START, END],
    ['up to the first', placeOf(START, END, size), 0],
  ])('move pixel by pixel, %s', (_, start, goal) => {
    let place = start;
    for (let top = topOf(start, rowHeight); top !== goal;) {
      top += Math.max(-3989, Math.min(3989, goal - top));
      place = followScroll(place, place.offset + top - topOf(place, rowHeight), size);
      if (topOf(place, rowHeight) !== top || place.offset < 0 || place.offset > lowest)
        expect({ ...place, top }).toBe('within the element');
    }
    expect(place.shift).toBe(goal === 0 ? 0 : size.count - held);
  });

  it('are all within the bar, whose ends are the list’s', () => {
    expect(topOf(followScroll(START, lowest, size), rowHeight)).toBe(END);
    expect(topOf(followScroll({ shift: 5000, offset: 90_000 }, 0, size), rowHeight)).toBe(0);
    const middle = followScroll(START, lowest / 2, size);
    expect(topOf(middle, rowHeight) / END).toBeCloseTo(0.5, 4);
  });

  it.each([0, 1, 35_000, 12_000_000, 17_999_999, END - 1, END])('are reached at pixel %d', (top) => {
    const place = placeOf(START, top, size);
    expect(topOf(place, rowHeight)).toBe(top);
    expect(place.offset).toBeGreaterThanOrEqual(0);
    expect(place.offset).toBeLessThanOrEqual(lowest);
    expect(followScroll(place, place.offset, size)).toMatchObject(
      place.offset > 4000 && place.offset < lowest - 4000 ? place : {},
    );
  });

  it('stay where they are while more come', () => {
    const place = placeOf(START, 20_000_000, size);
    const more = { ...size, count: 1_500_000 };
    expect(followScroll(place, place.offset, more)).toEqual(place);
  });

  it('that get fewer end with the last', () => {
    const fewer = { ...size, count: 500_000 };
    const place = followScroll(placeOf(START, END, size), lowest, fewer);
    expect(place.shift).toBe(500_000 - held);
  });
});
