import { describe, expect, it } from 'vitest';
import type { Task } from '@/lib/tasks/task';
import { testTask } from '@/lib/tasks/test-task';
import { announce, NOTHING_TOLD, type Told } from './announcements';

/** What is said as one state follows the other. */
function tell(...states: readonly Task[][]): string[] {
  let told: Told = NOTHING_TOLD;
  const said: string[] = [];
  for (const tasks of states) {
    const next = announce(told, tasks);
    told = next.told;
    for (const item of next.news) {
      said.push(
        item.kind === 'progress'
          ? `${item.percent} %`
          : `${item.kind} ${item.tasks.map(({ id }) => id).join('+')}`,
      );
    }
  }
  return said;
}
const at = (done: number, patch: Partial<Task> = {}) => testTask({ bytes: { done, total: 100 }, ...patch });

describe('announcements', () => {
  it('come at the start, at each quarter and at the end, and not at every tick', () => {
    const ended = at(100, { status: 'done', finishedAt: 1 });
    expect(tell([at(0)], [at(10)], [at(26)], [at(30)], [at(55)], [at(99)], [ended], [ended])).toEqual([
      'started a',
      '25 %',
      '50 %',
      '75 %',
      'ended a',
    ]);
  });

  it('take what began at once together', () => {
    expect(tell([at(0), at(0, { id: 'b' })])).toEqual(['started a+b']);
  });

  it('tell of the first failure at once, and of no further one', () => {
    expect(tell([at(0)], [at(1, { failed: 1 })], [at(2, { failed: 2 })])).toEqual(['started a', 'failing a']);
  });

  it('do not tell a quarter twice for what is added', () => {
    expect(tell([at(0)], [at(60)], [at(60), at(0, { id: 'b' })], [at(99), at(10, { id: 'b' })])).toEqual([
      'started a',
      '50 %',
      'started b',
    ]);
  });

  it('tell of a retry as of a start, and nothing of what had ended before', () => {
    const failed = at(50, { status: 'failed', finishedAt: 1, failed: 1 });
    expect(tell([failed])).toEqual([]);
    expect(tell([failed], [at(0)])).toEqual(['started a']);
  });
});
