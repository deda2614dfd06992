import { expect, it } from 'vitest';
import { tallyFiles, type Entry } from './entry';
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
