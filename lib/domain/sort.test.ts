import { describe, expect, it } from 'vitest';
import {
  fileComparer,
  isStoreOrder,
  nextSort,
  parseSort,
  serializeSort,
  SORT_COLUMNS,
  STORE_ORDER,
} from './sort';
import type { File } from './entry';
import { objectKey } from './names';

const file = (name: string, size: number, modified: string): File => ({
  kind: 'file',
  key: objectKey(name),
  name,
  size,
  modified,
});

describe('sort', () => {
  it('survives the address', () => {
    for (const column of SORT_COLUMNS) {
      for (const descending of [false, true]) {
        expect(parseSort(serializeSort({ column, descending }))).toEqual({ column, descending });
      }
    }
    expect(parseSort('owner')).toBeNull();
    expect(parseSort('')).toBeNull();
  });

  it('turns round on the second click and starts over on another column', () => {
    const size = nextSort(STORE_ORDER, 'size');
    expect(size).toEqual({ column: 'size', descending: false });
    expect(nextSort(size, 'size')).toEqual({ column: 'size', descending: true });
    expect(isStoreOrder(nextSort(nextSort(STORE_ORDER, 'name'), 'name'))).toBe(true);
  });

  it('compares sizes as numbers and times as time', () => {
    const files = [
      file('a', 9, '2024-03-01T00:00:00.000Z'),
      file('b', 10, '2023-12-31T23:59:59.000Z'),
      file('c', 2, '2024-01-01T00:00:00.000Z'),
    ];
    const order = (column: 'size' | 'modified', descending: boolean) =>
      files
        .toSorted(fileComparer({ column, descending })!)
        .map(({ name }) => name)
        .join('');
    expect(order('size', false)).toBe('cab');
    expect(order('size', true)).toBe('bac');
    expect(order('modified', false)).toBe('bca');
  });
});
