import { expect, test } from 'vitest';
import { AppError } from '@/lib/domain/errors';
import { objectKey } from '@/lib/domain/names';
import type { Step } from '@/lib/domain/steps';
import { continueFrom } from './empty-versions';
import { affectedBy, takeStep } from './step';
import type { ListedVersion } from './versions-listing';

function bite(cursor: string | null, more: Partial<Step> = {}): Step {
  return { cursor, done: 1, bytes: 10, skipped: 0, failed: [], affected: [], ...more };
}

test('a step adds up its bites', async () => {
  const steps = new Map([
    ['start', bite('a', { failed: [{ key: 'x', error: { code: 'access_denied', details: {} } }] })],
    ['a', bite(null, { skipped: 2 })],
  ]);
  const step = await takeStep(null, (cursor) => Promise.resolve(steps.get(cursor ?? 'start')!));
  expect(step).toMatchObject({ cursor: null, done: 2, bytes: 20, skipped: 2, failed: [{ key: 'x' }] });
});

test('a step out of time leaves the rest to the next', async () => {
  expect(await takeStep(null, () => Promise.resolve(bite('next')), 0)).toMatchObject({
    cursor: 'next',
    done: 1,
  });
});

test('what was done before a failure is reported, and the failure is left to the next step', async () => {
  const take = (cursor: string | null) =>
    cursor === null ? Promise.resolve(bite('a')) : Promise.reject(new AppError('throttled'));
  expect(await takeStep(null, take)).toMatchObject({ cursor: 'a', done: 1 });
  await expect(takeStep('a', take)).rejects.toMatchObject({ code: 'throttled' });
});

test('a mistake of ours is not hidden by what was done before', async () => {
  const take = (cursor: string | null) =>
    cursor === null ? Promise.resolve(bite('a')) : Promise.reject(new TypeError('bug'));
  await expect(takeStep(null, take)).rejects.toThrow('bug');
});

test('a key concerns every folder above it', () => {
  expect(affectedBy([objectKey('a/b/c'), objectKey('a/d/')]).toSorted()).toEqual(['', 'a/', 'a/b/', 'a/d/']);
});

test('emptying goes on from what is still there', () => {
  const version = (key: string, id: string): ListedVersion => ({
    kind: 'version',
    key: objectKey(key),
    version: id,
    latest: false,
    size: 0,
    modified: '',
  });
  const page = [version('a', '1'), version('b', '1'), version('b', '2'), version('b', '3')];
  const refused = (key: string, id: string) => ({
    key,
    version: id,
    error: { code: 'object_locked' as const, details: {} },
  });
  expect(continueFrom(page, [], {})).toEqual({ key: 'a' });
  expect(continueFrom(page, [refused('b', '2')], {})).toEqual({ key: 'b', version: '2' });
  expect(continueFrom(page, [refused('a', '1')], {})).toEqual({ key: 'a' });
  expect(continueFrom(page.slice(1), [], { key: 'a' })).toEqual({ key: 'a' });
});
