import { text } from 'node:stream/consumers';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  PutBucketVersioningCommand,
  PutObjectRetentionCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { objectKey, type BucketName, type ObjectKey } from '@/lib/domain/names';
import { deleteBucket } from './buckets';
import { deleteObject } from './delete-keys';
import { toAppError } from './errors';
import { getObject, headObject } from './objects';
import { presignGet } from './presign';
import { put, rawRequest, testBucket, testStore } from './test-store';
import { bucketVersioning } from './versioning';
import { listVersions } from './versions';

const store = testStore();

test('a bucket says whether it keeps versions, also when it has stopped to', async () => {
  const bucket = await testBucket(store);
  const set = (Status: 'Enabled' | 'Suspended') =>
    store.client.send(
      new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration: { Status } }),
    );
  expect(await bucketVersioning(store, bucket)).toBe('off');
  await set('Enabled');
  expect(await bucketVersioning(store, bucket)).toBe('enabled');
  await set('Suspended');
  expect(await bucketVersioning(store, bucket)).toBe('suspended');
});

describe('a versioned object', async () => {
  const bucket = await testBucket(store);
  await store.client.send(
    new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration: { Status: 'Enabled' } }),
  );
  const key = objectKey('doc+%20.txt');

  test('shows its versions and markers, newest first, and no other key', async () => {
    await put(store, bucket, key, 'first');
    await put(store, bucket, key, 'second!');
    await put(store, bucket, `${key}.bak`, 'other');
    await store.client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    const { versions, next } = await listVersions(store, { bucket, key });
    expect(versions.map(({ kind, size, latest }) => [kind, size, latest])).toEqual([
      ['delete-marker', 0, true],
      ['version', 7, false],
      ['version', 5, false],
    ]);
    expect(next).toBeNull();
  });

  test('comes in pages', async () => {
    const found = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listVersions>> = await listVersions(store, {
        bucket,
        key,
        cursor,
        limit: 1,
      });
      found.push(...page.versions);
      cursor = page.next;
    } while (cursor !== null);
    expect(new Set(found.map(({ version }) => version)).size).toBe(3);
    expect(found).toHaveLength(3);
  });

  test('reads each version, also by link, and says a marker is nothing', async () => {
    const { versions } = await listVersions(store, { bucket, key });
    const [marker, , first] = versions;
    const ref = { bucket, key, version: first!.version };
    expect(await text((await getObject(store, ref)).body)).toBe('first');
    expect(await headObject(store, ref)).toMatchObject({ size: 5, version: first!.version });
    const link = await presignGet(store, { ...ref, disposition: 'inline', expiresIn: 60 });
    expect((await rawRequest('GET', link.url)).body.toString()).toBe('first');
    await expect(headObject(store, { bucket, key })).rejects.toMatchObject({ code: 'not_found' });
    await expect(headObject(store, { bucket, key, version: marker!.version })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('comes back when its marker is deleted', async () => {
    const { versions } = await listVersions(store, { bucket, key });
    await deleteObject(store, { bucket, key, version: versions[0]!.version });
    expect(await text((await getObject(store, { bucket, key })).body)).toBe('second!');
  });
});

test('a bucket that was never versioned shows the object itself', async () => {
  const bucket = await testBucket(store);
  const key = await put(store, bucket, 'plain.txt');
  const { versions } = await listVersions(store, { bucket, key });
  expect(versions).toMatchObject([{ kind: 'version', latest: true, size: 9 }]);
});

test('a locked version says that it is locked', async ({ skip }) => {
  const bucket = `windlass-test-lock-${Date.now()}` as BucketName;
  try {
    await store.client.send(new CreateBucketCommand({ Bucket: bucket, ObjectLockEnabledForBucket: true }));
  } catch (error) {
    const { code } = toAppError(error, { operation: 's3:CreateBucket' });
    expect(code).toBe('unsupported');
    skip('this store has no object lock');
  }
  const key: ObjectKey = await put(store, bucket, 'locked.txt');
  const { version } = (await listVersions(store, { bucket, key })).versions[0]!;
  const locked = { Bucket: bucket, Key: key, VersionId: version };
  await store.client.send(
    new PutObjectRetentionCommand({
      ...locked,
      Retention: { Mode: 'GOVERNANCE', RetainUntilDate: new Date(Date.now() + 3_600_000) },
    }),
  );
  await expect(deleteObject(store, { bucket, key, version })).rejects.toMatchObject({
    code: 'object_locked',
    details: { action: 's3:DeleteObjectVersion', target: 'locked.txt' },
  });
  await store.client.send(new DeleteObjectCommand({ ...locked, BypassGovernanceRetention: true }));
  await deleteBucket(store, bucket);
});
