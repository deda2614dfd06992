import pLimit from 'p-limit';
import { beforeAll, describe, expect, test } from 'vitest';
import { AWKWARD_KEYS } from '@/lib/domain/awkward-keys';
import { entriesOf } from '@/lib/domain/loaded-entries';
import { prefix, ROOT, type Prefix } from '@/lib/domain/names';
import { existing } from './existing';
import { listPage, listPages, walkKeys } from './listing';
import { put, testBucket, testStore } from './test-store';

const store = testStore();
const bucket = await testBucket(store);

async function listAll(folder: Prefix, limit: number) {
  const entries = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listPage>> = await listPage(store, {
      bucket,
      prefix: folder,
      cursor,
      limit,
    });
    entries.push(...entriesOf(page));
    cursor = page.next;
  } while (cursor !== null);
  return entries;
}

describe('2500 keys in one folder', () => {
  const folder = prefix('many/');
  const keys = Array.from({ length: 2500 }, (_, index) => `many/${String(index).padStart(5, '0')}.txt`);

  beforeAll(async () => {
    const limit = pLimit(32);
    await Promise.all(keys.map((key) => limit(() => put(store, bucket, key, 'x'))));
    await put(store, bucket, 'many-more/other.txt', 'x');
  });

  test('come in pages, each key once', async () => {
    const entries = await listAll(folder, 1000);
    expect(entries.map((entry) => (entry.kind === 'file' ? entry.key : ''))).toEqual(keys);
  });

  test('come with their ETags where somebody asks for them', async () => {
    const input = { bucket, prefix: folder, limit: 1 };
    expect((await listPage(store, input)).files.etags).toBeUndefined();
    const [first] = entriesOf(await listPage(store, { ...input, etags: true }));
    expect(first).toMatchObject({ etag: '"9dd4e461268c8034f5c8564e155c67a6"' });
  });

  test('stream from the cursor to the end, and stop when nobody reads on', async () => {
    const first = await listPage(store, { bucket, prefix: folder, limit: 700 });
    const keysOf = [];
    for await (const page of listPages(store, { bucket, prefix: folder, cursor: first.next, limit: 700 })) {
      keysOf.push(entriesOf(page).map((entry) => (entry.kind === 'file' ? entry.key : '')));
    }
    expect(keysOf.map((page) => page.length)).toEqual([700, 700, 400]);
    expect(keysOf.flat()).toEqual(keys.slice(700));
    for await (const page of listPages(store, { bucket, prefix: folder, limit: 10 })) {
      expect(page.next).not.toBeNull();
      break;
    }
  });

  test('are walked to the end, and from the middle', async () => {
    const walked = [];
    for await (const files of walkKeys(store, { bucket, prefix: folder, startAfter: keys[1999] })) {
      walked.push(...files.map((file) => file.key as string));
    }
    expect(walked).toEqual(keys.slice(2000));
  });

  test('are found to exist, by listing and by HEAD alike', async () => {
    const missing = ['many/00000.tx', 'many/00000.txt2', 'many/99999.txt', 'none/x'];
    const wanted = [...keys.slice(0, 400), ...keys.slice(2400), ...missing, 'many-more/other.txt'] as never[];
    const found = await existing(store, bucket, wanted);
    expect(found.map(({ key }) => key as string).sort()).toEqual(
      [...keys.slice(0, 400), ...keys.slice(2400), 'many-more/other.txt'].sort(),
    );
    expect(found[0]).toMatchObject({ size: 1, modified: expect.stringMatching(/^\d{4}-.*Z$/) as string });
  });
});

describe('awkward keys', () => {
  const folder = prefix('awkward/');
  const keys = AWKWARD_KEYS.map((key) => `awkward/${key}`.slice(0, 1024));

  beforeAll(async () => {
    const limit = pLimit(8);
    await Promise.all(keys.map((key) => limit(() => put(store, bucket, key))));
  });

  test('are all walked, unchanged, one page each', async () => {
    const walked = [];
    for await (const files of walkKeys(store, { bucket, prefix: folder, limit: 1 })) {
      walked.push(...files.map((file) => file.key as string));
    }
    expect(walked.toSorted()).toEqual(keys.toSorted());
  });

  test('are found by opening folder after folder, one entry to a page', async () => {
    const found: string[] = [];
    const open = [folder];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const entry of await listAll(next, 1)) {
        if (entry.kind === 'folder') open.push(entry.prefix);
        else found.push(entry.key);
      }
    }
    expect(found.toSorted()).toEqual(keys.toSorted());
  });

  test('are found to exist', async () => {
    const found = await existing(store, bucket, keys as never[]);
    expect(found.map(({ key }) => key as string).toSorted()).toEqual(keys.toSorted());
  });
});

test('a folder marker is not an entry of its own folder, and is a folder above', async () => {
  await put(store, bucket, 'marked/', '');
  const inside = await listPage(store, { bucket, prefix: prefix('marked/') });
  expect(entriesOf(inside)).toEqual([]);
  expect(inside.next).toBeNull();
  const root = await listPage(store, { bucket, prefix: ROOT });
  expect(entriesOf(root)).toContainEqual({ kind: 'folder', prefix: 'marked/', name: 'marked' });
});

test('a missing bucket says so', async () => {
  const missing = `${bucket}-missing` as typeof bucket;
  await expect(listPage(store, { bucket: missing, prefix: ROOT })).rejects.toMatchObject({
    code: 'bucket_not_found',
    details: { action: 's3:ListBucket', target: missing },
  });
});
