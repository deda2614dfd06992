import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { afterAll, describe, expect, inject, test, vi } from 'vitest';
import { pathAt } from '@/lib/domain/file-columns';
import { prefix, ROOT, type BucketName } from '@/lib/domain/names';
import { seedKeys, type SeedKey } from '@/lib/embedded-s3/seed';
import { startEmbeddedStore } from '@/lib/embedded-s3/server';
import { testCredentials } from '@/lib/embedded-s3/testing/client';
import type { Store } from './client';
import { listPage, listPages } from './listing';
import { sumUp } from './overview';
import { searchKeys } from './search';
import { put, testBucket, testStore } from './test-store';

const isEmbedded = inject('s3').name === 'embedded';
/**
 * The embedded store is filled below its API; others object by object, some hundred in a second: the hundred thousand that
 * were tried take Ceph eight minutes, so they are for `VERY_MANY_OBJECTS=100000`.
 */
const OBJECTS = Number(process.env.VERY_MANY_OBJECTS ?? (isEmbedded ? 1_000_000 : 5000));
const FLAT = prefix('flat/');
const DEEP = prefix('deep/');
const FLAT_OBJECTS = 0.7 * OBJECTS;
const DEEP_OBJECTS = OBJECTS - FLAT_OBJECTS;
const PER_FOLDER = 100;
const FOLDERS = DEEP_OBJECTS / PER_FOLDER;
const EVERY = FLAT_OBJECTS / 70;
const UPLOADS_AT_ONCE = 64;
const MINUTES = 5 * 60_000;

/** Among them some that UTF-16 would put into another order. */
function flatName(index: number): string {
  const number = String(index).padStart(7, '0');
  return index % EVERY === 0 ? `${index % (2 * EVERY) === 0 ? '～' : '😀'}${number}` : number;
}

const folderName = (index: number) => String(index).padStart(4, '0');

function* keys(): Generator<SeedKey> {
  for (let index = 0; index < FLAT_OBJECTS; index += 1)
    yield { key: FLAT + flatName(index), size: index % 2 };
  for (let index = 0; index < DEEP_OBJECTS; index += 1) {
    const folder = folderName(Math.floor(index / PER_FOLDER));
    yield { key: `${DEEP}${folder}/${index % PER_FOLDER}.bin`, size: 1 };
  }
}

vi.setConfig({ hookTimeout: MINUTES });
const { store, bucket } = isEmbedded ? await openSeeded() : await openFilled();

async function openSeeded(): Promise<{ store: Store; bucket: BucketName }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'windlass-many-'));
  const bucket = 'very-many' as BucketName;
  await seedKeys(dataDir, bucket, keys());
  const embedded = await startEmbeddedStore({ dataDir, ...testCredentials });
  afterAll(async () => {
    await embedded.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  return { store: testStore({ endpoint: embedded.endpoint, credentials: testCredentials }), bucket };
}

async function openFilled(): Promise<{ store: Store; bucket: BucketName }> {
  const store = testStore();
  const bucket = await testBucket(store);
  const limit = pLimit(UPLOADS_AT_ONCE);
  await limit.map(keys(), ({ key, size }) => put(store, bucket, key, new Uint8Array(size)));
  return { store, bucket };
}

/** As stores order them: by their bytes. */
const byBytes = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));
const flatNames = () => Array.from({ length: FLAT_OBJECTS }, (_, index) => flatName(index)).sort(byBytes);

describe(`${OBJECTS} objects`, { timeout: MINUTES }, () => {
  test('are walked as one folder, each once and in order', async () => {
    const names = flatNames();
    let at = 0;
    for await (const { folders, files } of listPages(store, { bucket, prefix: FLAT })) {
      expect(folders).toEqual([]);
      const found = files.ends.map((_, index) => pathAt(files, index));
      expect(found).toEqual(names.slice(at, at + found.length));
      at += found.length;
    }
    expect(at).toBe(FLAT_OBJECTS);
  });

  test('are entered anywhere without what lies before', async () => {
    const from = flatName(FLAT_OBJECTS - 5);
    const { files } = await listPage(store, { bucket, prefix: FLAT, from, limit: 6 });
    const names = files.ends.map((_, index) => pathAt(files, index));
    const all = flatNames();
    expect(names).toEqual(all.slice(all.indexOf(from), all.indexOf(from) + 6));
  });

  test('lie in folders that are listed without looking into them', async () => {
    const folders: string[] = [];
    for await (const page of listPages(store, { bucket, prefix: DEEP })) {
      expect(page.files.ends).toEqual([]);
      folders.push(...page.folders);
    }
    expect(folders).toEqual(Array.from({ length: FOLDERS }, (_, index) => folderName(index)));
    expect((await listPage(store, { bucket, prefix: ROOT })).folders).toEqual(['deep', 'flat']);
  });

  test('are searched, each looked at once', async () => {
    const found: string[] = [];
    let scanned = 0;
    const matches = ({ key }: { key: string }) => /[～😀]/u.test(key) || key.endsWith('/77.bin');
    const folders = new Set<string>();
    const isFolderWanted = (name: string) => name !== 'flat';
    for await (const step of searchKeys(store, { bucket, prefix: ROOT, matches, isFolderWanted })) {
      for (const folder of step.folders) folders.add(folder);
      found.push(...step.found.map(({ key }) => key));
      ({ scanned } = step);
    }
    expect(scanned).toBe(OBJECTS);
    expect(new Set(found).size).toBe(found.length);
    expect(found).toHaveLength(FLAT_OBJECTS / EVERY + FOLDERS);
    // And the one that all of them stand in.
    expect(folders.size).toBe(FOLDERS + 1);
  });

  test('are summed up by folder', async () => {
    const folders = new Map<string, number[]>();
    let total;
    for await (const step of sumUp(store, { bucket, prefix: DEEP })) {
      for (const [name, objects, bytes] of step.folders) folders.set(name, [objects, bytes]);
      ({ total } = step);
    }
    expect(total).toEqual({ objects: DEEP_OBJECTS, bytes: DEEP_OBJECTS });
    expect(folders.size).toBe(FOLDERS);
    expect([...folders.values()].every(([objects]) => objects === PER_FOLDER)).toBe(true);
  });
});
