import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { File, ListingPage } from '@/lib/domain/entry';
import { pathAt, toColumns } from '@/lib/domain/file-columns';
import { compareKeys } from '@/lib/domain/key-order';
import { objectKey, ROOT } from '@/lib/domain/names';
import { refreshPages, type FetchPage } from './refresh-pages';

const PAGE = 3;

/** A folder in a store: names of files, and of folders with their delimiter, each with a size. */
type Folder = ReadonlyMap<string, number>;

function listing(folder: Folder, log: string[] = []): FetchPage {
  const names = [...folder.keys()].sort(compareKeys);
  return ({ from, cursor }) => {
    log.push(cursor ?? from ?? '');
    const rest = names.filter((name) =>
      cursor === null ? compareKeys(name, from ?? '') >= 0 : compareKeys(name, cursor) > 0,
    );
    const listed = rest.slice(0, PAGE);
    const files = listed.filter((name) => !name.endsWith('/'));
    return Promise.resolve({
      prefix: ROOT,
      folders: listed.filter((name) => name.endsWith('/')).map((name) => name.slice(0, -1)),
      files: toColumns(
        ROOT,
        files.map((name): File => ({
          ...{ kind: 'file', key: objectKey(name), name, size: folder.get(name) ?? 0 },
          modified: '2024-01-01T00:00:00.000Z',
        })),
      ),
      next: rest.length > PAGE ? (listed.at(-1) ?? null) : null,
    });
  };
}

async function load(fetch: FetchPage, begin: string | null, count = Infinity): Promise<ListingPage[]> {
  const pages = [await fetch({ from: begin, cursor: null })];
  for (
    let next = pages[0]?.next;
    typeof next === 'string' && pages.length < count;
    next = pages.at(-1)?.next
  ) {
    pages.push(await fetch({ from: null, cursor: next }));
  }
  return pages;
}

const shown = (pages: readonly ListingPage[]) =>
  pages
    .flatMap(({ folders, files }) => [
      ...folders.map((name) => `${name}/`),
      ...files.ends.map((_, index) => `${pathAt(files, index)} ${files.sizes[index]}`),
    ])
    .sort(compareKeys);

const alphabet = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'é', '\uffee', '😀');
const name = fc
  .tuple(fc.string({ unit: alphabet, minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([text, isFolder]) => (isFolder ? `${text}/` : text));
const folder = fc.uniqueArray(name, { minLength: 0, maxLength: 40 });
const changes = fc.array(fc.tuple(name, fc.constantFrom('put', 'delete')), { maxLength: 6 });

describe('reading again only what may have changed', () => {
  it('shows what reading everything would, and leads on to all the rest', async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(
        ...[folder, changes, fc.integer({ min: 1, max: 9 }), fc.option(name)],
        async (names, changed, loaded, begin) => {
          const before = new Map(names.map((each) => [each, 1]));
          const pages = await load(listing(before), begin, loaded);
          const after = new Map(before);
          for (const [each, how] of changed) {
            if (how === 'put') after.set(each, 2);
            else after.delete(each);
          }
          const fetch = listing(after);
          const touched = changed.map(([each]) => each);
          const refreshed = await refreshPages(pages, touched, begin, fetch);
          if (refreshed === null) return;
          told += 1;
          const next = refreshed.at(-1)?.next ?? null;
          const rest =
            next === null
              ? []
              : await load((at) => fetch(at.cursor ? at : { from: null, cursor: next }), null);
          expect(shown([...refreshed, ...rest])).toEqual(shown(await load(fetch, begin)));
          for (const page of refreshed.slice(0, -1)) expect(page.next).not.toBeNull();
        },
      ),
      { numRuns: 500 },
    );
    expect(told).toBeGreaterThan(200);
  });

  const many = new Map(Array.from({ length: 90 }, (_, index) => [String(index).padStart(3, '0'), 1]));

  it('asks for the pages concerned and for no other', async () => {
    const pages = await load(listing(many), null);
    const log: string[] = [];
    const without = new Map(many);
    without.delete('031');
    await refreshPages(pages, ['031'], null, listing(without, log));
    expect(log).toEqual(['030']);
  });

  it.each([
    ['the store lists in another order', (pages: ListingPage[]) => pages.reverse(), ['031']],
    ['too many pages are concerned', (pages: ListingPage[]) => pages, [...many.keys()]],
    ['a page has become very many', (pages: ListingPage[]) => [pages[0]!, pages[20]!], ['031']],
  ])('leaves it to reading everything where %s', async (_, change, names) => {
    const pages = change(await load(listing(many), null));
    expect(await refreshPages(pages, names, null, listing(many))).toBeNull();
  });
});
