import { DeleteObjectCommand, PutBucketVersioningCommand } from '@aws-sdk/client-s3';
import pLimit from 'p-limit';
import { describe, expect, test } from 'vitest';
import { objectKey, prefix, ROOT, type BucketName, type Prefix } from '@/lib/domain/names';
import { deleteBucket } from './buckets';
import { deleteStep } from './delete-step';
import { walkKeys } from './listing';
import { finish, put, testBucket, testStore } from './test-store';
import { listVersionsAfter } from './versions-listing';

const store = testStore();

async function keysUnder(bucket: BucketName, folder: Prefix): Promise<string[]> {
  const keys: string[] = [];
  for await (const files of walkKeys(store, { bucket, prefix: folder }))
    keys.push(...files.map((file) => file.key));
  return keys;
}

describe('a prefix', async () => {
  const bucket = await testBucket(store);
  const target = { kind: 'prefix' as const, prefix: prefix('photos/') };

  test('goes with all below it, and its siblings stay', async () => {
    for (const key of ['photos/', 'photos/a.jpg', 'photos/2019/b.jpg', 'photos/new\nline\u0001.jpg']) {
      await put(store, bucket, key, 'x');
    }
    for (const key of ['photos', 'photos-2019/c.jpg', 'photos.txt', 'Photos/d.jpg']) {
      await put(store, bucket, key, 'x');
    }
    const step = await deleteStep(store, { bucket, target, cursor: null });
    expect(step).toMatchObject({ cursor: null, done: 4, bytes: 4, failed: [] });
    expect(step.affected).toEqual(expect.arrayContaining(['', 'photos/', 'photos/2019/']));
    expect((await keysUnder(bucket, ROOT)).toSorted()).toEqual(
      ['photos', 'photos-2019/c.jpg', 'photos.txt', 'Photos/d.jpg'].toSorted(),
    );
  });

  test('of more keys than a step handles goes in steps, each of which can be taken twice', async () => {
    const limit = pLimit(32);
    const keys = Array.from({ length: 1203 }, (_, index) => `photos/${index}.jpg`);
    await Promise.all(keys.map((key) => limit(() => put(store, bucket, key, 'x'))));

    const first = await deleteStep(store, { bucket, target, cursor: null }, 0);
    expect(first).toMatchObject({ done: 1000, bytes: 1000, failed: [] });
    expect(first.cursor).not.toBeNull();
    const [again] = [await deleteStep(store, { bucket, target, cursor: first.cursor }, 0)];
    expect(again).toMatchObject({ cursor: null, done: 203 });
    expect(await deleteStep(store, { bucket, target, cursor: first.cursor }, 0)).toMatchObject({
      cursor: null,
      done: 0,
      failed: [],
    });
    expect(await keysUnder(bucket, target.prefix)).toEqual([]);
  });

  test('that is empty is refused unless the bucket is to be emptied', async () => {
    await put(store, bucket, 'precious.txt');
    const root = { kind: 'prefix' as const, prefix: ROOT };
    await expect(deleteStep(store, { bucket, target: root, cursor: null })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await expect(
      deleteStep(store, { bucket, target, cursor: null, emptyBucket: true }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await keysUnder(bucket, ROOT)).toContain('precious.txt');
    await finish((cursor) => deleteStep(store, { bucket, target: root, cursor, emptyBucket: true }));
    expect(await keysUnder(bucket, ROOT)).toEqual([]);
  });

  test('a step that is aborted throws and can be taken again', async () => {
    await put(store, bucket, 'photos/kept.jpg');
    await expect(
      deleteStep(store, { bucket, target, cursor: null, signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ code: 'cancelled' });
    expect(await keysUnder(bucket, target.prefix)).toEqual(['photos/kept.jpg']);
  });
});

describe('exact keys', async () => {
  const bucket = await testBucket(store);

  test('are deleted and nothing that begins like them', async () => {
    for (const key of ['report.pdf', 'report.pdf.bak', 'a', 'a/b', 'a/']) await put(store, bucket, key, 'x');
    const keys = ['report.pdf', 'a', 'never-was'].map(objectKey);
    const step = await deleteStep(store, { bucket, target: { kind: 'keys', keys }, cursor: null });
    expect(step).toMatchObject({ cursor: null, done: 3, failed: [] });
    expect((await keysUnder(bucket, ROOT)).toSorted()).toEqual(['a/', 'a/b', 'report.pdf.bak']);
  });

  test('of a missing bucket throw', async () => {
    const missing = `${bucket}-missing` as BucketName;
    const target = { kind: 'keys' as const, keys: [objectKey('a')] };
    await expect(deleteStep(store, { bucket: missing, target, cursor: null })).rejects.toMatchObject({
      code: 'bucket_not_found',
    });
  });
});

describe('a versioned bucket', async () => {
  const bucket = await testBucket(store);
  const root = { kind: 'prefix' as const, prefix: ROOT };
  await store.client.send(
    new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration: { Status: 'Enabled' } }),
  );

  test('keeps the versions of a deleted folder', async () => {
    await put(store, bucket, 'folder/a.txt', 'one');
    await put(store, bucket, 'folder/a.txt', 'two');
    const target = { kind: 'prefix' as const, prefix: prefix('folder/') };
    await deleteStep(store, { bucket, target, cursor: null });
    expect(await keysUnder(bucket, ROOT)).toEqual([]);
    const { versions } = await listVersionsAfter(store, { bucket, prefix: '' });
    expect(versions.map(({ kind, latest }) => [kind, latest])).toEqual([
      ['delete-marker', true],
      ['version', false],
      ['version', false],
    ]);
  });

  test('is emptied of versions and delete markers, so that it can be deleted', async () => {
    for (const key of ['b.txt', 'nasty\u0001key', 'plus+ and space']) {
      await put(store, bucket, key, 'one');
      await put(store, bucket, key, 'two');
      await store.client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    }
    await expect(deleteBucket(store, bucket)).rejects.toMatchObject({ code: 'bucket_not_empty' });
    const steps = await finish((cursor) =>
      deleteStep(store, { bucket, target: root, cursor, emptyBucket: true }, 0),
    );
    expect(steps.flatMap((step) => step.failed)).toEqual([]);
    expect(steps.reduce((sum, step) => sum + step.done, 0)).toBe(12);
    expect((await listVersionsAfter(store, { bucket, prefix: '' })).versions).toEqual([]);
  });

  test('is emptied page by page, though the marks of a page are what it deletes', async () => {
    const limit = pLimit(16);
    // More versions of one key than a page holds, between two others.
    const keys = ['a', ...Array.from({ length: 1100 }, () => 'middle'), 'z'];
    await Promise.all(keys.map((key) => limit(() => put(store, bucket, key, 'x'))));
    const steps = await finish((cursor) =>
      deleteStep(store, { bucket, target: root, cursor, emptyBucket: true }, 0),
    );
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.reduce((sum, step) => sum + step.done, 0)).toBe(1102);
    expect((await listVersionsAfter(store, { bucket, prefix: '' })).versions).toEqual([]);
  });
});
