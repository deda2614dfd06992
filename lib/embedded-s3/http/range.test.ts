import { describe, expect, it } from 'vitest';
import { parseCopyRange, parseRange } from './range';

describe('parseRange', () => {
  it.each([
    ['bytes=2-4', { start: 2, end: 4 }],
    ['bytes=7-', { start: 7, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-30', { start: 0, end: 9 }],
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=5-500', { start: 5, end: 9 }],
    ['bytes=4-2', undefined],
    ['bytes=0-1,3-4', undefined],
    ['lines=0-1', undefined],
    ['bytes=-', undefined],
    ['bytes=a-b', undefined],
    [undefined, undefined],
  ])('%s of ten bytes', (header, expected) => expect(parseRange(header, 10)).toEqual(expected));

  it.each(['bytes=10-', 'bytes=50-60', 'bytes=-0'])('refuses %s of ten bytes', (header) => {
    expect(() => parseRange(header, 10)).toThrow(expect.objectContaining({ code: 'InvalidRange' }));
  });

  it('refuses every range of an empty object', () => {
    for (const header of ['bytes=0-', 'bytes=-1', 'bytes=0-0']) {
      expect(() => parseRange(header, 0)).toThrow(expect.objectContaining({ code: 'InvalidRange' }));
    }
  });
});

describe('parseCopyRange', () => {
  it('takes a closed range within the source', () =>
    expect(parseCopyRange('bytes=0-9', 10)).toEqual({ start: 0, end: 9 }));
  it('refuses what reaches over the end', () => {
    expect(() => parseCopyRange('bytes=0-10', 10)).toThrow(expect.objectContaining({ code: 'InvalidRange' }));
  });
  it.each(['bytes=0-', 'bytes=-3', '0-3', 'bytes=4-2'])('refuses %s', (header) => {
    expect(() => parseCopyRange(header, 10)).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
  });
});
