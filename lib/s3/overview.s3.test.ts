import pLimit from 'p-limit';
import { beforeAll, describe, expect, test } from 'vitest';
import { AWKWARD_KEYS } from '@/lib/domain/awkward-keys';
import { prefix, ROOT, type BucketName, type Prefix } from '@/lib/domain/names';
import type { OverviewStep } from '@/lib/domain/overview';
import { sumUp } from './overview';
import { put, testBucket, testStore } from './test-store';

const store = testStore();

async function summedUp(bucket: BucketName, folder: Prefix, limit?: number) {
  const steps: OverviewStep[] = [];
  for await (const step of sumUp(store, { bucket, prefix: folder, limit, tellMs: 0 })) steps.push(step);
  const folders = new Map<string, number[]>();
  for (const step of steps)
    for (const [name, objects, bytes] of step.folders) folders.set(name, [objects, bytes]);
  return { steps, last: steps.at(-1), folders };
}

describe('many objects', async () => {
  const bucket = await testBucket(store);
  const many = Array.from({ length: 600 }, (_, index) => `many/${index % 5}/${index}`);

  beforeAll(async () => {
    const limit = pLimit(32);
    const all = [...many, 'many/direct', 'many-more/sibling', 'many/'];
    await Promise.all(all.map((key) => limit(() => put(store, bucket, key, key === 'many/' ? '' : 'xyz'))));
  });

  test('are summed up by folder, without the sibling whose name begins the same', async () => {
    const { steps, last, folders } = await summedUp(bucket, prefix('many/'), 50);
    expect(last).toMatchObject({
      total: { objects: 602, bytes: 1803 },
      direct: { objects: 2, bytes: 3 },
      others: { objects: 0, bytes: 0 },
      complete: true,
    });
    expect(Object.fromEntries(folders)).toEqual(
      Object.fromEntries(['0', '1', '2', '3', '4'].map((name) => [name, [120, 360]])),
    );
    expect(steps.length).toBeGreaterThan(5);
    expect(steps.filter(({ complete }) => complete)).toHaveLength(1);
  });

  test('are told of as they are met', async () => {
    const [first] = (await summedUp(bucket, ROOT, 100)).steps;
    expect(first?.total.objects).toBe(100);
    expect(first?.complete).toBe(false);
  });

  test('are no longer asked for once aborted', async () => {
    const controller = new AbortController();
    const steps = sumUp(store, { bucket, prefix: ROOT, limit: 10, tellMs: 0, signal: controller.signal });
    await steps.next();
    controller.abort();
    const rest = async () => {
      for await (const step of steps) if (step.complete) return;
    };
    await expect(rest()).rejects.toMatchObject({ code: 'cancelled' });
  });
});

test('awkward keys are counted in the folders they stand in', async () => {
  const bucket = await testBucket(store);
  for (const key of AWKWARD_KEYS) await put(store, bucket, key, 'x');
  const { last, folders } = await summedUp(bucket, ROOT);
  expect(last?.total.objects).toBe(AWKWARD_KEYS.length);
  const names = AWKWARD_KEYS.filter((key) => key.includes('/')).map((key) => key.slice(0, key.indexOf('/')));
  expect([...folders.keys()].toSorted()).toEqual([...new Set(names)].toSorted());
});

test('nothing is summed up to nothing', async () => {
  const bucket = await testBucket(store);
  const { steps } = await summedUp(bucket, ROOT);
  expect(steps).toMatchObject([{ total: { objects: 0, bytes: 0 }, folders: [], complete: true }]);
});

test('a bucket that is not there fails as such', async () => {
  const steps = sumUp(store, { bucket: 'windlass-test-nowhere' as BucketName, prefix: ROOT });
  await expect(steps.next()).rejects.toMatchObject({ code: 'bucket_not_found' });
});
