import { describe, expect, it } from 'vitest';
import { inShownOrder, orderable, placeBefore } from './task-order';
import type { TaskStatus } from './task';
import { testTask } from './test-task';

const entry = (id: string, status: TaskStatus, finishedAt: number | null = null, ordered = true) => ({
  task: testTask({ id, status, finishedAt }),
  controls: ordered ? { moveBefore: () => undefined } : {},
});
const ids = (entries: readonly { task: { id: string } }[]) => entries.map(({ task }) => task.id);

describe('the order of tasks', () => {
  const entries = [
    entry('old', 'done', 10),
    entry('a', 'running'),
    entry('delete', 'running', null, false),
    entry('new', 'failed', 20),
    entry('b', 'waiting'),
  ];

  it('shows what is under way first, then what ended last', () => {
    expect(ids(inShownOrder(entries))).toEqual(['a', 'delete', 'b', 'new', 'old']);
  });

  it('lets only what waits its turn be moved', () => {
    expect(ids(orderable(entries))).toEqual(['a', 'b']);
  });

  it.each([
    [2, 0, 'a'],
    [0, 1, 'c'],
    [0, 2, null],
    [0, 9, null],
    [1, 1, undefined],
    [0, -1, undefined],
    [2, 3, undefined],
    [-1, 0, undefined],
  ])('moves %i to %i: before %s', (from, to, before) => {
    expect(placeBefore(['a', 'b', 'c'], from, to)).toBe(before);
  });
});
