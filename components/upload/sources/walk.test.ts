import { describe, expect, it } from 'vitest';
import { MAX_CHUNK, type SourceChunk } from './file-source';
import { walk, type Found } from './walk';

type Tree = { [name: string]: Tree | string | null };

/** A text is a file, null one that cannot be read, an object a folder. */
function found(tree: Tree, parent = '', batch = 100): Found[] {
  return Object.entries(tree).map(([name, content]): Found => {
    const path = parent + name;
    if (content === null) return { kind: 'file', path, open: () => Promise.reject(new Error('gone')) };
    if (typeof content === 'string') {
      return { kind: 'file', path, open: () => Promise.resolve({ file: new Blob([content]), path }) };
    }
    return {
      kind: 'folder',
      path,
      list: async function* () {
        const children = found(content, `${path}/`, batch);
        for (let at = 0; at < children.length; at += batch)
          yield await Promise.resolve(children.slice(at, at + batch));
      },
    };
  });
}

async function all(roots: readonly Found[], now?: () => number): Promise<SourceChunk[]> {
  const chunks: SourceChunk[] = [];
  for await (const chunk of walk(roots, now)) chunks.push(chunk);
  return chunks;
}
const still = () => 0;
const paths = (chunks: readonly SourceChunk[]) =>
  chunks.flatMap(({ files }) => files.map(({ path }) => path));

describe('walk', () => {
  it('finds everything, with the folders it lies in', async () => {
    const tree = {
      'a.txt': 'a',
      photos: { '2024': { 'b.jpg': 'b' }, '.hidden': 'h', 'c.jpg': 'c' },
      'd.txt': 'd',
    };
    const chunks = await all(found(tree), still);
    expect(chunks).toHaveLength(1);
    expect(paths(chunks)).toEqual(['a.txt', 'd.txt', 'photos/.hidden', 'photos/c.jpg', 'photos/2024/b.jpg']);
  });

  it('tells of empty folders, and only of those', async () => {
    const chunks = await all(found({ full: { empty: {}, 'a.txt': 'a', nested: { deep: {} } } }), still);
    expect(chunks.flatMap(({ emptyFolders }) => emptyFolders)).toEqual(['full/empty', 'full/nested/deep']);
  });

  it('names what cannot be read and goes on', async () => {
    const broken: Found = {
      kind: 'folder',
      path: 'locked',
      list: async function* () {
        yield found({ 'seen.txt': 's' }, 'locked/');
        throw await Promise.resolve(new Error('no'));
      },
    };
    const chunks = await all([broken, ...found({ 'gone.txt': null, 'fine.txt': 'f' })], still);
    expect(paths(chunks).sort()).toEqual(['fine.txt', 'locked/seen.txt']);
    expect(chunks.flatMap(({ unreadable }) => unreadable).sort()).toEqual(['gone.txt', 'locked']);
    expect(chunks.flatMap(({ emptyFolders }) => emptyFolders)).toEqual([]);
  });

  it('hands on no more than a chunk at a time', async () => {
    const folder = Object.fromEntries(Array.from({ length: 1234 }, (_, index) => [`f${index}`, 'x']));
    const empty = Object.fromEntries(Array.from({ length: 700 }, (_, index) => [`e${index}`, {}]));
    const chunks = await all(found({ folder, empty }, '', 1000), still);
    const sizes = chunks.map(({ files, emptyFolders }) => files.length + emptyFolders.length);
    expect(Math.max(...sizes)).toBe(MAX_CHUNK);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(1934);
    expect(new Set(paths(chunks)).size).toBe(1234);
  });

  it('does not wait for a full chunk where reading is slow', async () => {
    let now = 0;
    const slow = () => (now += 500);
    const chunks = await all(found({ one: { 'a.txt': 'a' }, two: { 'b.txt': 'b' } }), slow);
    expect(chunks.length).toBeGreaterThan(1);
    expect(paths(chunks)).toEqual(['one/a.txt', 'two/b.txt']);
  });

  it('stops reading when nobody wants more', async () => {
    let lists = 0;
    const endless: Found = {
      kind: 'folder',
      path: 'endless',
      list: async function* () {
        for (;;) {
          lists += 1;
          yield await Promise.resolve(found({ [`f${lists}`]: 'x' }, 'endless/'));
        }
      },
    };
    for await (const chunk of walk([endless], still)) {
      expect(chunk.files).toHaveLength(MAX_CHUNK);
      break;
    }
    const before = lists;
    await new Promise((resolve) => setImmediate(resolve));
    expect(lists).toBe(before);
  });
});
