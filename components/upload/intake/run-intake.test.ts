import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@/lib/domain/errors';
import type { ObjectKey } from '@/lib/domain/names';
import type { ChoiceForAll, ConflictChoice, ConflictList } from './conflict';
import { chunkOf, file, md5Of, sourceOf, TestIntake } from './test-intake';

let intake: TestIntake;
beforeEach(() => {
  intake = new TestIntake();
});

const choose =
  (forAll: ChoiceForAll, byKey: Record<string, ConflictChoice> = {}) =>
  (list: ConflictList) =>
    list.decide({ forAll, byKey: new Map(Object.entries(byKey)) as never });
const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => file(`f${from + index}`));
const MIB = 1024 ** 2;

describe('keys', () => {
  it('keep folders, and get a content type by name or content', async () => {
    await intake.run(sourceOf(chunkOf([file('a.x2'), file('b/c.json')])));
    expect(intake.appended.map(({ key, contentType, ifTaken }) => [key, contentType, ifTaken])).toEqual([
      ['in/a.x2', 'text/plain', 'fail'],
      ['in/b/c.json', 'application/json', 'fail'],
    ]);
    expect(intake.closed).toBe(true);
  });

  it('number the second of two files of one name, and name what makes no key', async () => {
    const chunks = [
      chunkOf([file('a.txt'), file('x'.repeat(1100))]),
      chunkOf([file('a.txt'), file('\ud800')]),
    ];
    const report = await intake.run(sourceOf(...chunks));
    expect(intake.keys()).toEqual(['in/a.txt', 'in/a (1).txt']);
    expect(report.impossible).toEqual(['x'.repeat(1100), '\ud800']);
  });

  it('may hold dot segments: those bytes go through the app', async () => {
    const report = await intake.run(sourceOf(chunkOf([file('../a'), file('b/./c')])));
    expect(intake.keys()).toEqual(['in/../a', 'in/b/./c']);
    expect(report.impossible).toEqual([]);
  });

  it('carry what was chosen for all of them', async () => {
    const metadata = { cacheControl: 'no-store', tags: { a: 'b' } };
    await intake.run(sourceOf(chunkOf([file('a.json')])), { contentType: 'text/x', metadata });
    expect(intake.appended).toMatchObject([{ contentType: 'text/x', metadata }]);
  });

  it('leave hidden files out where that is wanted', async () => {
    const files = ['.DS_Store', '.git/config', 'a/Thumbs.db', 'a/._b', 'a/b', 'desktop.ini'].map((path) =>
      file(path),
    );
    await intake.run(sourceOf(chunkOf(files)), { skipHidden: true });
    expect(intake.keys()).toEqual(['in/a/b']);
    expect(intake.skipped).toHaveLength(5);
  });

  it('make markers of empty folders where that is wanted', async () => {
    const chunk = chunkOf([], { emptyFolders: ['a/b', '.c'] });
    await intake.run(sourceOf(chunk));
    expect(intake.keys()).toEqual([]);
    await new Promise((resolve) => setImmediate(resolve));
    const wanted = new TestIntake();
    await wanted.run(sourceOf(chunk), { emptyFolders: true, skipHidden: true });
    expect(wanted.appended).toMatchObject([
      { key: 'in/a/b/', contentType: 'application/x-directory', ifTaken: 'skip' },
    ]);
  });
});

describe('reading', () => {
  it('sends what is free while the rest is still being read', async () => {
    const early: number[] = [];
    const chunks = Array.from({ length: 6 }, (_, index) => chunkOf(many(500, index * 500)));
    const source = sourceOf(...chunks);
    const watched = async function* () {
      for await (const chunk of source.chunks) {
        early.push(intake.appended.length);
        yield chunk;
      }
    };
    await intake.run({ roots: [], chunks: watched() });
    expect(intake.appended).toHaveLength(3000);
    expect(early.at(-1)).toBeGreaterThanOrEqual(500);
    expect(intake.checked).toEqual([500, 500, 500, 500, 500, 500]);
  });

  it('never looks more than a few chunks ahead of the bucket', async () => {
    let asked = 0;
    let most = 0;
    let answer: () => void = () => undefined;
    intake.beforeCheck = () => {
      asked += 1;
      most = Math.max(most, asked);
      return new Promise((resolve) => {
        const before = answer;
        answer = () => {
          before();
          asked -= 1;
          resolve();
        };
        setImmediate(() => answer());
      });
    };
    await intake.run(sourceOf(...Array.from({ length: 20 }, (_, index) => chunkOf(many(10, index * 10)))));
    expect(intake.appended).toHaveLength(200);
    expect(most).toBeLessThanOrEqual(3);
  });

  it('stops when the batch is cancelled', async () => {
    let read = 0;
    const endless = async function* () {
      for (;;) {
        read += 1;
        if (read === 4) intake.cancel();
        yield await Promise.resolve(chunkOf(many(10, read * 10)));
      }
    };
    const report = await intake.run({ roots: [], chunks: endless() });
    expect(report).toMatchObject({ cancelled: true, error: null });
    expect(read).toBe(4);
    expect(intake.closed).toBe(true);
  });

  it('says what broke it off, and lets go on what came before', async () => {
    intake.beforeCheck = (keys) => {
      if (keys[0] === 'in/f20') throw new AppError('access_denied');
    };
    const chunks = Array.from({ length: 50 }, (_, index) => chunkOf(many(10, index * 10)));
    const report = await intake.run(sourceOf(...chunks));
    expect(report.error).toMatchObject({ code: 'access_denied' });
    expect(intake.broken).toBe(report.error);
    expect(intake.keys().slice(0, 20)).toEqual(many(20).map(({ path }) => `in/${path}`));
    expect(intake.appended.length).toBeLessThan(100);
    expect(intake.closed).toBe(true);
  });

  it('says what could not be read', async () => {
    const report = await intake.run(sourceOf(chunkOf([], { unreadable: ['a', 'b/c'] })));
    expect(report.unreadable).toEqual(['a', 'b/c']);
  });
});

