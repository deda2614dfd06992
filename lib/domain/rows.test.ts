import { describe, expect, it } from 'vitest';
import type { Entry, ListingPage } from './entry';
import { objectKey, prefix } from './names';
import { createArranger, indexOfRow, rowAt, rowsBetween, selectedRows, type Rows } from './rows';
import { STORE_ORDER } from './sort';

const file = (name: string, size = 1): Entry => ({
  kind: 'file',
  key: objectKey(name),
  name,
  size,
  modified: '2024-01-01T00:00:00.000Z',
});
const folder = (name: string): Entry => ({ kind: 'folder', prefix: prefix(`${name}/`), name });
const page = (...entries: Entry[]): ListingPage => ({ entries, next: 'more' });
const names = (rows: Rows) => [...rowsBetween(rows, 0, Infinity)].map(({ name }) => name).join(' ');
const bySize = { column: 'size', descending: false } as const;

describe('arranging rows', () => {
  const first = page(file('a', 3), folder('b'), file('c', 1));
  const second = page(file('d', 2), folder('e'), file('f', 0));

  it('puts folders first and keeps the order of the store within each', () => {
    expect(names(createArranger()([first, second], STORE_ORDER, ''))).toBe('b e a c d f');
  });

  it('gives the same rows for the same pages', () => {
    const arrange = createArranger();
    const pages = [first];
    expect(arrange(pages, STORE_ORDER, '')).toBe(arrange(pages, { ...STORE_ORDER }, ''));
  });

  it('grows to what a new start would give, in every order and under a filter', () => {
    for (const sort of [STORE_ORDER, { column: 'name', descending: true } as const, bySize]) {
      for (const filter of ['', 'A', 'zzz']) {
        const arrange = createArranger();
        arrange([first], sort, filter);
        expect(names(arrange([first, second], sort, filter))).toBe(
          names(createArranger()([first, second], sort, filter)),
        );
      }
    }
  });

  it('leaves the rows it gave before as they were', () => {
    const arrange = createArranger();
    const before = arrange([first], bySize, '');
    arrange([first, second], bySize, '');
    expect(names(before)).toBe('b c a');
  });

  it('starts over when a page was read again', () => {
    const arrange = createArranger();
    arrange([first, second], STORE_ORDER, '');
    expect(names(arrange([page(file('z')), second], STORE_ORDER, ''))).toBe('e z d f');
  });

  it('sorts over what is loaded, folders staying above', () => {
    expect(names(createArranger()([first, second], bySize, ''))).toBe('b e f c d a');
    expect(names(createArranger()([first], { column: 'name', descending: true }, ''))).toBe('b c a');
  });

  it('shows a folder named at the end of one page and the start of the next once', () => {
    expect(names(createArranger()([page(folder('x')), page(folder('x'))], STORE_ORDER, ''))).toBe('x');
  });

  it('stays linear: 100,000 rows page by page, sorted', () => {
    const pages = Array.from({ length: 100 }, (_, p) =>
      page(...Array.from({ length: 1000 }, (_, i) => file(`${p}-${i}`, (i * 7919) % 1000))),
    );
    const arrange = createArranger();
    const start = performance.now();
    let rows: Rows | undefined;
    for (let count = 1; count <= pages.length; count += 1) rows = arrange(pages.slice(0, count), bySize, '');
    expect(rows?.length).toBe(100_000);
    expect(performance.now() - start).toBeLessThan(4000);
  });

  it('finds rows by index and by id', () => {
    const rows = createArranger()([first, second], STORE_ORDER, '');
    expect(rowAt(rows, 1)?.name).toBe('e');
    expect(rowAt(rows, 99)).toBeUndefined();
    expect(indexOfRow(rows, 'e/')).toBe(1);
    expect(indexOfRow(rows, 'f')).toBe(5);
    expect(indexOfRow(rows, 'nowhere')).toBe(-1);
    expect(selectedRows(rows, new Set(['f', 'b/'])).map(({ name }) => name)).toEqual(['b', 'f']);
  });
});
