import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/domain/errors';
import type { Step } from '@/lib/domain/steps';
import { MAX_IDLE_STEPS, MAX_THROTTLED, runSteps, START, type Leg, type RunOptions } from './runner';

function step(cursor: string | null, done = 1): Step {
  return { cursor, done, bytes: done * 10, skipped: 0, failed: [], affected: [] };
}

/** A leg that plays these answers in turn, and remembers the cursors it was called with. */
function script(...answers: (Step | Error)[]): Leg & { cursors: (string | null)[] } {
  const cursors: (string | null)[] = [];
  return {
    cursors,
    takeStep: (cursor) => {
      cursors.push(cursor);
      const answer = answers[cursors.length - 1] ?? new Error('called too often');
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
}

function options(overrides: Partial<RunOptions> = {}) {
  const waits: number[] = [];
  const steps: Step[] = [];
  const waiting: (string | null)[] = [];
  const run: RunOptions = {
    signal: new AbortController().signal,
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    random: () => 1,
    onStep: (receipt) => steps.push(receipt),
    onWaiting: (error) => waiting.push(error?.code ?? null),
    ...overrides,
  };
  return { run, waits, steps, waiting };
}

describe('runSteps', () => {
  it('follows the cursor to its end, leg by leg', async () => {
    const first = script(step('a'), step('b'), step(null));
    const second = script(step(null));
    const { run, steps } = options();
    expect(await runSteps([first, second], run)).toEqual({ status: 'done' });
    expect(first.cursors).toEqual([null, 'a', 'b']);
    expect(second.cursors).toEqual([null]);
    expect(steps).toHaveLength(4);
  });

  it('is done at once without legs', async () => {
    expect(await runSteps([], options().run)).toEqual({ status: 'done' });
  });

  it('goes on from a position', async () => {
    const first = script();
    const second = script(step(null));
    await runSteps([first, second], options({ from: { leg: 1, cursor: 'k' } }).run);
    expect(first.cursors).toEqual([]);
    expect(second.cursors).toEqual(['k']);
  });

  it('tells with each receipt where to go on', async () => {
    const positions: unknown[] = [];
    const { run } = options({ onStep: (_step, next) => positions.push(next) });
    await runSteps([script(step('a'), step(null)), script(step(null))], run);
    expect(positions).toEqual([
      { leg: 0, cursor: 'a' },
      { leg: 1, cursor: null },
      { leg: 2, cursor: null },
    ]);
  });

  it('takes the same step again after a transient error, with doubling waits', async () => {
    const leg = script(
      step('a'),
      new AppError('unreachable'),
      new AppError('throttled'),
      new AppError('unreachable'),
      step(null),
    );
    const { run, waits, waiting } = options();
    expect(await runSteps([leg], run)).toEqual({ status: 'done' });
    expect(leg.cursors).toEqual([null, 'a', 'a', 'a', 'a']);
    expect(waits).toEqual([500, 1000, 2000]);
    expect(waiting).toEqual(['unreachable', 'throttled', 'unreachable', null]);
  });

  it('starts counting again once a step succeeds', async () => {
    const busy = () => new AppError('throttled');
    const { run, waits } = options();
    await runSteps([script(busy(), busy(), step('a'), busy(), step(null))], run);
    expect(waits).toEqual([500, 1000, 500]);
  });

  it('never waits less than it was asked to', async () => {
    const { run, waits } = options();
    await runSteps([script(new AppError('throttled', { retryAfter: 7 }), step(null))], run);
    expect(waits).toEqual([7000]);
  });

  it('gives up on a store that keeps refusing, and says where to go on', async () => {
    const leg = script(step('a'), ...Array.from({ length: 99 }, () => new AppError('throttled')));
    const end = await runSteps([leg], options().run);
    expect(end).toMatchObject({ status: 'failed', error: { code: 'throttled' }, at: { cursor: 'a' } });
    expect(leg.cursors).toHaveLength(1 + MAX_THROTTLED);
  });

  it('waits for the network as long as it takes', async () => {
    const gone = Array.from({ length: 200 }, () => new AppError('unreachable'));
    const { run, waits } = options();
    expect(await runSteps([script(...gone, step(null))], run)).toEqual({ status: 'done' });
    expect(Math.max(...waits)).toBe(30_000);
  });

  it.each(['access_denied', 'unauthenticated', 'conflict'] as const)('stops at once on %s', async (code) => {
    const leg = script(new AppError(code));
    const { run, waits } = options();
    expect(await runSteps([leg], run)).toMatchObject({ status: 'failed', error: { code }, at: START });
    expect(waits).toEqual([]);
  });

  it('reports anything else thrown as unexpected, keeping its cause', async () => {
    const cause = new Error('boom');
    const end = await runSteps([script(cause)], options().run);
    expect(end).toMatchObject({ status: 'failed', error: { code: 'unexpected', cause } });
  });

  it('does not call a store forever that neither advances nor does anything', async () => {
    const stuck = Array.from({ length: 100 }, () => step('same', 0));
    const leg = script(...stuck);
    expect(await runSteps([leg], options().run)).toMatchObject({ status: 'failed' });
    expect(leg.cursors).toHaveLength(1 + MAX_IDLE_STEPS);
  });

  it('lets a cursor stand still while bytes advance', async () => {
    const copying = Array.from({ length: 50 }, () => ({ ...step('same', 0), bytes: 1 }));
    expect(await runSteps([script(...copying, step(null))], options().run)).toEqual({ status: 'done' });
  });

  it('asks the gate before every step', async () => {
    let asked = 0;
    const pause = () => {
      asked += 1;
      return Promise.resolve();
    };
    await runSteps([script(step('a'), step(null))], options({ pause }).run);
    expect(asked).toBe(3);
  });

  it('takes no step once cancelled', async () => {
    const leg = script(step(null));
    const signal = AbortSignal.abort();
    expect(await runSteps([leg], options({ signal }).run)).toMatchObject({ status: 'cancelled' });
    expect(leg.cursors).toEqual([]);
  });

  it('ends when cancelled during a step, whose receipt still arrives', async () => {
    const cancelling = new AbortController();
    let answer: (receipt: Step) => void = () => undefined;
    const leg: Leg = { takeStep: () => new Promise((resolve) => (answer = resolve)) };
    const { run, steps } = options({ signal: cancelling.signal });
    const end = runSteps([leg], run);
    await Promise.resolve();
    cancelling.abort();
    expect(await end).toMatchObject({ status: 'cancelled' });
    expect(steps).toEqual([]);
    answer(step('a', 7));
    await new Promise((resolve) => setImmediate(resolve));
    expect(steps).toEqual([step('a', 7)]);
  });

  it('ends when cancelled while it waits', async () => {
    const cancelling = new AbortController();
    const wait = () => {
      cancelling.abort();
      return Promise.resolve();
    };
    const leg = script(new AppError('unreachable'), step(null));
    expect(await runSteps([leg], options({ signal: cancelling.signal, wait }).run)).toMatchObject({
      status: 'cancelled',
    });
    expect(leg.cursors).toHaveLength(1);
  });
});
