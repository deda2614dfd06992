import { expect, test } from 'vitest';
import { decodeText } from './decode-text';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('reads UTF-8 and tells no damage where there is none', () => {
  expect(decodeText(utf8('æøå 🎉 \uFFFD'))).toEqual({
    text: 'æøå 🎉 \uFFFD',
    encoding: 'utf-8',
    damaged: 0,
    binary: false,
  });
});

test('counts the places that are no text', () => {
  const latin1 = Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20, 0xe9);
  expect(decodeText(latin1)).toMatchObject({ text: 'caf\uFFFD \uFFFD', damaged: 2 });
});

test('a character cut in two by truncation is no damage', () => {
  const cut = utf8('añ').subarray(0, 2);
  expect(decodeText(cut, { truncated: true })).toMatchObject({ text: 'a', damaged: 0 });
  expect(decodeText(cut)).toMatchObject({ damaged: 1 });
});

test('a byte order mark decides the encoding and is not shown', () => {
  expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x61, 0x00))).toMatchObject({
    text: 'a',
    encoding: 'utf-16le',
  });
  expect(decodeText(Uint8Array.of(0xfe, 0xff, 0x00, 0x61))).toMatchObject({
    text: 'a',
    encoding: 'utf-16be',
  });
  expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)).text).toBe('a');
});

test('NUL bytes say that it is no text', () => {
  expect(decodeText(Uint8Array.of(0x7f, 0x45, 0x00)).binary).toBe(true);
});
