import { describe, expect, it } from 'vitest';
import { entryId, type File, type ListingPage } from './entry';
import { toColumns } from './file-columns';
import { objectKey, prefix, ROOT } from './names';
import { createArranger, type Rows } from './rows';
import { selectedRows } from './selected-rows';
import {
  isSelectedAt,
  NO_SELECTION,
  selectEvery,
  selectTo,
  Stretch,
  toggle,
  type Selection,
} from './selection';
import { STORE_ORDER } from './sort';

const file = (name: string, size = 1, more: Partial<File> = {}): File => ({
  kind: 'file',
  key: objectKey(name),
  name,
  size,
  modified: '2024-01-01T00:00:00.000Z',
  ...more,
});
const folder = (name: string) => ({ kind: 'folder' as const, name });
const page = (...entries: (File | ReturnType<typeof folder>)[]): ListingPage => ({
  prefix: ROOT,
  folders: entries.filter((entry) => entry.kind === 'folder').map(({ name }) => name),
  files: toColumns(
    ROOT,
    entries.filter((entry) => entry.kind === 'file'),
  ),
  next: 'more',
});
const names = (rows: Rows) => Array.from({ length: rows.length }, (_, index) => rows.nameAt(index)).join(' ');
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

  it('looks at the values of a page once, however many pages follow', () => {
    let looks = 0;
    const pages = Array.from({ length: 100 }, (_, p) => {
      const one = page(...Array.from({ length: 100 }, (_, i) => file(`${p}-${i}`, (i * 7919) % 1000)));
      const { sizes } = one.files;
      Object.defineProperty(one.files, 'sizes', { get: () => ((looks += 1), sizes) });
      return one;
    });
    const arrange = createArranger();
    let rows: Rows | undefined;
    for (let count = 1; count <= pages.length; count += 1) rows = arrange(pages.slice(0, count), bySize, '');
    expect(rows?.length).toBe(10_000);
    expect(looks).toBe(pages.length);
  });

  it('compares sizes as numbers, times as time and storage classes by name', () => {
    const pages = [
      page(
        file('a', 9, { modified: '2024-03-01T00:00:00.000Z', storageClass: 'STANDARD' }),
        file('b', 10, { modified: '2023-12-31T23:59:59.000Z', storageClass: 'GLACIER' }),
      ),
      page(file('c', 2, { modified: '2024-01-01T00:00:00.000Z', storageClass: 'DEEP_ARCHIVE' })),
    ];
    const arrange = createArranger();
    const sorted = (column: 'size' | 'modified' | 'class', descending = false) =>
      names(arrange(pages, { column, descending }, ''));
    expect(sorted('size')).toBe('c a b');
    expect(sorted('size', true)).toBe('b a c');
    expect(sorted('modified')).toBe('b c a');
    expect(sorted('class')).toBe('c b a');
    expect(sorted('class', true)).toBe('a b c');
  });

  it('keeps equal ones in the order of the store, whichever way it sorts', () => {
    const pages = [page(file('b'), file('d')), page(file('a'), file('c'))];
    for (const descending of [false, true]) {
      const arrange = createArranger();
      arrange(pages.slice(0, 1), { column: 'size', descending }, '');
      expect(names(arrange(pages, { column: 'size', descending }, ''))).toBe('b d a c');
    }
  });

  it('finds rows by index and by id', () => {
    const rows = createArranger()([first, second], STORE_ORDER, '');
    expect(rows.at(1)).toEqual({ kind: 'folder', prefix: 'e/', name: 'e' });
    expect(rows.at(2)).toEqual(file('a', 3));
    expect(rows.at(99)).toBeUndefined();
    expect(rows.at(-1)).toBeUndefined();
    expect(rows.indexOf('nowhere')).toBe(-1);
    expect(Array.from(selectedRows(rows, new Set(['f', 'b/'])), entryId)).toEqual(['b/', 'f']);
  });

  it('names the selected rows in the order shown, few or many', () => {
    const many = page(
      ...Array.from({ length: 100 }, (_, index) => file(String(index).padStart(3, '0'), 100 - index)),
    );
    const rows = createArranger()([many], bySize, '');
    const selected = (...ids: string[]) => Array.from(selectedRows(rows, new Set(ids)), ({ name }) => name);
    expect(selected('002', '050', 'gone')).toEqual(['050', '002']);
    expect(selected(...Array.from({ length: 50 }, (_, index) => `0${index + 10}`)).slice(0, 2)).toEqual([
      '059',
      '058',
    ]);
  });

  it('finds every row by its id, in every order and under a filter', () => {
    const pages = [
      page(folder('b'), folder('x'), file('ab', 3), file('b', 9)),
      page(folder('x'), folder('y'), file('a', 1), file('bb', 2)),
    ];
    for (const column of ['name', 'size', 'class'] as const) {
      for (const descending of [false, true]) {
        for (const filter of ['', 'b']) {
          const rows = createArranger()(pages, { column, descending }, filter);
          const indices = Array.from({ length: rows.length }, (_, index) => index);
          expect(indices.map((index) => rows.indexOf(rows.idAt(index) ?? ''))).toEqual(indices);
          expect(rows.length).toBe(filter === '' ? 7 : 4);
          expect(rows.indexOf('a')).toBe(filter === '' ? rows.indexOf('a') : -1);
        }
      }
    }
  });

  it('makes a row once while it is shown, also when more come', () => {
    const arrange = createArranger();
    const row = arrange([first], STORE_ORDER, '').at(1);
    expect(arrange([first, second], STORE_ORDER, '').at(2)).toBe(row);
    expect(arrange([first, second], bySize, '').at(5)).toBe(row);
  });

  it('tells keys that lie one in the other apart', () => {
    const below = prefix('a/');
    const files = ['a/b', 'a/bb', 'a/bbb', 'a/c/b'].map((key) => file(key));
    const rows = createArranger()(
      [{ prefix: below, folders: [], files: toColumns(below, files), next: null }],
      STORE_ORDER,
      '',
    );
    expect(files.map(({ key }) => rows.indexOf(key))).toEqual([0, 1, 2, 3]);
    expect(['a/', 'a/bbbb', 'b', 'a/bb\u0000', 'a/c/'].map((id) => rows.indexOf(id))).toEqual([
      -1, -1, -1, -1, -1,
    ]);
    expect(rows.nameAt(3)).toBe('b');
  });
});

