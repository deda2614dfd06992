import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { GetObjectTaggingCommand } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { AWKWARD_KEYS } from '@/lib/domain/awkward-keys';
import { objectKey, prefix, ROOT, type BucketName, type ObjectKey, type Prefix } from '@/lib/domain/names';
import type { Step } from '@/lib/domain/steps';
import { abandonTransfer } from './abandon-transfer';
import { walkKeys } from './listing';
import { abortUpload, listUploads } from './multipart';
import { getObject, headObject } from './objects';
import { finish, put, testBucket, testStore } from './test-store';
import { transferStep, type TransferStepInput } from './transfer-step';

const store = testStore();
const bucket = await testBucket(store);
const other = await testBucket(store);

async function keysUnder(folder: string, where: BucketName = bucket): Promise<string[]> {
  const keys: string[] = [];
  for await (const files of walkKeys(store, { bucket: where, prefix: folder as Prefix })) {
    keys.push(...files.map((file) => file.key));
  }
  return keys.toSorted();
}

async function read(key: string, where: BucketName = bucket): Promise<string> {
  return text((await getObject(store, { bucket: where, key: key as ObjectKey })).body);
}

function folderTransfer(from: string, to: string, more: Partial<TransferStepInput> = {}): TransferStepInput {
  return {
    bucket,
    target: { kind: 'prefix', prefix: prefix(from) },
    to: { bucket, prefix: prefix(to) },
    move: false,
    overwrite: 'replace',
    cursor: null,
    ...more,
  };
}

function keysTransfer(keys: string[], to: string, more: Partial<TransferStepInput> = {}): TransferStepInput {
  return { ...folderTransfer('', to), target: { kind: 'keys', keys: keys.map(objectKey) }, ...more };
}

describe('a folder', () => {
  test('moves with its marker and all below it, and its siblings stay', async () => {
    const keys = ['', 'a.txt', 'deep/b.txt', 'deep//c.txt', 'plus+%20.txt', 'nasty\u0001.txt'];
    for (const key of keys) await put(store, bucket, `src/${key}`, `at ${key}`);
    await put(store, bucket, 'src-2019/stays.txt');
    const step = await transferStep(store, folderTransfer('src/', 'dst/in/', { move: true }));
    expect(step).toMatchObject({ cursor: null, done: keys.length, failed: [], skipped: 0 });
    expect(step.affected).toEqual(
      expect.arrayContaining(['', 'src/', 'src/deep/', 'dst/', 'dst/in/', 'dst/in/deep/']),
    );
    expect(await keysUnder('src/')).toEqual([]);
    expect(await keysUnder('src-2019/')).toEqual(['src-2019/stays.txt']);
    expect(await keysUnder('dst/in/')).toEqual(keys.map((key) => `dst/in/${key}`).toSorted());
    expect(await read('dst/in/deep//c.txt')).toBe('at deep//c.txt');
  });

  test('of awkward keys is copied to another bucket whole', async () => {
    const short = AWKWARD_KEYS.filter((key) => Buffer.byteLength(key) < 1000);
    for (const key of short) await put(store, bucket, `awkward/${key}`);
    const to = { bucket: other, prefix: ROOT };
    const steps = await finish((cursor) =>
      transferStep(store, folderTransfer('awkward/', '', { to, cursor })),
    );
    expect(steps.flatMap((step) => step.failed)).toEqual([]);
    expect(await keysUnder('', other)).toEqual(short.toSorted());
    for (const key of short) expect(await read(key, other)).toBe(`awkward/${key}`);
  });

  test.each([0, 1500])(
    'moves in interrupted and repeated steps of %d ms without losing a key',
    async (time) => {
      const keys = Array.from({ length: 30 }, (_, index) => `${index}.txt`);
      for (const key of keys) await put(store, bucket, `slow-${time}/${key}`);
      const input = folderTransfer(`slow-${time}/`, `moved-${time}/`, { move: true });
      let cursor: string | null = null;
      let done = 0;
      do {
        const step = await transferStep(store, { ...input, cursor }, { milliseconds: time });
        const again = await transferStep(store, { ...input, cursor }, { milliseconds: time });
        expect([...step.failed, ...again.failed]).toEqual([]);
        done += step.done + again.done;
        cursor = step.cursor;
      } while (cursor !== null);
      expect(done).toBe(30);
      expect(await keysUnder(`slow-${time}/`)).toEqual([]);
      expect(await keysUnder(`moved-${time}/`)).toEqual(keys.map((key) => `moved-${time}/${key}`).toSorted());
    },
  );

  test.each([
    ['self/', 'self/'],
    ['self/', 'self/below/'],
  ])('is refused from %s to %s', async (from, to) => {
    await put(store, bucket, 'self/a.txt');
    await expect(transferStep(store, folderTransfer(from, to, { move: true }))).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await keysUnder('self/')).toEqual(['self/a.txt']);
  });

  test('moved up beside keys of its own name leaves alone what would land among its sources', async () => {
    for (const key of ['up/up/x', 'up/up/up/x', 'up/up/y']) await put(store, bucket, key);
    const steps = await finish((cursor) =>
      transferStep(store, folderTransfer('up/up/', 'up/', { move: true, cursor })),
    );
    const failed = steps.flatMap((step) => step.failed);
    expect(failed.map(({ key, error }) => [key, error.code])).toEqual([['up/up/up/x', 'conflict']]);
    expect(await keysUnder('up/')).toEqual(['up/up/up/x', 'up/x', 'up/y']);
    expect([await read('up/x'), await read('up/up/up/x')]).toEqual(['up/up/x', 'up/up/up/x']);
  });
});

