import { describe, expect, it } from 'vitest';
import type { File } from './entry';
import { basename, objectKey } from './names';
import { folderMatcher, parseSearch, searchMatcher } from './search-query';

const PREFIX = 'photos/';

function file(path: string, changes: Partial<File> = {}): File {
  const key = objectKey(PREFIX + path);
  return {
    kind: 'file',
    key,
    name: basename(key),
    size: 100,
    modified: '2024-03-12T10:00:00.000Z',
    ...changes,
  };
}

/** The tests compile with the platform's own expressions, which know no inline flags. */
const compile = (source: string) => {
  const expression = new RegExp(source.replace('(?i)', '').replace('(?s:.*)', '[^]*'), 'i');
  return (text: string) => expression.test(text);
};

function finds(search: string, found: File): boolean {
  const parsed = parseSearch(search);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return searchMatcher(parsed.conditions, PREFIX.length, compile)(found);
}

describe('a search', () => {
  it.each([
    ['report', 'Report 2024.pdf', true],
    ['report', 'a/b/final-REPORT.txt', true],
    ['report', 'report/other.txt', false],
    ['report/', 'report/other.txt', true],
    ['photos', 'other.txt', false],
    ['two words', 'words of two.txt', true],
    ['"two words"', 'words of two.txt', false],
    ['"two words"', 'here are two words.txt', true],
    ['*.log', 'deep/app.LOG', true],
    ['*.log', 'app.log.gz', false],
    ['logs/*.log', 'logs/app.log', true],
    ['logs/*.log', 'logs/2024/app.log', false],
    ['logs/**.log', 'logs/2024/app.log', true],
    ['a?c.txt', 'abc.txt', true],
    ['a?c.txt', 'ac.txt', false],
    ['*(1)*', 'a (1).txt', true],
    ['/^IMG_\\d+/', 'IMG_0001.jpg', true],
    ['/a b/', 'a b.txt', true],
    ['ext:pdf', 'a.PDF', true],
    ['ext:pdf,docx', 'a.docx', true],
    ['ext:.pdf', 'a.pdf', true],
    ['ext:pdf', 'pdf', false],
    ['ext:gitignore', '.gitignore', false],
    ['', 'anything', true],
  ])('%j on %j: %s', (search, path, found) => expect(finds(search, file(path))).toBe(found));

  it.each([
    ['size>10', 11, true],
    ['size>10', 10, false],
    ['size>=1kb', 1024, true],
    ['size>1kb', 1024, false],
    ['size<1.5MiB', 1024 ** 2, true],
    ['size=0', 0, true],
    ['size:5b', 5, true],
    ['size<=2g', 2 * 1024 ** 3, true],
  ])('%s of %d bytes: %s', (search, size, found) => expect(finds(search, file('a', { size }))).toBe(found));

  it.each([
    ['modified>2024-03-11', true],
    ['modified>2024-03-12', false],
    ['modified>=2024-03-12', true],
    ['modified=2024-03', true],
    ['modified:2024', true],
    ['modified<2024', false],
    ['modified<=2024-03-12', true],
    ['modified<2024-03-12', false],
  ])('%s of 12 March 2024: %s', (search, found) => expect(finds(search, file('a'))).toBe(found));

  it('knows the class of objects that name none', () => {
    expect(finds('class:standard', file('a'))).toBe(true);
    expect(finds('class:GLACIER,deep_archive', file('a', { storageClass: 'DEEP_ARCHIVE' }))).toBe(true);
    expect(finds('class:GLACIER', file('a'))).toBe(false);
  });

  it('wants all of its conditions', () => {
    const wanted = 'img ext:jpg size>50 modified:2024';
    expect(finds(wanted, file('IMG_1.jpg'))).toBe(true);
    expect(finds(wanted, file('IMG_1.png'))).toBe(false);
  });

  it.each([
    ['size>big', 'size'],
    ['size>', 'size'],
    ['modified>yesterday', 'date'],
    ['modified>2024-02-31', 'date'],
    ['modified>2024-13', 'date'],
    ['ext:', 'empty-list'],
    ['x'.repeat(1001), 'too-long'],
  ])('%j is refused: %s', (search, problem) => {
    expect(parseSearch(search)).toMatchObject({ ok: false, error: { problem } });
  });
});

describe('folders', () => {
  const test = (search: string) => {
    const parsed = parseSearch(search);
    return parsed.ok ? folderMatcher(parsed.conditions, compile) : undefined;
  };

  it.each([
    ['photo', 'Photos', true],
    ['photo 2024', 'photos of 2024', true],
    ['photo 2024', 'photos', false],
    ['*.app', 'Mail.app', true],
    ['"two words"', 'two words', true],
  ])('%j on %j: %s', (search, name, found) => expect(test(search)?.(name)).toBe(found));

  it.each(['', 'size>1', 'photo ext:jpg', 'modified:2024 photo', 'class:glacier', 'a/b', 'a/*', '/^a/'])(
    'are not what %j looks for',
    (search) => expect(test(search)).toBeNull(),
  );
});
