import { describe, expect, it } from 'vitest';
import { isStoreOrder, nextSort, parseSort, serializeSort, SORT_COLUMNS, STORE_ORDER } from './sort';

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
});
