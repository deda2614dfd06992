import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@/lib/domain/errors';
import type { BucketName, ConnectionId, ObjectKey, Prefix } from '@/lib/domain/names';
import type { Failure, Step } from '@/lib/domain/steps';
import { ABANDON_ATTEMPTS } from './abandon';
import { createFakeClock, settle } from './fake-clock';
import type { Leg } from './runner';
import { MAX_FAILURES, QUIET_MS, startStepTask, type StepTaskPlan } from './step-task';
import type { Task } from './task';
import { getTasks, tasksStore } from './tasks';

/** A leg whose steps the test answers one by one. */
function manualLeg() {
  const abandoned: string[] = [];
  const calls: { cursor: string | null; answer: (step: Partial<Step>) => Promise<void>; fail: Fail }[] = [];
  const leg: Leg = {
    takeStep: (cursor) =>
      new Promise((resolve, reject) => {
        calls.push({
          cursor,
          answer: (step) => {
            resolve({ cursor: null, done: 0, bytes: 0, skipped: 0, failed: [], affected: [], ...step });
            return settle();
          },
          fail: (error) => {
            reject(error);
            return settle();
          },
        });
      }),
    abandon: (cursor) => {
      abandoned.push(cursor);
      return Promise.resolve();
    },
  };
  return { leg, calls, abandoned };
}
type Fail = (error: AppError) => Promise<void>;

function failure(key: string): Failure {
  return { key, error: { code: 'access_denied', details: {} } };
}

function start(overrides: Partial<StepTaskPlan> = {}) {
  const clock = createFakeClock();
  const main = manualLeg();
  const again = manualLeg();
  const retried: ObjectKey[][] = [];
  const changed: Prefix[][] = [];
  const ended: Task[] = [];
  const id = startStepTask(
    {
      kind: 'delete',
      title: 'photos',
      connection: 'c' as ConnectionId,
      bucket: 'b' as BucketName,
      destination: '' as Prefix,
      legs: [main.leg],
      legsFor: (keys) => {
        retried.push([...keys]);
        return [again.leg];
      },
      totals: { objects: 10, bytes: null },
      onChanged: (prefixes) => changed.push(prefixes),
      onEnd: (task) => ended.push(task),
      ...overrides,
    },
    clock,
  );
  const entry = () => getTasks().find(({ task }) => task.id === id)!;
  return {
    clock,
    main,
    again,
    retried,
    changed,
    ended,
    task: () => entry().task,
    controls: () => entry().controls,
  };
}

