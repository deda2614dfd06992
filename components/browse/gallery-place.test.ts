import { expect, it } from 'vitest';
import type { File, ListingPage } from '@/lib/domain/entry';
import { toColumns } from '@/lib/domain/file-columns';
import type { ObjectKey, Prefix } from '@/lib/domain/names';
import { createArranger } from '@/lib/domain/rows';
import { galleryPlace } from './gallery-place';

const file = (name: string, size: number): File => ({
  kind: 'file',
  key: name as ObjectKey,
  name,
  size,
  modified: new Date(0).toISOString(),
});
const page: ListingPage = {
  prefix: '' as Prefix,
  folders: ['x/', 'y/'],
  files: toColumns('' as Prefix, [file('a', 3), file('b', 1), file('c', 2)]),
  next: null,
};
const place = (key: string, column: 'name' | 'size' = 'name', filter = '') => {
  const found = galleryPlace(
    createArranger()([page], { column, descending: false }, filter),
    key as ObjectKey,
  );
  return found && [found.previous?.key ?? null, found.next?.key ?? null, found.position, found.count];
};

it('goes through the objects in the order shown, and into no folder', () => {
  expect(place('a')).toEqual([null, 'b', 1, 3]);
  expect(place('b')).toEqual(['a', 'c', 2, 3]);
  expect(place('c')).toEqual(['b', null, 3, 3]);
  expect(place('c', 'size')).toEqual(['b', 'a', 2, 3]);
});

it('knows nothing of what the listing does not show', () => {
  expect(place('elsewhere')).toBeNull();
  expect(place('a', 'name', 'b')).toBeNull();
  expect(place('b', 'name', 'b')).toEqual([null, null, 1, 1]);
});
