import { expect, it } from 'vitest';
import { outermost, tallyFiles, type Entry } from './entry';
import { basename, objectKey, prefix } from './names';

const file = (path: string, size: number): Entry => {
  const key = objectKey(path);
  return { kind: 'file', key, name: basename(key), size, modified: '' };
};
const folder = (path: string): Entry => ({
  kind: 'folder',
  prefix: prefix(path),
  name: basename(prefix(path)),
});

it('tallies the files among entries', () => {
  expect(tallyFiles([folder('c/'), file('a', 3), file('b', 4)])).toEqual({ objects: 2, bytes: 7 });
  expect(tallyFiles([folder('c/')])).toEqual({ objects: 0, bytes: 0 });
});

it('leaves out what stands in a folder that is there as well', () => {
  const entries = [folder('a/'), folder('a/b/'), folder('ab/'), file('a/b/c', 1), file('c', 1), file('a', 1)];
  expect(outermost(entries)).toEqual([folder('a/'), folder('ab/'), file('c', 1), file('a', 1)]);
  const apart = [folder('a/'), file('b', 1)];
  expect(outermost(apart)).toBe(apart);
  expect(outermost([file('a', 1)])).toEqual([file('a', 1)]);
});