describe('startStepTask', () => {
  beforeEach(() => tasksStore.setState({ entries: [] }));

  it('adds up what the steps did', async () => {
    const run = start();
    await settle();
    expect(run.task()).toMatchObject({ status: 'running', objects: { done: 0, total: 10 } });
    await run.clock.advance(QUIET_MS);
    await run.main.calls[0]!.answer({ cursor: 'k', done: 4, bytes: 8000 });
    expect(run.task()).toMatchObject({ objects: { done: 4 }, bytes: { done: 8000 }, speed: 4000 });
    await run.main.calls[1]!.answer({ done: 5, bytes: 5, skipped: 1 });
    expect(run.task()).toMatchObject({
      status: 'done',
      objects: { done: 9, total: 10, skipped: 1 },
      bytes: { done: 8005 },
      speed: null,
      finishedAt: run.clock.now(),
    });
    expect(run.controls()).toEqual({});
    expect(run.ended).toHaveLength(1);
  });

  it('leaves nothing behind when it goes well at once, and tells so', async () => {
    const run = start();
    await settle();
    expect(run.task().quiet).toBe(true);
    await run.main.calls[0]!.answer({ done: 1 });
    expect(getTasks()).toEqual([]);
    expect(run.ended).toMatchObject([{ status: 'done', quiet: true, objects: { done: 1 } }]);
  });

  it('gets a line when it takes long, and keeps it', async () => {
    const run = start();
    await settle();
    await run.clock.advance(QUIET_MS);
    expect(run.task().quiet).toBe(false);
    await run.main.calls[0]!.answer({ done: 1 });
    expect(run.task()).toMatchObject({ status: 'done', quiet: false });
    expect(run.ended).toMatchObject([{ quiet: false }]);
  });

  it('gets a line as soon as it does not go well', async () => {
    const failing = start();
    await settle();
    await failing.main.calls[0]!.answer({ failed: [failure('x')] });
    expect(failing.task()).toMatchObject({ status: 'done', quiet: false });
    const waiting = start();
    await settle();
    await waiting.main.calls[0]!.fail(new AppError('unreachable'));
    expect(waiting.task()).toMatchObject({ status: 'offline', quiet: false });
  });

  it('pauses between steps and goes on where it was', async () => {
    const run = start();
    await settle();
    run.controls().pause!();
    expect(run.task().status).toBe('paused');
    await run.main.calls[0]!.answer({ cursor: 'k', done: 1 });
    expect(run.task()).toMatchObject({ status: 'paused', objects: { done: 1 } });
    expect(run.main.calls).toHaveLength(1);
    run.controls().resume!();
    await settle();
    expect(run.task().status).toBe('running');
    expect(run.main.calls[1]!.cursor).toBe('k');
  });

  it('cancels at once; what the step under way did is still told', async () => {
    const run = start();
    await settle();
    run.controls().cancel!();
    expect(run.task().status).toBe('cancelled');
    expect(run.controls()).toEqual({});
    await run.main.calls[0]!.answer({ cursor: 'k', done: 3, affected: ['a/' as Prefix] });
    expect(run.task()).toMatchObject({ status: 'cancelled', objects: { done: 3 } });
    expect(run.changed).toEqual([['a/']]);
    expect(run.main.calls).toHaveLength(1);
  });

  it('takes back what a cancelled run has left half done, once no step is under way', async () => {
    const run = start();
    await settle();
    await run.main.calls[0]!.answer({ cursor: 'a' });
    run.controls().cancel!();
    await settle();
    expect(run.main.abandoned).toEqual([]);
    await run.main.calls[1]!.answer({ cursor: 'b' });
    expect(run.main.abandoned).toEqual(['b']);
  });

  it('takes back from the last cursor heard of when the step under way is never answered', async () => {
    const run = start();
    await settle();
    await run.main.calls[0]!.answer({ cursor: 'a' });
    run.controls().cancel!();
    await run.main.calls[1]!.fail(new AppError('unreachable'));
    expect(run.main.abandoned).toEqual(['a']);
  });

  it('has nothing to take back before the first step and after the last', async () => {
    const first = start();
    await settle();
    first.controls().cancel!();
    await first.main.calls[0]!.answer({ cursor: null });
    const waiting = start();
    await settle();
    await waiting.main.calls[0]!.fail(new AppError('unreachable'));
    waiting.controls().cancel!();
    await settle();
    expect([...first.main.abandoned, ...waiting.main.abandoned]).toEqual([]);
  });

  it('tries again to take back, and says so when it cannot', async () => {
    const leg = manualLeg();
    let attempts = 0;
    leg.leg.abandon = () => {
      attempts += 1;
      return Promise.reject(new AppError('unreachable', { target: 'k' }));
    };
    const run = start({ legs: [leg.leg] });
    await settle();
    await leg.calls[0]!.answer({ cursor: 'a' });
    run.controls().cancel!();
    await leg.calls[1]!.answer({ cursor: 'b' });
    for (let minute = 0; minute < 10; minute += 1) await run.clock.advance(60_000);
    expect(attempts).toBe(ABANDON_ATTEMPTS);
    expect(run.task()).toMatchObject({ status: 'cancelled', error: { code: 'unreachable' } });
  });

  it('cancels while paused', async () => {
    const run = start();
    await settle();
    run.controls().pause!();
    await run.main.calls[0]!.answer({ cursor: 'k' });
    run.controls().cancel!();
    await settle();
    expect(run.task().status).toBe('cancelled');
    expect(run.main.calls).toHaveLength(1);
  });

  it('shows a lost network and goes on by itself', async () => {
    const run = start();
    await settle();
    await run.main.calls[0]!.fail(new AppError('unreachable'));
    expect(run.task()).toMatchObject({ status: 'offline', error: { code: 'unreachable' } });
    await run.clock.advance(500);
    expect(run.main.calls).toHaveLength(2);
    await run.main.calls[1]!.answer({ cursor: 'k', done: 1 });
    expect(run.task()).toMatchObject({ status: 'running', error: null });
  });

  it('tries at once when asked to resume while offline', async () => {
    const run = start();
    await settle();
    await run.main.calls[0]!.fail(new AppError('unreachable'));
    run.controls().resume!();
    await settle();
    expect(run.main.calls).toHaveLength(2);
    expect(run.task()).toMatchObject({ status: 'running', error: null });
  });

  it('stays paused when the network goes during a pause', async () => {
    const run = start();
    await settle();
    run.controls().pause!();
    await run.main.calls[0]!.fail(new AppError('unreachable'));
    await run.clock.advance(60_000);
    expect(run.task().status).toBe('paused');
    expect(run.main.calls).toHaveLength(1);
    run.controls().resume!();
    await settle();
    expect(run.main.calls).toHaveLength(2);
  });

  it('fails as a whole with a way to go on from where it stopped', async () => {
    const run = start();
    await settle();
    await run.main.calls[0]!.answer({ cursor: 'k', done: 2 });
    await run.main.calls[1]!.fail(new AppError('unauthenticated'));
    expect(run.task()).toMatchObject({ status: 'failed', error: { code: 'unauthenticated' } });
    run.controls().retry!();
    await settle();
    expect(run.task()).toMatchObject({ status: 'running', error: null, finishedAt: null });
    expect(run.main.calls[2]!.cursor).toBe('k');
    await run.main.calls[2]!.answer({ done: 8 });
    expect(run.task()).toMatchObject({ status: 'done', objects: { done: 10 } });
    expect(run.retried).toEqual([]);
    expect(run.ended.map((task) => task.status)).toEqual(['failed', 'done']);
  });

  it('retries only what failed', async () => {
    const run = start();
    await settle();
    await run.main.calls[0]!.answer({ done: 8, failed: [failure('x'), failure('y')] });
    expect(run.task()).toMatchObject({ status: 'done', failed: 2, failures: [{ key: 'x' }, { key: 'y' }] });
    run.controls().retry!();
    await settle();
    expect(run.retried).toEqual([['x', 'y']]);
    expect(run.task()).toMatchObject({ failures: [], failed: 0, objects: { done: 8 } });
    await run.again.calls[0]!.answer({ done: 1, failed: [failure('y')] });
    expect(run.task()).toMatchObject({ status: 'done', objects: { done: 9 }, failures: [{ key: 'y' }] });
    run.controls().retry!();
    expect(run.retried).toEqual([['x', 'y'], ['y']]);
  });

  it('keeps a bounded list of failures, and then starts over rather than forgetting some', async () => {
    const run = start();
    await settle();
    const many = Array.from({ length: MAX_FAILURES + 1 }, (_, index) => failure(`k${index}`));
    await run.main.calls[0]!.answer({ done: 5, failed: many });
    expect(run.task().failures).toHaveLength(MAX_FAILURES);
    expect(run.task().failed).toBe(MAX_FAILURES + 1);
    run.controls().retry!();
    await settle();
    expect(run.retried).toEqual([]);
    expect(run.main.calls[1]!.cursor).toBeNull();
    expect(run.task().objects.done).toBe(0);
  });

  it('tells which folders changed, but not at every step', async () => {
    const run = start();
    await settle();
    await run.main.calls[0]!.answer({ cursor: '1', affected: ['a/' as Prefix] });
    expect(run.changed).toEqual([]);
    await run.clock.advance(3000);
    await run.main.calls[1]!.answer({ cursor: '2', affected: ['a/', 'b/'] as Prefix[] });
    expect(run.changed).toEqual([['a/', 'b/']]);
    await run.main.calls[2]!.answer({ affected: ['c/' as Prefix] });
    expect(run.changed).toEqual([['a/', 'b/'], ['c/']]);
  });
});
