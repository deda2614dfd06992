import { PutBucketVersioningCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { objectKey, ROOT, type BucketName, type ObjectKey } from '@/lib/domain/names';
import { deleteStep } from './delete-step';
import { getObject, headObject } from './objects';
import { testBucket, testStore } from './test-store';
import { transferStep } from './transfer-step';
import { listVersions } from './versions';

const MIB = 1024 * 1024;
const store = testStore();
const bucket = await testBucket(store);
await store.client.send(
  new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration: { Status: 'Enabled' } }),
);

/** Its version. */
async function write(key: ObjectKey, body: string | Buffer, more: Record<string, unknown> = {}) {
  const { VersionId } = await store.client.send(
    new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ...more }),
  );
  if (VersionId === undefined) throw new Error('the bucket keeps no versions');
  return VersionId;
}

const read = async (key: ObjectKey) => text((await getObject(store, { bucket, key })).body);
const kindsOf = async (key: ObjectKey) =>
  (await listVersions(store, { bucket, key })).versions.map(({ kind }) => kind);
const back = (
  key: ObjectKey,
  version: string,
  more: { cursor?: string | null; bucket?: BucketName } = {},
) => ({
  ...{ bucket, target: { kind: 'keys' as const, keys: [key], version }, cursor: null },
  ...{ to: { bucket, prefix: ROOT, key }, move: false, overwrite: 'replace' as const },
  ...more,
});

test.each(['plain.txt', 'dir/“é”+%2F ', 'dir//x'].map(objectKey))(
  'an older version becomes the newest, with what it carries: %j',
  async (key) => {
    const older = await write(key, 'first', {
      ...{ ContentType: 'text/x-first', Metadata: { by: 'ann' }, Tagging: 'stage=draft' },
    });
    await write(key, 'second');
    expect(await transferStep(store, back(key, older))).toMatchObject({
      ...{ cursor: null, done: 1, bytes: 5, failed: [] },
    });
    expect(await read(key)).toBe('first');
    expect(await kindsOf(key)).toEqual(['version', 'version', 'version']);
    expect(await headObject(store, { bucket, key })).toMatchObject({
      ...{ contentType: 'text/x-first', metadata: { by: 'ann' }, tags: [{ key: 'stage', value: 'draft' }] },
    });
  },
);

test('one too large for a single copy goes in parts, and keeps its tags', async () => {
  const key = objectKey('large.bin');
  const older = await write(key, Buffer.alloc(11 * MIB, 'a'), { Tagging: 'kind=large' });
  await write(key, 'second');
  const limits = { singleCopy: 5 * MIB, partSize: 5 * MIB };
  const begun = await transferStep(store, back(key, older), { ...limits, milliseconds: 0 });
  expect(begun.cursor).not.toBeNull();
  expect(await transferStep(store, back(key, older, { cursor: begun.cursor }), limits)).toMatchObject({
    ...{ cursor: null, done: 1, failed: [] },
  });
  expect(await headObject(store, { bucket, key })).toMatchObject({
    ...{ size: 11 * MIB, tags: [{ key: 'kind', value: 'large' }] },
  });
  expect(await kindsOf(key)).toHaveLength(3);
});

test('comes back above a delete marker, and one that is gone is said to be', async () => {
  const key = objectKey('deleted.txt');
  const older = await write(key, 'first');
  await deleteStep(store, { bucket, target: { kind: 'keys', keys: [key] }, cursor: null });
  await transferStep(store, back(key, older));
  expect(await read(key)).toBe('first');
  expect(await kindsOf(key)).toEqual(['version', 'delete-marker', 'version']);
  const never = objectKey('never.txt');
  expect(await transferStep(store, back(never, older))).toMatchObject({
    ...{ done: 0, failed: [{ key: never, error: { code: 'not_found' } }] },
  });
});

test('is never moved, and one of its kind at a time', async () => {
  const key = objectKey('moved.txt');
  const older = await write(key, 'first');
  const several = { kind: 'keys' as const, keys: [key, objectKey('other')], version: older };
  for (const wrong of [{ move: true }, { target: several }]) {
    await expect(transferStep(store, { ...back(key, older), ...wrong })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  }
  expect(await kindsOf(key)).toEqual(['version']);
});
