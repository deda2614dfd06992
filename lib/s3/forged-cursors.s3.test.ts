import { PutBucketVersioningCommand } from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '@/lib/domain/errors';
import { entryId } from '@/lib/domain/entry';
import { entriesOf } from '@/lib/domain/loaded-entries';
import { objectKey, prefix, ROOT, type BucketName } from '@/lib/domain/names';
import type { Step } from '@/lib/domain/steps';
import { deleteStep } from './delete-step';
import { listPage, walkKeys } from './listing';
import { createUpload, listUploads } from './multipart';
import { put, testBucket, testStore } from './test-store';
import { transferStep } from './transfer-step';
import { listVersions } from './versions';

/** Cursors come back from the browser: whatever one says, a step stays where its target is. */
const store = testStore();
const bucket = await testBucket(store);
const other = await testBucket(store);
const folder = prefix('m-team/');
const OUTSIDE = ['a-before', 'm-team', 'm-team-2/x', 'z-after'];
const target = { kind: 'prefix' as const, prefix: folder };
const to = { bucket, prefix: prefix('m-team/copies/') };

const FORGED = [
  '',
  'a',
  'z',
  'm-tea',
  'm-team-2/',
  '\u0000',
  '/',
  '../',
  '-1',
  '99999999',
  '{}',
  '{"after":""}',
  '{"after":"a"}',
  '{"after":"m-team-1"}',
  '{"key":"a"}',
  '{"key":"z","version":"null"}',
  '{"at":3}',
];

async function keysOf(where: BucketName): Promise<string[]> {
  const keys: string[] = [];
  for await (const files of walkKeys(store, { bucket: where, prefix: ROOT })) {
    keys.push(...files.map(({ key }) => key));
  }
  return keys;
}

