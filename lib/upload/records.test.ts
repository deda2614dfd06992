import { describe, expect, it } from 'vitest';
import type { BucketName, ConnectionId, Prefix } from '@/lib/domain/names';
import {
  hasHandles,
  interruptedBatches,
  isStoredAlready,
  matchRoots,
  mayClaim,
  pathMatcher,
  sampleOf,
  sampleRanges,
  type BatchRecord,
} from './records';

const record: BatchRecord = {
  id: 'one',
  owner: 'account:me',
  tab: 'gone',
  connection: 'c' as ConnectionId,
  bucket: 'b' as BucketName,
  prefix: 'inbox/' as Prefix,
  title: 'album/',
  kind: 'folder',
  roots: [{ kind: 'directory', name: 'album' }],
  startedAt: 1000,
  total: null,
};

describe('interrupted batches', () => {
  it('are those of this person whose tab is gone, oldest first', () => {
    const records = [
      { ...record, id: 'newer', startedAt: 3000 },
      { ...record, id: 'older' },
      { ...record, id: 'running', tab: 'alive' },
      { ...record, id: 'hers', owner: 'account:she' },
    ];
    const found = interruptedBatches(records, 'account:me', new Set(['alive']));
    expect(found.map(({ id }) => id)).toEqual(['older', 'newer']);
  });

  it('are taken over by one tab only', () => {
    expect(mayClaim(record, record)).toBe(true);
    expect(mayClaim({ ...record, tab: 'faster' }, record)).toBe(false);
    expect(mayClaim(undefined, record)).toBe(false);
  });
});

describe('what is chosen again', () => {
  const file = { kind: 'file', name: 'a.bin', size: 5, modified: 7 } as const;

  it('is the same file by name, size and time', () => {
    const found = [file];
    expect(matchRoots([file], [{ ...file, name: 'other' }, file])).toEqual({ found, missing: [] });
    for (const chosen of [[{ ...file, size: 6 }], [{ ...file, modified: 8 }], []])
      expect(matchRoots([file], chosen)).toEqual({ found: [], missing: [file] });
  });

  it('is the same folder by its name, and no file of that name', () => {
    const { roots } = record;
    expect(matchRoots(roots, [{ kind: 'directory', name: 'album' }]).missing).toEqual([]);
    expect(matchRoots(roots, [{ ...file, name: 'album' }]).missing).toEqual(roots);
  });

  it('tells two files of one name apart', () => {
    const roots = [file, { ...file, size: 9 }];
    expect(matchRoots(roots, [{ ...file, size: 9 }, file]).missing).toEqual([]);
    expect(matchRoots(roots, [file, file]).missing).toEqual([{ ...file, size: 9 }]);
  });

  it('may be a part of it: the rest is told by its paths', () => {
    const roots = [file, { kind: 'directory', name: 'album' } as const];
    expect(matchRoots(roots, [file])).toEqual({ found: [file], missing: [roots[1]] });
    expect(['album/x', 'album', 'albums/x', 'a.bin'].map(pathMatcher([roots[1]!]))).toEqual([
      ...[true, true, false, false],
    ]);
  });

  it('is told by its paths without going through all of it for each', () => {
    let looks = 0;
    const roots = Array.from({ length: 20_000 }, (_, index) => ({
      ...file,
      get name() {
        looks += 1;
        return `${index}.bin`;
      },
    }));
    const isOfRoots = pathMatcher(roots);
    const paths = roots.map((_, index) => `${index}.bin`);
    expect(paths.every(isOfRoots)).toBe(true);
    expect(looks).toBeLessThan(2 * roots.length);
  });

  it('need not be chosen where every root can be opened again', () => {
    const handle = {} as FileSystemDirectoryHandle;
    expect(hasHandles(record)).toBe(false);
    expect(hasHandles({ ...record, roots: [{ kind: 'directory', name: 'album', handle }] })).toBe(true);
    expect(hasHandles({ ...record, roots: [] })).toBe(false);
  });
});

describe('isStoredAlready', () => {
  const md5 = '5d41402abc4b2a76b9719d911017c592';
  const startedAt = Date.parse('2024-05-01T12:00:00Z');
  const file = { size: 5, modified: startedAt - 1000 };
  const later = '2024-05-01T12:01:00Z';
  const earlier = '2024-04-01T12:00:00Z';

  it('believes a matching MD5 whatever the clocks say', () => {
    expect(isStoredAlready(file, { size: 5, modified: earlier, etag: `"${md5}"` }, startedAt, md5)).toBe(
      true,
    );
  });

  it('believes no time against an MD5', () => {
    const other = { size: 5, modified: later, etag: '"00000000000000000000000000000000"' };
    expect(isStoredAlready(file, other, startedAt, md5)).toBe(false);
  });

  it('goes by the time where the ETag says nothing of the bytes', () => {
    const parts = { size: 5, etag: `"${md5}-3"` };
    expect(isStoredAlready(file, { ...parts, modified: later }, startedAt, md5)).toBe(true);
    expect(isStoredAlready(file, { ...parts, modified: earlier }, startedAt, md5)).toBe(false);
    expect(isStoredAlready(file, { size: 5, modified: later, etag: md5 }, startedAt, null)).toBe(true);
  });

  it('takes no file for sent that has another size or has changed since', () => {
    const there = { size: 5, modified: later, etag: '"x-2"' };
    expect(isStoredAlready({ ...file, size: 6 }, there, startedAt, null)).toBe(false);
    expect(isStoredAlready({ ...file, modified: startedAt + 1 }, there, startedAt, null)).toBe(false);
    expect(isStoredAlready({ ...file, modified: null }, there, startedAt, null)).toBe(false);
  });
});

describe('a sample', () => {
  it('is all of a small file', () => {
    expect(sampleRanges(1000)).toEqual([[0, 1000]]);
    expect(sampleRanges(0)).toEqual([[0, 0]]);
  });

  it('holds the beginning, the middle and the end of a large one, and nothing twice', async () => {
    const size = 1_000_003;
    const bytes = Uint8Array.from({ length: size }, (_, index) => index % 251);
    const ranges = sampleRanges(size);
    expect(ranges[0]?.[0]).toBe(0);
    expect(ranges.at(-1)?.[1]).toBe(size);
    for (const [index, [start]] of ranges.entries()) {
      if (index > 0) expect(start).toBeGreaterThanOrEqual(ranges[index - 1]![1]);
    }
    const sample = Buffer.from(await sampleOf(new Blob([bytes])).arrayBuffer());
    const expected = Buffer.concat(ranges.map(([start, end]) => bytes.subarray(start, end)));
    expect(sample.equals(expected)).toBe(true);
  });
});
