import { EditorState } from '@codemirror/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineSeparatorOf, written } from './read-text';

test.each([
  ['', '\n'],
  ['a\nb', '\n'],
  ['a\r\nb\r\n', '\r\n'],
  ['a\r\nb\n', '\n'],
  ['a\rb\r\n', '\n'],
])('%j is cut at %j', (text, separator) => {
  expect(lineSeparatorOf(text)).toBe(separator);
});

test('what was not edited is written back byte for byte', () => {
  const piece = fc.constantFrom('a', 'é🎉', '\n', '\r\n', '\r', '\u2028', '\t', '');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const state = EditorState.create({
        doc: text,
        extensions: EditorState.lineSeparator.of(lineSeparatorOf(text)),
      });
      expect(state.sliceDoc()).toBe(text);
    }),
  );
});

test('a byte order mark stays', () => {
  expect(written('a', { marked: true })).toBe('\uFEFFa');
  expect(written('a', { marked: false })).toBe('a');
});
