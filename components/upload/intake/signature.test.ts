import { describe, expect, it } from 'vitest';
import { typeBySignature } from './signature';

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)))),
  );

describe('typeBySignature', () => {
  it.each([
    ['image/png', bytes([0x89], 'PNG\r\n', [0x1a], '\n')],
    ['image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF')],
    ['image/webp', bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 ')],
    ['audio/x-wav', bytes('RIFF', [1, 2, 3, 4], 'WAVEfmt ')],
    ['image/avif', bytes([0, 0, 0, 0x1c], 'ftypavif')],
    ['video/mp4', bytes([0, 0, 0, 0x20], 'ftypisom')],
    ['application/pdf', bytes('%PDF-1.7')],
    ['application/gzip', bytes([0x1f, 0x8b, 0x08, 0])],
    ['application/x-tar', bytes(new Array<number>(257).fill(0), 'ustar')],
    ['application/vnd.sqlite3', bytes('SQLite format 3', [0])],
    ['text/plain', bytes('all:\n\tcc -o x x.c\n')],
    ['text/plain', bytes('<!doctype html><script>alert(1)</script>')],
    ['text/plain', bytes('Grüße, 世界')],
  ])('%s', (type, head) => {
    expect(typeBySignature(head)).toBe(type);
  });

  it('takes text that is cut off inside a character for text', () => {
    expect(typeBySignature(bytes('Grüße, 世').slice(0, -1))).toBe('text/plain');
  });

  it.each([
    ['nothing', bytes('')],
    ['a NUL', bytes('text', [0], 'more')],
    ['Latin-1', bytes('Gr', [0xfc], 'n')],
    ['too little of a tar', bytes(new Array<number>(200).fill(0), 'ustar')],
  ])('says nothing of %s', (_what, head) => {
    expect(typeBySignature(head)).toBeNull();
  });
});
