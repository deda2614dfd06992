import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Location } from '@/lib/domain/entry';
import type { ObjectKey } from '@/lib/domain/names';
import { decideConflicts, type ConflictChoice } from './decide-conflicts';
import { prepareUpload } from './prepare-upload';

const LOCATION = { connection: 'c', bucket: 'b', prefix: 'in/' } as Location;
const there = new Set<string>();
let asked: string[][] = [];

beforeEach(() => {
  there.clear();
  asked = [];
  vi.stubGlobal('fetch', (_path: string, init: { body: string }) => {
    const { keys } = JSON.parse(init.body) as { keys: string[] };
    asked.push(keys);
    const existing = keys
      .filter((key) => there.has(key))
      .map((key) => ({ key, size: 9, modified: '2024-01-01T00:00:00Z' }));
    return Promise.resolve(Response.json({ ok: true, value: { existing } }));
  });
});
afterEach(() => vi.unstubAllGlobals());

const file = (path: string) => ({ path, file: new File(['abc'], path, { lastModified: 5 }) });
const decide = (forAll: ConflictChoice, byKey: Record<string, ConflictChoice> = {}) => ({
  ...{ forAll, byKey: new Map(Object.entries(byKey)) as never },
});

describe('prepareUpload', () => {
  it('keeps folders, finds types by name and says what is there', async () => {
    there.add('in/b/c.json');
    const prepared = await prepareUpload([file('a.bin2'), file('b/c.json')], LOCATION);
    expect(prepared.uploads.map(({ key, contentType }) => [key, contentType])).toEqual([
      ['in/a.bin2', 'application/octet-stream'],
      ['in/b/c.json', 'application/json'],
    ]);
    expect(prepared.conflicts).toEqual([
      {
        key: 'in/b/c.json',
        there: { size: 9, modified: '2024-01-01T00:00:00Z' },
        here: { size: 3, modified: 5 },
      },
    ]);
  });

  it('asks in batches a request can carry', async () => {
    await prepareUpload(
      Array.from({ length: 2500 }, (_, index) => file(`f${index}`)),
      LOCATION,
    );
    expect(asked.map(({ length }) => length)).toEqual([1000, 1000, 500]);
  });

  it('loses neither of two files of one name, and names what makes no key', async () => {
    const prepared = await prepareUpload([file('a.txt'), file('a.txt'), file('x'.repeat(1100))], LOCATION);
    expect(prepared.uploads.map(({ key }) => key)).toEqual(['in/a.txt', 'in/a (1).txt']);
    expect(prepared.impossible).toHaveLength(1);
  });

  it('names the second of two files of one name where no number fits', async () => {
    const path = `${'f'.repeat(1015)}/abc`;
    const prepared = await prepareUpload([file(path), file(path)], { ...LOCATION, prefix: 'long/' as never });
    expect(prepared.uploads).toHaveLength(1);
    expect(prepared.impossible).toEqual([path]);
  });
});

describe('keys with dot segments', () => {
  it.each(['../a', 'b/./c', '..', 'b/..'])('are refused before anything is sent: %s', async (path) => {
    const prepared = await prepareUpload([file(path), file('fine..txt')], LOCATION);
    expect(prepared.uploads.map(({ key }) => key)).toEqual(['in/fine..txt']);
    expect(prepared.unaddressable).toEqual([path]);
    expect(prepared.impossible).toEqual([]);
  });

  it('may also come with the folder', async () => {
    const prepared = await prepareUpload([file('a')], { ...LOCATION, prefix: 'in/../' as never });
    expect(prepared.uploads).toEqual([]);
    expect(prepared.unaddressable).toEqual(['a']);
  });
});

describe('files still on their way', () => {
  const pending = () => new Map([['in/a' as ObjectKey, { size: 7, modified: '2024-02-02T00:00:00Z' }]]);

  it('are conflicts as much as what is there', async () => {
    const prepared = await prepareUpload([file('a'), file('b')], LOCATION, pending);
    expect(prepared.conflicts).toEqual([
      {
        key: 'in/a',
        there: { size: 7, modified: '2024-02-02T00:00:00Z' },
        here: { size: 3, modified: 5 },
      },
    ]);
  });

  it('are told once when they replace what is there', async () => {
    there.add('in/a');
    const prepared = await prepareUpload([file('a')], LOCATION, pending);
    expect(prepared.conflicts.map(({ there: { size } }) => size)).toEqual([7]);
  });

  it('keep their names when another file is to be kept as well', async () => {
    there.add('in/c');
    const prepared = await prepareUpload([file('c')], LOCATION);
    const numbered = new Map([['in/c (1)' as ObjectKey, { size: 7, modified: '' }]]);
    const { uploads } = await decideConflicts(prepared, decide('keepBoth'), () => numbered);
    expect(uploads.map(({ key }) => key)).toEqual(['in/c (2)']);
  });
});

describe('decideConflicts', () => {
  it('skips, replaces and keeps both, for all and for one', async () => {
    for (const key of ['in/a', 'in/b', 'in/c.txt', 'in/c (1).txt']) there.add(key);
    const prepared = await prepareUpload(['a', 'b', 'c.txt', 'c (2).txt', 'new'].map(file), LOCATION);
    const { uploads, skipped } = await decideConflicts(
      prepared,
      decide('skip', { 'in/b': 'replace', 'in/c.txt': 'keepBoth' }),
    );
    expect(uploads.map(({ key }) => key).sort()).toEqual(['in/b', 'in/c (2).txt', 'in/c (3).txt', 'in/new']);
    expect(skipped).toBe(1);
  });

  it('finds free names beyond any number of taken ones', async () => {
    there.add('in/a');
    for (let number = 1; number <= 700; number += 1) there.add(`in/a (${number})`);
    const prepared = await prepareUpload([file('a')], LOCATION);
    const { uploads } = await decideConflicts(prepared, decide('keepBoth'));
    expect(uploads.map(({ key }) => key)).toEqual(['in/a (701)']);
  });

  it('says which name is too long to keep both', async () => {
    const prefix = `${'f'.repeat(1020)}/`;
    there.add(`${prefix}a`);
    const prepared = await prepareUpload([file('a')], { ...LOCATION, prefix: prefix as never });
    await expect(decideConflicts(prepared, decide('keepBoth'))).rejects.toMatchObject({
      code: 'key_too_long',
      details: { target: `${prefix}a` },
    });
  });
});