describe('what a search has found', () => {
  const found: ListingPage = { ...page(file('a/x')), prefix: prefix('top/'), folders: ['a', 'b/c', 'b//'] };

  it('names folders by their last name and finds them by their prefix', () => {
    const rows = createArranger()([found], STORE_ORDER, '');
    expect(names(rows)).toBe('a c  x');
    expect(rows.at(1)).toEqual({ kind: 'folder', prefix: 'top/b/c/', name: 'c' });
    expect(rows.indexOf('top/b/c/')).toBe(1);
    expect(rows.indexOf('top/c/')).toBe(-1);
    expect(createArranger()([found], STORE_ORDER, 'b').length).toBe(0);
  });
});

describe('selecting very many rows', () => {
  const name = (index: number) => `${index % 7}-${String(index).padStart(4, '0')}`;
  const many = (from: number, count: number) =>
    page(
      folder(`folder ${from}`),
      ...Array.from({ length: count }, (_, index) => file(name(from + index), (index * 7919) % 101)),
    );
  const pages = [many(0, 900), many(900, 900)];
  const arrange = createArranger();
  const rows = arrange(pages, STORE_ORDER, '');
  /** As if each row had been named. */
  const named = ({ ids }: Selection): Selection => ({ ids: new Set(ids), anchor: null });
  const shown = (selection: Selection, among: Rows) =>
    Array.from(selectedRows(among, selection.ids), entryId);
  const marked = (selection: Selection, among: Rows) =>
    Array.from({ length: among.length }, (_, index) => isSelectedAt(selection, among, index));

  const every = selectEvery(NO_SELECTION, rows);
  const butTwo = toggle(toggle(every, name(5)), 'folder 900/');
  const range = selectTo({ ids: new Set(), anchor: name(3) }, name(1500), rows);
  const cases = {
    every,
    butTwo,
    'one of them back': toggle(butTwo, name(5)),
    range,
    'range but one': toggle(range, name(1000)),
    'range and one': toggle(range, name(1)),
    'backwards and filtered': selectEvery(
      NO_SELECTION,
      createArranger()(pages, { ...bySize, descending: true }, '-1'),
    ),
  };
  const others = {
    'the same rows': rows,
    sorted: createArranger()(pages, bySize, ''),
    filtered: createArranger()(pages, STORE_ORDER, '3-'),
    'sorted and filtered': createArranger()(pages, bySize, '-00'),
    'read anew, with more': createArranger()([many(0, 900), many(900, 1000)], STORE_ORDER, ''),
  };

  it.each(Object.entries(cases))('%s is what it would be if each were named', (_, selection) => {
    const each = named(selection);
    expect(selection.ids.size).toBe(each.ids.size);
    for (const other of Object.values(others)) {
      expect(shown(selection, other)).toEqual(shown(each, other));
      expect(marked(selection, other)).toEqual(marked(each, other));
    }
  });

  it('names none of them, and knows what has come since from what was there', () => {
    expect(every.ids).toBeInstanceOf(Stretch);
    expect(every.ids.has('folder 0/')).toBe(true);
    expect(every.ids.has(name(1850))).toBe(false);
    expect(toggle(every, name(1850)).ids.has(name(1850))).toBe(true);
    expect(butTwo.ids).toBeInstanceOf(Stretch);
    expect(butTwo.ids.size).toBe(1800);
    expect([...cases['backwards and filtered'].ids]).not.toHaveLength(0);
  });

  it('counts the files and their bytes', () => {
    const sizes = Array.from({ length: 900 }, (_, index) => (index * 7919) % 101);
    const bytes = 2 * sizes.reduce((sum, size) => sum + size, 0);
    expect(selectedRows(rows, every.ids).tally).toEqual({ objects: 1800, bytes });
    expect(selectedRows(rows, new Set(['folder 0/'])).tally).toEqual({ objects: 0, bytes: 0 });
  });
});
