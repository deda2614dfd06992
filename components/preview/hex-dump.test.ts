import { expect, test } from 'vitest';
import { hexRow, parseOffset } from './hex-dump';

const bytes = (text: string) => new TextEncoder().encode(text);

test('shows sixteen bytes a row, with what is printable of them', () => {
  expect(hexRow(bytes('0123456789abcdefXYZ'), 32, 100)).toEqual({
    offset: '00000020',
    hex: '30 31 32 33 34 35 36 37 38 39 61 62 63 64 65 66',
    ascii: '0123456789abcdef',
  });
  const last = hexRow(bytes('\n<é>'), 16, 20);
  expect(last).toMatchObject({ ascii: '.<..>' });
  expect(last.hex).toHaveLength(47);
});

test('an offset has the digits that the largest needs', () => {
  expect(hexRow(bytes('a'), 0, 50e9).offset).toBe('000000000');
  expect(hexRow(bytes('a'), 49_999_999_984, 50e9).offset).toBe('ba43b73f0');
});

test.each([
  ['0', 0],
  [' 4,096 ', 4096],
  ['0x1F', 31],
  ['1Fh', 31],
  ['99', 99],
])('reads the offset %j', (typed, offset) => expect(parseOffset(typed, 5000)).toBe(offset));

test.each(['', '5000', '-1', '1.5', 'abc', '0x', '0x1388'])('%j is no place in it', (typed) =>
  expect(parseOffset(typed, 5000)).toBeNull(),
);
