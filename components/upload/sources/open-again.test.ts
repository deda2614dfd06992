import { describe, expect, it } from 'vitest';
import type { BatchRoot } from '@/lib/upload/records';
import type { UploadFile } from './file-source';
import type { Given } from './given';
import { openAgain } from './open-again';

const album: BatchRoot = { kind: 'directory', name: 'album' };
const trip: BatchRoot = { kind: 'directory', name: 'trip' };
const note: BatchRoot = { kind: 'file', name: 'note.txt', size: 4, modified: 7 };

function file(path: string, content = 'text', lastModified = 7): File {
  const name = path.split('/').at(-1) ?? path;
  const webkitRelativePath = path.includes('/') ? path : '';
  return Object.assign(new File([content], name, { lastModified }), { webkitRelativePath });
}

function chosen(...files: File[]): Given {
  return { kind: 'list', list: Object.assign(files, { item: (index: number) => files[index] ?? null }) };
}

async function open(given: Given, wanted: BatchRoot[]) {
  const { source, found, missing } = await openAgain(given, wanted);
  const files: UploadFile[] = [];
  for await (const chunk of source.chunks) files.push(...chunk.files);
  return { found, missing, paths: files.map(({ path }) => path) };
}

describe('what a batch was begun with, chosen again', () => {
  it('is one of its folders: the others and the files are missing', async () => {
    const again = await open(chosen(file('album/a'), file('album/b/c')), [album, trip, note]);
    expect(again).toEqual({ found: [album], missing: [trip, note], paths: ['album/a', 'album/b/c'] });
  });

  it('is its loose files, and none that are chosen beside them', async () => {
    const again = await open(chosen(file('note.txt'), file('other.txt')), [album, note]);
    expect(again).toEqual({ found: [note], missing: [album], paths: ['note.txt'] });
  });

  it('is found in the folder that all of it is in, under its own paths', async () => {
    const given = chosen(
      ...['album/a', 'trip/b/c', 'note.txt', 'unasked/x', 'other.txt'].map((path) => file(`home/${path}`)),
    );
    const again = await open(given, [album, trip, note]);
    expect(again.missing).toEqual([]);
    expect(again.paths).toEqual(['album/a', 'trip/b/c', 'note.txt']);
  });

  it('is a folder of the same name as one in it', async () => {
    const again = await open(chosen(file('album/album/a'), file('album/b')), [album]);
    expect(again.paths).toEqual(['album/album/a', 'album/b']);
  });

  it('is no file beside a folder whose name begins like its own', async () => {
    const again = await open(chosen(file('home/album/a'), file('home/albums')), [album]);
    expect(again.paths).toEqual(['album/a']);
  });

  it('may be very many loose files: none is compared with all others', async () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `f${index}.txt`);
    let looks = 0;
    const wanted = names.map((name): BatchRoot => ({
      ...note,
      get name() {
        looks += 1;
        return name;
      },
    }));
    const files = names.map((name) => ({ path: name, file: file(name) }));
    const { found, source } = await openAgain({ kind: 'files', files }, wanted);
    let count = 0;
    for await (const chunk of source.chunks) count += chunk.files.length;
    expect([found.length, count]).toEqual([names.length, names.length]);
    expect(looks).toBeLessThan(5 * names.length);
  });

  it.each([
    ['size', file('home/note.txt', 'longer')],
    ['time', file('home/note.txt', 'text', 8)],
    ['place', file('home/deep/note.txt')],
  ])('is not a file of another %s', async (_what, other) => {
    expect(await open(chosen(other), [note, album])).toEqual({
      found: [],
      missing: [note, album],
      paths: [],
    });
  });
});
