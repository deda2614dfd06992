import { PutBucketVersioningCommand } from '@aws-sdk/client-s3';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { objectKey, prefix, type BucketName, type ObjectKey } from '@/lib/domain/names';
import { deleteStep } from './delete-step';
import { getObject } from './objects';
import { restoreStep } from './restore-step';
import { put, testBucket, testStore } from './test-store';
import { listVersions } from './versions';

const store = testStore();

async function versionedBucket(): Promise<BucketName> {
  const bucket = await testBucket(store);
  await store.client.send(
    new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration: { Status: 'Enabled' } }),
  );
  return bucket;
}

async function kindsOf(bucket: BucketName, key: ObjectKey) {
  return (await listVersions(store, { bucket, key })).versions.map(({ kind }) => kind);
}

async function read(bucket: BucketName, key: ObjectKey): Promise<string> {
  const { body } = await getObject(store, { bucket, key });
  return text(body);
}

test('brings back what a deletion told of, with every character', async () => {
  const bucket = await versionedBucket();
  const keys = ['dir/a', 'dir/“é”+%2F ', 'dir/\u0001', 'dir//x'].map(objectKey);
  for (const key of keys) await put(store, bucket, key, `of ${key}`);
  const target = { kind: 'prefix', prefix: prefix('dir/') } as const;
  const gone = await deleteStep(store, { bucket, target, cursor: null, tell: true });
  expect(new Set(gone.deleted)).toEqual(new Set(keys));

  const step = await restoreStep(store, { bucket, keys: gone.deleted ?? [], cursor: null });
  expect(step).toMatchObject({ cursor: null, done: 4, skipped: 0, failed: [] });
  expect(step.affected).toContain('dir/');
  for (const key of keys) {
    expect(await kindsOf(bucket, key)).toEqual(['version']);
    expect(await read(bucket, key)).toBe(`of ${key}`);
  }
});

test('takes away markers only, however many, and none under what was stored since', async () => {
  const bucket = await versionedBucket();
  const [twice, again, there, never] = ['twice', 'again', 'there', 'never'].map(objectKey) as [
    ObjectKey,
    ObjectKey,
    ObjectKey,
    ObjectKey,
  ];
  const gone = (...keys: ObjectKey[]) =>
    deleteStep(store, { bucket, target: { kind: 'keys', keys }, cursor: null, tell: true });
  for (const key of [twice, again, there]) await put(store, bucket, key, 'first');
  await put(store, bucket, twice, 'second');
  expect((await gone(twice, again)).deleted).toEqual([twice, again]);
  // As when the answer to the first was lost.
  await gone(twice);
  await put(store, bucket, again, 'since');
  await gone(never);

  const keys = [twice, again, there, never];
  expect(await restoreStep(store, { bucket, keys, cursor: null })).toMatchObject({
    ...{ cursor: null, done: 1, skipped: 3, failed: [] },
  });
  expect(await kindsOf(bucket, twice)).toEqual(['version', 'version']);
  expect(await read(bucket, twice)).toBe('second');
  expect(await kindsOf(bucket, again)).toEqual(['version', 'delete-marker', 'version']);
  expect(await read(bucket, there)).toBe('first');
  // Taken twice, a step harms nothing.
  expect(await restoreStep(store, { bucket, keys, cursor: null })).toMatchObject({ done: 0, skipped: 4 });
});

test('goes on where it stopped, and does nothing where no versions are kept', async () => {
  const bucket = await testBucket(store);
  const keys = Array.from({ length: 70 }, (_, index) => objectKey(`k${index}`));
  const first = await restoreStep(store, { bucket, keys, cursor: null }, 0);
  expect(first).toMatchObject({ cursor: '64', done: 0, skipped: 64 });
  expect(await restoreStep(store, { bucket, keys, cursor: first.cursor }, 0)).toMatchObject({
    ...{ cursor: null, skipped: 6 },
  });
});