describe('conflicts', () => {
  const four = () => sourceOf(chunkOf(['a', 'b', 'c.txt', 'new'].map((path) => file(path))));
  beforeEach(() => ['in/a', 'in/b', 'in/c.txt', 'in/c (1).txt'].forEach((key) => intake.put(key, 'old')));

  it('tell what is there and what would come', async () => {
    await intake.run(four());
    const [list] = intake.lists;
    expect(list?.conflicts.map(({ upload, there }) => [upload.key, upload.source.size, there?.etag])).toEqual(
      [
        ['in/a', 3, md5Of('old')],
        ['in/b', 3, md5Of('old')],
        ['in/c.txt', 3, md5Of('old')],
      ],
    );
    expect(list?.free).toBe(1);
  });

  it('are skipped, replaced and kept both, for all and for one', async () => {
    intake.answer = choose('skip', { 'in/b': 'replace', 'in/c.txt': 'keepBoth' });
    await intake.run(four());
    expect(intake.appended.map(({ key, ifTaken }) => [key, ifTaken]).sort()).toEqual([
      ['in/b', 'replace'],
      ['in/c (2).txt', 'number'],
      ['in/new', 'fail'],
    ]);
    expect(intake.skipped).toEqual(['a']);
  });

  it('are replaced only where they differ', async () => {
    intake.put('in/a', 'abc');
    intake.put('in/b', 'abd');
    intake.put('in/c.txt', 'longer');
    intake.answer = choose('replaceDifferent');
    await intake.run(four());
    expect(intake.keys().sort()).toEqual(['in/b', 'in/c.txt', 'in/new']);
    expect(intake.skipped).toEqual(['a']);
  });

  it('are asked about once, and the choice holds for what is still to come', async () => {
    for (let index = 0; index < 40; index += 2) intake.put(`in/f${index}`, 'old');
    intake.answer = choose('keepBoth');
    await intake.run(sourceOf(...Array.from({ length: 4 }, (_, index) => chunkOf(many(10, index * 10)))));
    expect(intake.lists).toHaveLength(1);
    expect(intake.appended).toHaveLength(40);
    expect(intake.keys()).toContain('in/f38 (1)');
    // Free, but no longer when it is written: the choice made holds for those too, and never replaces.
    expect(intake.appended.find(({ key }) => key === 'in/f39')?.ifTaken).toBe('number');
  });

  it('wait for an answer while the reading goes on, and are settled as soon as there is one', async () => {
    for (let index = 0; index < 60; index += 1) intake.put(`in/f${index}`, 'old');
    const settled: number[] = [];
    intake.answer = () => undefined;
    const chunks = async function* () {
      for (let index = 0; index < 6; index += 1) {
        if (index === 4) choose('replace')(intake.lists[0]!);
        settled.push(intake.appended.length);
        yield await Promise.resolve(chunkOf(many(10, index * 10)));
      }
    };
    await intake.run({ roots: [], chunks: chunks() });
    expect(intake.appended).toHaveLength(60);
    expect(settled.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
    expect(settled[5]).toBeGreaterThan(0);
    expect(intake.lists[0]?.reading).toBe(false);
  });

  it('are left alone where the person gives up', async () => {
    intake.answer = (list) => list.giveUp();
    await intake.run(four());
    expect(intake.keys()).toEqual(['in/new']);
    expect(intake.closed).toBe(true);
  });

  it('are no longer asked about when the batch is cancelled', async () => {
    intake.answer = () => setImmediate(() => intake.cancel());
    const report = await intake.run(four());
    expect(report.cancelled).toBe(true);
  });

  it('name what has no room for a number', async () => {
    const path = `${'f'.repeat(1017)}/abc`;
    intake.put(`in/${path}`, 'old');
    intake.answer = choose('keepBoth');
    const report = await intake.run(sourceOf(chunkOf([file(path)])));
    expect(report.impossible).toEqual([path]);
    expect(intake.keys()).toEqual([]);
  });

  it('count on for the second of two files of one name', async () => {
    for (const key of ['in/a.txt', 'in/a (1).txt']) intake.put(key, 'old');
    intake.answer = choose('keepBoth');
    await intake.run(sourceOf(chunkOf([file('a.txt'), file('a.txt')])));
    expect(intake.keys()).toEqual(['in/a (2).txt', 'in/a (3).txt']);
    expect(intake.appended.map(({ original }) => original)).toEqual(['in/a.txt', 'in/a.txt']);
  });

  it('finds free names beyond any number of taken ones', async () => {
    for (let number = 1; number <= 700; number += 1) intake.put(`in/a (${number})`, 'old');
    intake.answer = choose('keepBoth');
    await intake.run(sourceOf(chunkOf([file('a')])));
    expect(intake.keys()).toEqual(['in/a (701)']);
  });
});

describe('what is still on its way', () => {
  it('is a conflict as much as what is there, and told instead of it', async () => {
    intake.put('in/a', 'old');
    intake.pending.set('in/a' as ObjectKey, { size: 7, modified: '2024-02-02T00:00:00Z' });
    await intake.run(sourceOf(chunkOf([file('a'), file('b')])));
    expect(intake.lists[0]?.conflicts.map(({ there }) => there?.size)).toEqual([7]);
  });

  it('keeps its name when another file is to be kept as well', async () => {
    intake.put('in/c', 'old');
    intake.pending.set('in/c (1)' as ObjectKey, { size: 7, modified: '' });
    intake.answer = choose('keepBoth');
    await intake.run(sourceOf(chunkOf([file('c')])));
    expect(intake.keys()).toEqual(['in/c (2)']);
  });

  it('counts also while another drop is still being read', async () => {
    const other = new TestIntake();
    other.claims = intake.claims;
    let found: () => void = () => undefined;
    const meanwhile = new Promise<void>((resolve) => (found = resolve));
    const slow = async function* () {
      yield chunkOf([file('a', 'first')]);
      await meanwhile;
    };
    const first = intake.run({ roots: [], chunks: slow() });
    await new Promise((resolve) => setImmediate(resolve));
    await other.run(sourceOf(chunkOf([file('a'), file('b')])));
    found();
    await first;
    expect(other.lists[0]?.conflicts.map(({ upload, there }) => [upload.key, there?.size])).toEqual([
      ['in/a', 5],
    ]);
    expect(intake.lists).toHaveLength(0);
  });
});

describe('unfinished uploads', () => {
  const large = () => ({ path: 'big', file: new File([new Uint8Array(40 * MIB)], 'big') });
  const begun = {
    key: 'in/big',
    uploadId: 'u1',
    partSize: 16 * MIB,
    parts: 1,
    bytes: 16 * MIB,
    initiated: '',
  };

  it('are offered and gone on with', async () => {
    intake.unfinished.push({ ...begun, uploadId: 'u0', parts: 0, bytes: 0, partSize: 0 }, begun);
    await intake.run(sourceOf(chunkOf([large()])));
    expect(intake.lists[0]?.conflicts).toMatchObject([{ there: null, unfinished: { uploadId: 'u1' } }]);
    expect(intake.appended).toMatchObject([
      { begun: { uploadId: 'u1', partSize: 16 * MIB }, ifTaken: 'fail' },
    ]);
  });

  it('are begun anew where that is chosen', async () => {
    intake.unfinished.push(begun);
    intake.answer = choose('skip', { 'in/big': 'replace' });
    await intake.run(sourceOf(chunkOf([large()])));
    expect(intake.appended).toMatchObject([{ key: 'in/big', ifTaken: 'fail' }]);
    expect(intake.appended[0]?.begun).toBeUndefined();
  });

  it('are not those this tab is sending', async () => {
    intake.unfinished.push(begun);
    intake.pending.set('in/big' as ObjectKey, { size: 40 * MIB, modified: '' });
    await intake.run(sourceOf(chunkOf([large()])));
    expect(intake.lists[0]?.conflicts).toMatchObject([{ unfinished: null }]);
  });

  it.each([
    ['more bytes than the file has', { bytes: 41 * MIB }],
    ['parts too small to be one', { partSize: 1024 }],
    ['more parts than it would take', { parts: 9 }],
  ])('are not offered with %s', async (_what, facts) => {
    intake.unfinished.push({ ...begun, ...facts });
    await intake.run(sourceOf(chunkOf([large()])));
    expect(intake.lists).toHaveLength(0);
  });
});
