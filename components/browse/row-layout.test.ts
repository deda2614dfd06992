import { expect, it } from 'vitest';
import { LISTING_VIEWS } from './listing-view';
import { rowHeightOf, rowHeights } from './row-layout';

it('is the same for scripts as for CSS', () => {
  for (const view of LISTING_VIEWS) {
    const heights = [...rowHeights[view].matchAll(/\[--row-height:(\d+)px\]/g)].map(([, height]) =>
      Number(height),
    );
    const [usual, narrow = usual, touch = usual] = heights;
    expect(rowHeightOf(view, false, false)).toBe(usual);
    expect(rowHeightOf(view, true, false)).toBe(narrow);
    expect(rowHeightOf(view, true, true)).toBe(narrow);
    expect(rowHeightOf(view, false, true)).toBe(touch);
  }
});

it('is never too low for a finger', () => {
  for (const view of LISTING_VIEWS) {
    for (const narrow of [true, false]) expect(rowHeightOf(view, narrow, true)).toBeGreaterThanOrEqual(44);
  }
});
