import { beforeEach, describe, expect, it } from 'vitest';
import type { BucketName, ConnectionId, Prefix } from '@/lib/domain/names';
import type { Task, TaskStatus } from './task';
import {
  addTask,
  clearFinished,
  getTasks,
  MAX_FINISHED,
  moveTask,
  removeTask,
  tasksStore,
  updateTask,
} from './tasks';

function task(id: string, status: TaskStatus = 'running'): Task {
  return {
    id,
    status,
    kind: 'upload',
    title: id,
    connection: 'c' as ConnectionId,
    bucket: 'b' as BucketName,
    destination: '' as Prefix,
    objects: { done: 0, total: 1, skipped: 0 },
    bytes: { done: 0, total: 1 },
    speed: null,
    failures: [],
    error: null,
    startedAt: 0,
    finishedAt: null,
  };
}
const ids = () => getTasks().map((entry) => entry.task.id);

describe('tasks', () => {
  beforeEach(() => tasksStore.setState({ entries: [] }));

  it('keeps tasks in the order they came', () => {
    for (const id of ['a', 'b', 'c']) addTask(task(id));
    removeTask('b');
    expect(ids()).toEqual(['a', 'c']);
  });

  it('moves a task before another, or behind them all', () => {
    for (const id of ['a', 'b', 'c']) addTask(task(id));
    moveTask('c', 'a');
    expect(ids()).toEqual(['c', 'a', 'b']);
    moveTask('c', null);
    expect(ids()).toEqual(['a', 'b', 'c']);
    moveTask('a', 'a');
    moveTask('gone', 'a');
    expect(ids()).toEqual(['a', 'b', 'c']);
  });

  it('updates a task, and its verbs only when they are given', () => {
    const pause = () => undefined;
    addTask(task('a'), { pause });
    updateTask('a', { status: 'paused' });
    expect(getTasks()[0]).toMatchObject({ task: { status: 'paused' }, controls: { pause } });
    updateTask('a', {}, {});
    expect(getTasks()[0]!.controls).toEqual({});
  });

  it('ignores news of a task that was removed', () => {
    updateTask('gone', { status: 'done' });
    expect(ids()).toEqual([]);
  });

  it('clears what is finished and nothing else', () => {
    for (const status of ['waiting', 'running', 'paused', 'offline', 'failed', 'cancelled', 'done'] as const)
      addTask(task(status, status));
    clearFinished();
    expect(ids()).toEqual(['waiting', 'running', 'paused', 'offline']);
  });

  it('forgets the oldest finished tasks beyond a bound, failed ones last, running ones never', () => {
    addTask(task('running'));
    addTask(task('failed', 'failed'));
    for (let index = 0; index < MAX_FINISHED + 1; index += 1) addTask(task(`d${index}`, 'done'));
    expect(getTasks()).toHaveLength(MAX_FINISHED + 1);
    expect(ids().slice(0, 3)).toEqual(['running', 'failed', 'd2']);
  });
});
