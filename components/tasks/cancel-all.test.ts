import { afterEach, describe, expect, it, vi } from 'vitest';
import { testTask } from '@/lib/tasks/test-task';
import { addTask, getTasks, tasksStore } from '@/lib/tasks/tasks';
import { cancelAll, isMuch, objectsLeft } from './cancel-all';

describe('cancelling everything', () => {
  afterEach(() => tasksStore.setState({ entries: [] }));

  it('reaches what is under way and leaves alone what has ended', () => {
    const [open, ended] = [vi.fn(), vi.fn()];
    addTask(testTask({ id: 'a' }), { cancel: open });
    addTask(testTask({ id: 'b', status: 'failed', finishedAt: 1 }), { cancel: ended });
    cancelAll();
    expect(open).toHaveBeenCalledOnce();
    expect(ended).not.toHaveBeenCalled();
  });

  it('is asked about once it would throw away much', () => {
    const much = (patch: Parameters<typeof testTask>[0]) => isMuch([{ task: testTask(patch), controls: {} }]);
    expect(much({})).toBe(false);
    expect(much({ objects: { done: 1, total: 300, skipped: 0 } })).toBe(true);
    expect(much({ objects: { done: 295, total: 300, skipped: 0 } })).toBe(false);
    expect(much({ objects: { done: 0, total: null, skipped: 0 } })).toBe(true);
    expect(much({ bytes: { done: 4e9, total: 5e9 } })).toBe(true);
    expect(much({ growing: true })).toBe(true);
    expect(much({ status: 'done', finishedAt: 1, bytes: { done: 4e9, total: 4e9 } })).toBe(false);
  });

  it('counts what has not arrived', () => {
    addTask(testTask({ objects: { done: 5, total: 20, skipped: 3 } }));
    expect(objectsLeft(getTasks())).toBe(12);
  });
});
