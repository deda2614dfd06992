import { describe, expect, it } from 'vitest';
import { clampZoom, zoomAfter, zoomKey, zoomOfWheel, type Zoom } from './zoom';

const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, altKey: false, metaKey: false });

describe('zooming', () => {
  it('goes in and out by the same steps, and stops at its own size', () => {
    let zoom: Zoom = 0.3;
    const seen: number[] = [];
    while (zoom < 1.5) {
      zoom = zoomAfter('in', zoom) ?? NaN;
      seen.push(zoom);
    }
    expect(seen).toContain(1);
    expect(zoomAfter('out', 1.1)).toBe(1);
    expect(zoomAfter('out', zoomAfter('in', 2) ?? NaN)).toBeCloseTo(2);
  });

  it('has an end in both directions', () => {
    expect(zoomAfter('in', 8)).toBe(8);
    expect(zoomAfter('out', clampZoom(0))).toBe(clampZoom(0));
    expect(zoomOfWheel(8, -1000)).toBe(8);
  });

  it('follows the wheel', () => {
    expect(zoomOfWheel(1, -10)).toBeGreaterThan(1);
    expect(zoomOfWheel(1, 10)).toBeLessThan(1);
    expect(zoomOfWheel(1, 0)).toBe(1);
  });

  it('leads back', () => {
    expect(zoomAfter('fit', 3)).toBeNull();
    expect(zoomAfter('actual', 3)).toBe(1);
  });
});

it('takes arrow keys only while there is something to move', () => {
  expect(zoomKey(press('ArrowLeft'), true)).toEqual({ pan: [-1, 0] });
  expect(zoomKey(press('ArrowLeft'), false)).toBeNull();
});

it('knows its keys, and leaves the page its own', () => {
  expect(zoomKey(press('+'), false)).toEqual({ zoom: 'in' });
  expect(zoomKey(press('-'), false)).toEqual({ zoom: 'out' });
  expect(zoomKey(press('0'), true)).toEqual({ zoom: 'fit' });
  expect(zoomKey(press('+', true), false)).toBeNull();
  expect(zoomKey(press('x'), true)).toBeNull();
  expect(zoomKey(press('constructor'), true)).toBeNull();
});
