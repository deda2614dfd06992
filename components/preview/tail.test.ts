import { expect, test } from 'vitest';
import { growthRange, grownTail, MOST_TAIL_BYTES, wholeLines } from './tail';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (tail: { bytes: Uint8Array } | null) => tail && new TextDecoder().decode(tail.bytes);
const tail = { bytes: bytes('one\ntwo\n'), start: 100, size: 108 };

test('asks for the last byte and what follows', () => {
  expect(growthRange(tail)).toEqual({ start: 107, end: 107 + MOST_TAIL_BYTES });
});

test('adds what has come', () => {
  const grown = grownTail(tail, { bytes: bytes('\nthree\n'), start: 107, size: 114 });
  expect(text(grown)).toBe('one\ntwo\nthree\n');
  expect(grown).toMatchObject({ start: 100, size: 114 });
});

test('stays itself while nothing comes', () => {
  expect(grownTail(tail, { bytes: bytes('\n'), start: 107, size: 108 })).toBe(tail);
});

test('another text, or too much at once, is read anew', () => {
  expect(grownTail(tail, { bytes: bytes('xthree\n'), start: 107, size: 114 })).toBeNull();
  expect(grownTail(tail, { bytes: bytes('\nthree\n'), start: 107, size: 10_000 })).toBeNull();
});

test('keeps no more than it may', () => {
  const growth = {
    bytes: new Uint8Array(MOST_TAIL_BYTES).fill(0x0a),
    start: 107,
    size: 107 + MOST_TAIL_BYTES,
  };
  const grown = grownTail(tail, growth);
  expect(grown?.bytes.length).toBe(MOST_TAIL_BYTES);
  expect(grown?.start).toBe(107);
});

test('begins with a whole line', () => {
  expect(text({ bytes: wholeLines({ ...tail, bytes: bytes('ne\ntwo\n') }) })).toBe('two\n');
  expect(text({ bytes: wholeLines({ ...tail, start: 0 }) })).toBe('one\ntwo\n');
});
