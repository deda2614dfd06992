import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BucketName, ConnectionId, Prefix } from '@/lib/domain/names';
import type { Task } from '@/lib/tasks/task';
import { addTask, tasksStore, updateTask } from '@/lib/tasks/tasks';
import { followOtherTabs } from './other-tabs';

const task: Task = {
  id: 'one',
  kind: 'upload',
  title: 'a.bin',
  status: 'running',
  connection: 'c' as ConnectionId,
  bucket: 'b' as BucketName,
  destination: '' as Prefix,
  objects: { done: 0, total: 1, skipped: 0 },
  bytes: { done: 0, total: 5 },
  speed: null,
  failures: [{ key: 'x', error: { code: 'unexpected', details: {} } }] as unknown as Task['failures'],
  error: null,
  startedAt: 0,
  finishedAt: null,
};

/** One end of a channel: what was posted into it, and a way to be heard from the other end. */
function fakeChannel() {
  const posted: { kind: string; tasks?: Task[] }[] = [];
  const channel: Pick<BroadcastChannel, 'postMessage' | 'onmessage' | 'close'> = {
    onmessage: null,
    postMessage: (message) => void posted.push(message as (typeof posted)[number]),
    close: () => undefined,
  };
  const hear = (data: unknown) => {
    channel.onmessage?.call(channel as BroadcastChannel, new MessageEvent('message', { data }));
  };
  return { channel, posted, hear };
}

describe('other tabs', () => {
  let end: () => void = () => undefined;
  let alive = new Set(['me']);
  beforeEach(() => {
    vi.useFakeTimers();
    alive = new Set(['me', 'other']);
  });
  afterEach(() => {
    end();
    tasksStore.setState({ entries: [] });
    vi.useRealTimers();
  });

  function follow(certain = true) {
    const fake = fakeChannel();
    const tab = { id: 'me', certain, alive: () => Promise.resolve(alive) };
    const options = { tab, owner: 'account:me', tasks: tasksStore, channel: fake.channel };
    end = followOtherTabs(options).end;
    return fake;
  }
  const shown = () => tasksStore.getState().elsewhere.map(({ title }) => title);

  it('hear what is open here, not more than twice a second, and that it has ended', () => {
    const { posted } = follow();
    addTask(task);
    for (let done = 0; done < 40; done += 1) {
      updateTask('one', { bytes: { done, total: 5 } });
      vi.advanceTimersByTime(50);
    }
    const told = posted.filter(({ kind }) => kind === 'tasks');
    expect(told.length).toBeGreaterThan(1);
    expect(told.length).toBeLessThanOrEqual(4);
    expect(told[0]?.tasks?.[0]).toMatchObject({ title: 'a.bin', failures: [], failed: 1 });
    updateTask('one', { status: 'done' });
    vi.advanceTimersByTime(500);
    expect(posted.at(-1)?.tasks).toEqual([]);
  });

  it('are asked when a tab opens, and answer', () => {
    const { posted, hear } = follow();
    expect(posted[0]).toEqual({ kind: 'tell' });
    addTask(task);
    vi.advanceTimersByTime(500);
    const before = posted.length;
    hear({ kind: 'tell' });
    vi.advanceTimersByTime(500);
    expect(posted.length).toBe(before + 1);
  });

  it('are shown with what they do for the same person', () => {
    const { hear } = follow();
    hear({ kind: 'tasks', tab: 'other', owner: 'account:me', tasks: [task] });
    hear({ kind: 'tasks', tab: 'hers', owner: 'account:she', tasks: [task] });
    expect(shown()).toEqual(['a.bin']);
    hear({ kind: 'gone', tab: 'other' });
    expect(shown()).toEqual([]);
  });

  it('are forgotten when they crash', async () => {
    const { hear } = follow();
    hear({ kind: 'tasks', tab: 'other', owner: 'account:me', tasks: [task] });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(shown()).toEqual(['a.bin']);
    alive.delete('other');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(shown()).toEqual([]);
  });

  it('are forgotten after a long silence where nobody can say who is alive', async () => {
    const { hear } = follow(false);
    hear({ kind: 'tasks', tab: 'other', owner: 'account:me', tasks: [task] });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(shown()).toEqual(['a.bin']);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(shown()).toEqual([]);
  });
});
