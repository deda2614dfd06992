import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessBetween } from './key-guess';

describe('guessBetween', () => {
  it.each([
    ['a/k001', undefined, 'a/'],
    ['a/', 'a/z', 'a/'],
    ['logs/2024-01-01', 'logs/2024-12-31', 'logs/'],
    ['', undefined, ''],
    ['ab', 'abc', ''],
  ])('finds a text between %j and %j', (below, above, prefix) => {
    const guess = guessBetween(below, above, prefix);
    expect(guess).not.toBeNull();
    expect(guess! > below).toBe(true); // Not null, as checked just before.
    if (above !== undefined) expect(guess! < above).toBe(true); // The same.
  });

  it('stays under the prefix and between its bounds, or gives up', () => {
    const ascii = fc.string({ unit: fc.constantFrom(' ', '0', 'a', 'm', 'z', '~', '/'), maxLength: 6 });
    fc.assert(
      fc.property(ascii, ascii, ascii, (prefix, one, other) => {
        const [below, above] = [prefix + one, prefix + other].toSorted();
        fc.pre(below !== undefined && above !== undefined && below < above);
        const guess = guessBetween(below, above, prefix);
        fc.pre(guess !== null);
        return guess.startsWith(prefix) && guess > below && guess < above;
      }),
    );
  });

  it('gives up beyond ASCII, where characters and bytes are ordered differently', () => {
    expect(guessBetween('ü', undefined, '')).toBeNull();
  });
});
