import { describe, expect, it } from 'vitest';
import { objectKey, utf8Length } from './names';
import { nextNumber, numberedKey } from './numbered-key';

describe('numberedKey', () => {
  it.each([
    ['a/report.pdf', 'a/report (2).pdf'],
    ['archive.tar.gz', 'archive.tar (2).gz'],
    ['README', 'README (2)'],
    ['.env', '.env (2)'],
    ['v1.2/notes', 'v1.2/notes (2)'],
  ])('%s', (key, expected) => {
    expect(numberedKey(objectKey(key), 2)).toBe(expected);
  });

  it('keeps within 1,024 bytes, whole characters and the extension', () => {
    const numbered = numberedKey(objectKey(`${'é'.repeat(510)}.txt`), 12);
    expect(utf8Length(numbered ?? '')).toBeLessThanOrEqual(1024);
    expect(numbered).toMatch(/é \(12\)\.txt$/);
  });

  it('says so where the folder leaves no room', () => {
    const folder = `${'f'.repeat(1020)}/`;
    expect(numberedKey(objectKey(`${folder}a`), 1)).toBeNull();
    expect(numberedKey(objectKey(`${folder.slice(2)}a.c`), 1)).toBeNull();
    expect(numberedKey(objectKey(`${folder.slice(2)}abc`), 1)).toBe(`${folder.slice(2)}a (1)`);
  });
});

describe('nextNumber', () => {
  it.each(['a/report.pdf', 'README', '.env', 'v1.2/notes', 'year (2019).pdf', 'a.b (3)', 'x (5).d/notes'])(
    'goes on counting from %s',
    (name) => {
      const original = objectKey(name);
      expect(nextNumber(original, original)).toBe(1);
      expect(nextNumber(original, numberedKey(original, 41)!)).toBe(42);
    },
  );

  it('begins anew beside a key that was chosen freely', () => {
    expect(nextNumber(objectKey('a'), objectKey('other'))).toBe(1);
  });
});
