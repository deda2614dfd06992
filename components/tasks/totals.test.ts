import { describe, expect, it } from 'vitest';
import type { Task } from '@/lib/tasks/task';
import { testTask as task } from '@/lib/tasks/test-task';
import { progressOf, totalsOf } from './totals';

describe('totalsOf', () => {
  it('sums up what is under way and leaves out what has finished', () => {
    const totals = totalsOf([
      task({ bytes: { done: 50, total: 100 }, speed: 10 }),
      task({ bytes: { done: 0, total: 100 }, speed: 5 }),
      task({ status: 'done', bytes: { done: 900, total: 900 }, finishedAt: -1 }),
    ]);
    expect(totals).toMatchObject({
      running: 2,
      finished: 1,
      kind: 'upload',
      share: 0.25,
      speed: 15,
      left: 10,
    });
  });

  it('takes what waits for the person to sign in again for held', () => {
    const waiting = task({ status: 'waiting', speed: null });
    expect(totalsOf([waiting])).toMatchObject({ running: 1, held: 0 });
    expect(totalsOf([{ ...waiting, held: 'session' }])).toMatchObject({ running: 0, held: 1 });
  });

  it('counts what arrived while the rest is under way, and not what was done before', () => {
    const done = { status: 'done', objects: { done: 1, total: 1, skipped: 0 } } as const;
    expect(
      totalsOf([
        task({ startedAt: 100 }),
        task({ ...done, startedAt: 100, finishedAt: 150 }),
        task({ ...done, startedAt: 10, finishedAt: 20 }),
      ]).objects,
    ).toEqual({ done: 1, total: 2 });
  });

  it('never falls back as one of them arrives', () => {
    const half = task({ bytes: { done: 50, total: 100 } });
    const last = task({ bytes: { done: 100, total: 100 } });
    const before = totalsOf([half, last]).share ?? 1;
    const arrived: Partial<Task> = { status: 'done', finishedAt: 5 };
    expect(totalsOf([half, { ...last, ...arrived }]).share).toBe(before);
  });

  it('promises no time while more is being added', () => {
    expect(totalsOf([task({ speed: 10, growing: true })])).toMatchObject({ left: null, growing: true });
    expect(totalsOf([task({ speed: 10 })]).left).toBe(10);
  });

  it('promises no time without a speed or with an open end', () => {
    expect(totalsOf([task({})]).left).toBeNull();
    expect(totalsOf([task({ speed: 10, bytes: { done: 0, total: null } })])).toMatchObject({
      left: null,
      share: 0,
    });
    expect(totalsOf([task({ speed: 0.001 })]).left).toBeNull();
  });

  it('tells tasks on hold and failures apart', () => {
    const failures = [{ key: 'k', error: { code: 'throttled', details: {} } }] as Task['failures'];
    expect(totalsOf([task({ status: 'paused' }), task({ status: 'offline', kind: 'copy' })])).toMatchObject({
      ...{ running: 0, held: 2, kind: null },
    });
    expect(totalsOf([task({ status: 'done', failures }), task({ status: 'failed' })])).toMatchObject({
      failed: 2,
    });
  });
});

describe('progressOf', () => {
  it('goes by bytes, by objects where there are none, and is open where neither is known', () => {
    expect(progressOf(task({ bytes: { done: 25, total: 100 } }))).toBe(0.25);
    expect(
      progressOf(task({ bytes: { done: 0, total: 0 }, objects: { done: 1, total: 4, skipped: 1 } })),
    ).toBe(0.5);
    expect(
      progressOf(task({ bytes: { done: 0, total: null }, objects: { done: 1, total: null, skipped: 0 } })),
    ).toBeNull();
    expect(progressOf(task({ status: 'done', bytes: { done: 0, total: null } }))).toBe(1);
  });
});
