import { describe, expect, test } from 'vitest';
import { AppError } from '@/lib/domain/errors';
import { prefix } from '@/lib/domain/names';
import type { Step } from '@/lib/domain/steps';
import { walkKeys } from './listing';
import { faultyStore } from './test-proxy';
import { put, testBucket, testStore } from './test-store';
import { transferStep, type TransferStepInput } from './transfer-step';

const store = testStore();
const bucket = await testBucket(store);
const faulty = await faultyStore();

async function keysUnder(folder: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const files of walkKeys(store, { bucket, prefix: prefix(folder) })) {
    keys.push(...files.map((file) => file.key));
  }
  return keys;
}

/** As pasting and renaming move where nothing was in the way: what appears meanwhile is left alone. */
function moving(from: string, to: string): TransferStepInput {
  return {
    bucket,
    target: { kind: 'prefix', prefix: prefix(from) },
    to: { bucket, prefix: prefix(to) },
    move: true,
    overwrite: 'skip',
    cursor: null,
  };
}

/** As the browser takes them: a step that failed is taken again. */
async function takeAll(input: TransferStepInput): Promise<Step[]> {
  const steps: Step[] = [];
  let { cursor } = input;
  for (let calls = 0; calls < 50; calls += 1) {
    const step = await transferStep(faulty.store, { ...input, cursor }, { milliseconds: 0 }).catch(
      (error: unknown) => {
        if (error instanceof AppError) return null;
        throw error;
      },
    );
    if (step === null) continue;
    steps.push(step);
    if (step.cursor === null) return steps;
    ({ cursor } = step);
  }
  throw new Error('never ends');
}

function summed(steps: readonly Step[]) {
  const sum = (of: (step: Step) => number) => steps.reduce((total, step) => total + of(step), 0);
  return {
    done: sum((step) => step.done),
    skipped: sum((step) => step.skipped),
    failed: sum((step) => step.failed.length),
  };
}

describe('a move whose deletes are held back for a while', () => {
  test('knows its own copies again, and leaves no source behind', async () => {
    for (const name of ['a', 'b', 'c']) await put(store, bucket, `half/${name}`);
    let refusals = 6;
    faulty.fail((method, path) =>
      method === 'DELETE' && path.endsWith('half/b') && refusals-- > 0
        ? { status: 503, code: 'SlowDown' }
        : null,
    );
    const steps = await takeAll(moving('half/', 'whole/'));
    expect(refusals).toBeLessThan(1);
    expect(summed(steps)).toEqual({ done: 3, skipped: 0, failed: 0 });
    expect(await keysUnder('half/')).toEqual([]);
    expect(await keysUnder('whole/')).toEqual(['whole/a', 'whole/b', 'whole/c']);
  });

  test('does not delete a source that was written again after it was copied', async () => {
    await put(store, bucket, 'again/a', 'old');
    let isHeldBack = true;
    faulty.fail((method) => (method === 'DELETE' && isHeldBack ? { status: 503, code: 'SlowDown' } : null));
    const first = await transferStep(faulty.store, moving('again/', 'again-moved/'), { milliseconds: 0 });
    await put(store, bucket, 'again/a', 'new');
    isHeldBack = false;
    const steps = await takeAll({ ...moving('again/', 'again-moved/'), cursor: first.cursor });
    expect(summed(steps)).toEqual({ done: 0, skipped: 1, failed: 0 });
    expect(await keysUnder('again/')).toEqual(['again/a']);
    expect(await keysUnder('again-moved/')).toEqual(['again-moved/a']);
  });
});

test('two steps of one move at once report no key as lost that the other one moved', async () => {
  faulty.fail(() => null);
  for (let index = 0; index < 16; index += 1) await put(store, bucket, `twice/${index}`);
  const steps = await Promise.all([
    transferStep(store, moving('twice/', 'once/'), { milliseconds: 30_000 }),
    transferStep(store, moving('twice/', 'once/'), { milliseconds: 30_000 }),
  ]);
  expect(steps.flatMap(({ failed }) => failed)).toEqual([]);
  expect(await keysUnder('twice/')).toEqual([]);
  expect(await keysUnder('once/')).toHaveLength(16);
});

describe('a folder that is gone', () => {
  test.each([true, false])('is no success (move: %s)', async (move) => {
    const step = await transferStep(store, { ...moving('nowhere/', 'somewhere/'), move });
    expect(step).toMatchObject({
      ...{ cursor: null, done: 0 },
      failed: [{ key: 'nowhere/', error: { code: 'not_found', details: { target: 'nowhere/' } } }],
    });
  });

  test('was moved, when the step is taken again after its answer was lost', async () => {
    await put(store, bucket, 'was/a');
    await transferStep(store, moving('was/', 'is/'));
    expect(await transferStep(store, moving('was/', 'is/'))).toMatchObject({ cursor: null, failed: [] });
  });
});