describe('keys', () => {
  test('land under their names, one of them on a name of its own', async () => {
    await put(store, bucket, 'k/a.txt');
    await put(store, bucket, 'k/m/', '');
    const step = await transferStep(store, keysTransfer(['k/a.txt', 'k/m/'], 'to/'));
    expect(step).toMatchObject({ done: 2, failed: [] });
    expect(await keysUnder('to/')).toEqual(['to/a.txt', 'to/m/']);
    const to = { bucket, prefix: prefix('k/'), key: objectKey('k/renamed.txt') };
    await transferStep(store, keysTransfer(['k/a.txt'], 'k/', { to, move: true }));
    expect(await keysUnder('k/')).toEqual(['k/m/', 'k/renamed.txt']);
    await expect(transferStep(store, keysTransfer(['k/renamed.txt'], 'k/', { to }))).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  test('keep headers, metadata and tags', async () => {
    await put(store, bucket, 'kept/a', 'x', {
      ContentType: 'text/css',
      CacheControl: 'no-cache',
      Metadata: { owner: 'me' },
      Tagging: 'k=v',
    });
    await transferStep(store, keysTransfer(['kept/a'], 'kept-too/'));
    expect(await headObject(store, { bucket, key: objectKey('kept-too/a') })).toMatchObject({
      contentType: 'text/css',
      cacheControl: 'no-cache',
      metadata: { owner: 'me' },
      tags: [{ key: 'k', value: 'v' }],
    });
  });

  test('that exist already are skipped or replaced as chosen', async () => {
    await put(store, bucket, 'one/x', 'new');
    await put(store, bucket, 'two/x', 'old');
    const skipped = await transferStep(
      store,
      keysTransfer(['one/x'], 'two/', { overwrite: 'skip', move: true }),
    );
    expect(skipped).toMatchObject({ done: 0, skipped: 1, failed: [] });
    expect([await read('one/x'), await read('two/x')]).toEqual(['new', 'old']);
    await transferStep(store, keysTransfer(['one/x'], 'two/', { overwrite: 'replace', move: true }));
    expect(await read('two/x')).toBe('new');
  });

  test('that are missing are reported, and the others are handled', async () => {
    await put(store, bucket, 'there/a');
    const step = await transferStep(store, keysTransfer(['there/none', 'there/a'], 'there-too/'));
    expect(step).toMatchObject({
      done: 1,
      failed: [{ key: 'there/none', error: { code: 'not_found', details: { target: 'there/none' } } }],
    });
  });

  test('of the same name do not overwrite each other', async () => {
    await put(store, bucket, 'x/same', 'x');
    await put(store, bucket, 'y/same', 'y');
    const step = await transferStep(store, keysTransfer(['x/same', 'y/same'], 'z/', { move: true }));
    expect(step).toMatchObject({ done: 1, failed: [{ key: 'y/same', error: { code: 'conflict' } }] });
    expect([await read('z/same'), await read('y/same')]).toEqual(['x', 'y']);
  });

  test('too long at their destination are reported', async () => {
    const key = 'k'.repeat(1000);
    await put(store, bucket, key);
    const step = await transferStep(store, keysTransfer([key], `${'d'.repeat(100)}/`, { move: true }));
    expect(step).toMatchObject({ done: 0, failed: [{ key, error: { code: 'key_too_long' } }] });
    expect(await read(key)).toBe(key);
  });
});

describe('objects too large for one copy', () => {
  const MIB = 1024 * 1024;
  const limits = { milliseconds: 0, singleCopy: 6 * MIB, partSize: 5 * MIB };
  const body = randomBytes(32 * MIB);

  async function source(key: string): Promise<ObjectKey> {
    return put(store, bucket, key, body, {
      ContentType: 'video/x-large',
      Metadata: { a: 'b' },
      Tagging: 'k=v',
    });
  }

  async function bytesOf(key: string): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of (await getObject(store, { bucket, key: key as ObjectKey })).body) {
      chunks.push(chunk as Buffer);
    }
    return Buffer.concat(chunks);
  }

  test('move in parts over several steps, with all they carry', async () => {
    await source('large/a.bin');
    await put(store, bucket, 'large/b.txt', 'small');
    const input = folderTransfer('large/', 'large-moved/', { move: true });
    const steps = await finish((cursor) => transferStep(store, { ...input, cursor }, limits));
    expect(steps.length).toBeGreaterThan(3);
    expect(steps.flatMap((step) => step.failed)).toEqual([]);
    expect(steps.reduce((sum, step) => sum + step.done, 0)).toBe(2);
    expect(steps.reduce((sum, step) => sum + step.bytes, 0)).toBe(body.length + 5);
    expect(await keysUnder('large/')).toEqual([]);
    expect((await bytesOf('large-moved/a.bin')).equals(body)).toBe(true);
    const key = objectKey('large-moved/a.bin');
    expect(await headObject(store, { bucket, key })).toMatchObject({
      contentType: 'video/x-large',
      metadata: { a: 'b' },
    });
    const { TagSet } = await store.client.send(new GetObjectTaggingCommand({ Bucket: bucket, Key: key }));
    expect(TagSet).toEqual([{ Key: 'k', Value: 'v' }]);
  });

  test('begin anew when the half-made copy is gone', async () => {
    const key = await source('lost/a.bin');
    const input = keysTransfer([key], 'lost-copy/', { move: true });
    const begun = await transferStep(store, input, limits);
    const [upload] = await listUploads(store, { bucket, prefix: 'lost-copy/' });
    await abortUpload(store, { bucket, ...upload! });
    const steps = await finish((cursor) =>
      transferStep(store, { ...input, cursor: cursor ?? begun.cursor }, limits),
    );
    expect(steps.flatMap((step) => step.failed)).toEqual([]);
    expect(await keysUnder('lost')).toEqual(['lost-copy/a.bin']);
    expect((await bytesOf('lost-copy/a.bin')).equals(body)).toBe(true);
  });

  test('that change meanwhile are not mixed, and not lost', async () => {
    const key = await source('changing/a.bin');
    const input = keysTransfer([key], 'changing-copy/', { move: true });
    const begun = await transferStep(store, input, limits);
    const part = await transferStep(store, { ...input, cursor: begun.cursor }, limits);
    await put(store, bucket, key, randomBytes(body.length));
    const steps = await finish((cursor) =>
      transferStep(store, { ...input, cursor: cursor ?? part.cursor }, limits),
    );
    expect(steps.at(-1)).toMatchObject({
      done: 0,
      failed: [{ key, error: { code: 'precondition_failed' } }],
    });
    expect(await keysUnder('changing')).toEqual(['changing/a.bin']);
    expect(await listUploads(store, { bucket, prefix: 'changing-copy/' })).toEqual([]);
  });

  test('leave no parts behind when they are given up', async () => {
    const key = await source('given-up/a.bin');
    const input = keysTransfer([key], 'given-up-copy/', { move: true });
    const begun = await transferStep(store, input, limits);
    const part = await transferStep(store, { ...input, cursor: begun.cursor }, limits);
    expect(await listUploads(store, { bucket, prefix: 'given-up-copy/' })).toHaveLength(1);
    await abandonTransfer(store, { ...input, cursor: part.cursor });
    await abandonTransfer(store, { ...input, cursor: part.cursor });
    expect(await listUploads(store, { bucket, prefix: 'given-up-copy/' })).toEqual([]);
    expect(await keysUnder('given-up')).toEqual(['given-up/a.bin']);
    await abandonTransfer(store, { ...input, cursor: null });
    const elsewhere = folderTransfer('large/', 'mine/', { cursor: part.cursor });
    await expect(abandonTransfer(store, elsewhere)).rejects.toMatchObject({ code: 'invalid_input' });
  });

  test('leave alone what appeared at their destination while they were copied', async () => {
    const key = await source('appearing/a.bin');
    const input = keysTransfer([key], 'appeared/', { move: true, overwrite: 'skip' });
    const begun = await transferStep(store, input, limits);
    await put(store, bucket, 'appeared/a.bin', 'newer');
    const steps = await finish((cursor) =>
      transferStep(store, { ...input, cursor: cursor ?? begun.cursor }, limits),
    );
    expect(steps.at(-1)).toMatchObject({ cursor: null, done: 0, skipped: 1, failed: [] });
    expect(await read('appeared/a.bin')).toBe('newer');
    expect(await keysUnder('appear')).toEqual(['appeared/a.bin', 'appearing/a.bin']);
    expect(await listUploads(store, { bucket, prefix: 'appeared/' })).toEqual([]);
  });

  test('are known again when the answer to their completion was lost', async () => {
    const key = await source('unheard/a.bin');
    const input = keysTransfer([key], 'unheard-moved/', { overwrite: 'skip' });
    let cursor: string | null = null;
    for (;;) {
      const step: Step = await transferStep(store, { ...input, cursor }, limits);
      if (step.cursor === null) break;
      cursor = step.cursor;
    }
    const again = await transferStep(store, { ...input, move: true, cursor }, limits);
    expect(again).toMatchObject({ cursor: null, done: 1, skipped: 0, failed: [] });
    expect(await keysUnder('unheard')).toEqual(['unheard-moved/a.bin']);
  });

  test('a cursor that names another key is refused', async () => {
    const copy = { key: 'elsewhere/secret', uploadId: 'x', size: 1 };
    const cursor = JSON.stringify({ copy });
    await expect(transferStep(store, folderTransfer('large/', 'mine/', { cursor }))).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });
});
