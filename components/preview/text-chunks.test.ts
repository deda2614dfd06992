import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { textChunks } from './text-chunks';

test('joined again they are the text, whatever it is', () => {
  const line = fc.tuple(fc.string({ maxLength: 40 }), fc.integer({ min: 0, max: 3000 }));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const text = lines.map(([piece, times]) => piece.repeat(times)).join('\n');
      expect(textChunks(text).join('')).toBe(text);
    }),
    { numRuns: 50 },
  );
});

test('ends at lines, and breaks only lines that are too long', () => {
  const lines = textChunks('a line of text\n'.repeat(10_000));
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.every((chunk) => chunk.endsWith('\n'))).toBe(true);
  expect(Math.max(...textChunks('x'.repeat(1_000_000)).map((chunk) => chunk.length))).toBeLessThan(70_000);
});

test('never cuts a character in two', () => {
  expect(textChunks(`x${'🎉'.repeat(100_000)}`).every((chunk) => chunk.isWellFormed())).toBe(true);
});
