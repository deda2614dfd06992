import { describe, expect, it } from 'vitest';
import { FolderFinder } from './folder-finder';
import { basename, prefix, ROOT, type ObjectKey } from './names';

const files = (...keys: string[]) => keys.map((key) => ({ key, name: basename(key as ObjectKey) }));
const named =
  (...names: string[]) =>
  (name: string) =>
    names.includes(name);

describe('FolderFinder', () => {
  it('finds each folder with a wanted name once, however many keys stand in it', () => {
    const finder = new FolderFinder(ROOT, named('b', 'd'));
    const keys = files(
      'a/b/1',
      'a/b/2',
      'a/b/c/d/3',
      'a/b/c/d/4',
      'a/bb/5',
      'b/6',
      'b/8',
      'b/9/1',
      'b/9/2',
      'e',
      'x/b/7',
    );
    expect(finder.among(keys)).toEqual(['a/b/', 'a/b/c/d/', 'b/', 'x/b/']);
  });

  it('knows from one page to the next, in any order', () => {
    const finder = new FolderFinder(ROOT, named('b'));
    expect(finder.among(files('b/x/1'))).toEqual(['b/']);
    expect(finder.among(files('b/2', 'c/b/3', 'b/4'))).toEqual(['c/b/']);
  });

  it('looks at no name above what is searched, nor at objects', () => {
    const finder = new FolderFinder(prefix('b/b/'), named('b', 'o'));
    expect(finder.among(files('b/b/1', 'b/b/o', 'b/b/b/2'))).toEqual(['b/b/b/']);
  });

  it('finds a folder by its marker, and folders without a name', () => {
    expect(new FolderFinder(ROOT, named('empty')).among(files('a/empty/'))).toEqual(['a/empty/']);
    expect(new FolderFinder(ROOT, named('')).among(files('/x', 'a//b//y'))).toEqual(['/', 'a//', 'a//b//']);
    expect(new FolderFinder(ROOT, named('')).among(files('a/1', 'a//2'))).toEqual(['a//']);
  });

  it('misses none among many, wherever it begins', () => {
    const keys: string[] = [];
    for (let folder = 10; folder < 40; folder += 1) {
      for (let index = 0; index < folder; index += 1) keys.push(`f${folder}/${100 + index}`);
      keys.push(`f${folder}/deep/x`, `f${folder}/deep/y`, `f${folder}/z`);
    }
    const found = new FolderFinder(ROOT, () => true).among(files(...keys));
    expect(found).toHaveLength(60);
    expect(new Set(found).size).toBe(60);
  });

  it('tells siblings apart that begin alike', () => {
    const finder = new FolderFinder(ROOT, () => true);
    expect(finder.among(files('ab/1', 'abc/2', 'abd/3'))).toEqual(['ab/', 'abc/', 'abd/']);
  });
});