/** Refusals are as good an answer as any. */
async function orRefused<T>(run: Promise<T>): Promise<T | null> {
  try {
    return await run;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

beforeAll(async () => {
  for (const key of OUTSIDE) await put(store, bucket, key);
  await put(store, other, 'kept');
});

/** Tokens that the store itself made for another folder and another bucket. */
async function realTokens(): Promise<string[]> {
  const pages = [
    await listPage(store, { bucket, prefix: ROOT, limit: 1 }),
    await listPage(store, { bucket, prefix: ROOT, limit: 3 }),
  ];
  return pages.flatMap(({ next }) => (next === null ? [] : [next]));
}

test('listings stay in their folder', async () => {
  await put(store, bucket, 'm-team/a');
  const tokens = await realTokens();
  expect(tokens).toHaveLength(2);
  for (const cursor of [...FORGED, ...tokens]) {
    const page = await orRefused(listPage(store, { bucket, prefix: folder, cursor }));
    const paths = page ? entriesOf(page).map(entryId) : [];
    expect(paths.filter((path) => !path.startsWith(folder))).toEqual([]);
  }
});

test('versions stay at their key', async () => {
  for (const cursor of ['', 'null', '0000000000000001', 'ffffffffffffffff', '../', '{}']) {
    const page = await orRefused(listVersions(store, { bucket, key: objectKey('m-team'), cursor }));
    expect(page?.versions.length ?? 0).toBeLessThanOrEqual(1);
    expect(page?.next ?? null).toBeNull();
  }
});

describe('steps', () => {
  test('delete nothing outside their prefix', async () => {
    for (const cursor of FORGED) {
      await put(store, bucket, 'm-team/a');
      await orRefused(deleteStep(store, { bucket, target, cursor }));
    }
    expect(await keysOf(bucket)).toEqual(expect.arrayContaining(OUTSIDE));
  });

  test('delete no key that was not named', async () => {
    for (const cursor of FORGED) {
      await orRefused(
        deleteStep(store, { bucket, target: { kind: 'keys', keys: [objectKey('m-team/a')] }, cursor }),
      );
    }
    expect(await keysOf(bucket)).toEqual(expect.arrayContaining(OUTSIDE));
  });

  test('move nothing from outside their prefix', async () => {
    const target = { kind: 'prefix' as const, prefix: prefix('m-team/src/') };
    for (const cursor of FORGED) {
      await put(store, bucket, 'm-team/src/a');
      await orRefused(transferStep(store, { bucket, target, to, move: true, overwrite: 'replace', cursor }));
    }
    expect(await keysOf(bucket)).toEqual(expect.arrayContaining(OUTSIDE));
    const landed = (await keysOf(bucket)).filter((key) => key.startsWith(to.prefix));
    expect(landed.filter((key) => key !== 'm-team/copies/a')).toEqual([]);
  });

  test('go on with no large copy of another key', async () => {
    const copy = { uploadId: 'x', size: 6 };
    for (const key of [...OUTSIDE, 'eam/x']) {
      const cursor = JSON.stringify({ copy: { ...copy, key } });
      await expect(
        transferStep(store, {
          bucket,
          target,
          to: { bucket, prefix: prefix('n/') },
          move: true,
          overwrite: 'replace',
          cursor,
        }),
      ).rejects.toMatchObject({ code: 'invalid_input' });
      const keys = [objectKey('m-team/a')];
      await expect(
        transferStep(store, {
          bucket,
          target: { kind: 'keys', keys },
          to,
          move: true,
          overwrite: 'replace',
          cursor,
        }),
      ).rejects.toMatchObject({ code: 'invalid_input' });
    }
  });

  test('touch no upload of another key', async () => {
    await put(store, bucket, 'm-team/a');
    const foreign = objectKey('a-foreign-upload');
    const uploadId = await createUpload(store, { bucket, key: foreign, contentType: 'text/plain' });
    const cursor = JSON.stringify({ copy: { key: 'm-team/a', uploadId, size: 8 } });
    await orRefused(
      transferStep(store, {
        bucket,
        target,
        to: { bucket, prefix: prefix('n/') },
        move: true,
        overwrite: 'replace',
        cursor,
      }),
    );
    expect(await listUploads(store, { bucket })).toMatchObject([{ key: foreign, uploadId }]);
    // Begun anew, the move may have come to its end: the object is at one of the two places.
    expect(await keysOf(bucket)).toSatisfy(
      (keys: string[]) => keys.includes('m-team/a') || keys.includes('n/a'),
    );
  });

  test('take no lie about size and ETag for a reason to delete', async () => {
    await put(store, bucket, 'm-team/big', 'twelve bytes');
    const to = { bucket, prefix: prefix('n/') };
    const lies = [{ size: 1 }, { size: 12, etag: '"no such"' }, { size: 5_000_000_000_000 }];
    for (const lie of lies) {
      const uploadId = await createUpload(store, {
        bucket,
        key: objectKey('n/big'),
        contentType: 'text/plain',
      });
      const cursor = JSON.stringify({ copy: { key: 'm-team/big', uploadId, ...lie } });
      const step: Step | null = await orRefused(
        transferStep(
          store,
          { bucket, target, to, move: true, overwrite: 'replace', cursor },
          { milliseconds: 0 },
        ),
      );
      expect(step?.done ?? 0).toBe(0);
      expect(await keysOf(bucket)).toContain('m-team/big');
    }
  });
});

test('emptying a versioned bucket empties that one', async () => {
  const versioned = await testBucketWithVersions();
  for (const cursor of FORGED) {
    const input = { bucket: versioned, target: { kind: 'prefix' as const, prefix: ROOT }, emptyBucket: true };
    await orRefused(deleteStep(store, { ...input, cursor }));
  }
  expect(await keysOf(other)).toEqual(['kept']);
  expect(await keysOf(bucket)).toEqual(expect.arrayContaining(OUTSIDE));
});

const versionedBucket = await testBucket(store);
async function testBucketWithVersions(): Promise<BucketName> {
  await store.client.send(
    new PutBucketVersioningCommand({
      Bucket: versionedBucket,
      VersioningConfiguration: { Status: 'Enabled' },
    }),
  );
  for (const key of ['a', 'a', 'z']) await put(store, versionedBucket, key);
  return versionedBucket;
}
