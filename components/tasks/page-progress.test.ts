import { describe, expect, it } from 'vitest';
import { testTask } from '@/lib/tasks/test-task';
import { pageProgress, progressIcon, type PageProgress } from './page-progress';
import { totalsOf } from './totals';

const svg = (progress: PageProgress) => atob(progressIcon(progress).replace(/^.*base64,/, ''));

describe('what the browser’s tab shows', () => {
  it('is the share of what runs, rounded down', () => {
    const half = totalsOf([testTask({ bytes: { done: 559, total: 1000 } })]);
    expect(pageProgress(half, false)).toEqual({ kind: 'running', percent: 55 });
  });

  it('is no number while the total is unknown', () => {
    const open = totalsOf([
      testTask({ bytes: { done: 5, total: null }, objects: { done: 1, total: null, skipped: 0 } }),
    ]);
    expect(pageProgress(open, false)).toEqual({ kind: 'running', percent: null });
  });

  it('is nothing while nothing runs, unless that was not seen yet', () => {
    const ended = totalsOf([testTask({ status: 'done', finishedAt: 1 })]);
    expect(pageProgress(ended, false)).toBeNull();
    expect(pageProgress(ended, true)).toEqual({ kind: 'ended', failed: false });
    const failed = totalsOf([testTask({ status: 'failed', finishedAt: 1 })]);
    expect(pageProgress(failed, true)).toEqual({ kind: 'ended', failed: true });
    expect(pageProgress(totalsOf([testTask({ status: 'paused' })]), false)).toBeNull();
  });

  it('is a ring that closes, red where something failed', () => {
    const length = (percent: number) =>
      Number(/dasharray="([\d.]+)/.exec(svg({ kind: 'running', percent }))?.[1]);
    expect(length(0)).toBeGreaterThan(0);
    expect(length(50)).toBeCloseTo(length(100) / 2, 0);
    expect(svg({ kind: 'ended', failed: true })).not.toBe(svg({ kind: 'ended', failed: false }));
  });
});
