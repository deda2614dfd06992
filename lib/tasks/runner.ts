import { AppError, isTransient } from '@/lib/domain/errors';
import type { Step } from '@/lib/domain/steps';
import { backoffDelay } from './backoff';

/** One cursor-driven piece of a task: a list of keys, or one prefix. */
export interface Leg {
  takeStep: (cursor: string | null) => Promise<Step>;
  /** Takes back what a run that is not gone on with has left half done at this cursor. */
  abandon?: (cursor: string) => Promise<unknown>;
}

/** Where a run stands. A run that stopped can go on from here; steps are idempotent, so a step in doubt is taken again. */
export interface Position {
  leg: number;
  cursor: string | null;
}

export const START: Position = { leg: 0, cursor: null };

export interface RunOptions {
  from?: Position;
  /** Aborting ends the run before the next step. A step under way is not waited for, but its receipt still arrives. */
  signal: AbortSignal;
  /** Awaited before each step; must resolve when the signal aborts. */
  pause?: () => Promise<void>;
  /** Waits before another attempt; must resolve when the signal aborts, and may resolve early. */
  wait: (milliseconds: number) => Promise<void>;
  /** [0, 1) */
  random: () => number;
  /** A receipt, and where the run stands after it. */
  onStep: (step: Step, next: Position) => void;
  /** A transient error: the run waits and goes on by itself. Null when it does. */
  onWaiting?: (error: AppError | null) => void;
}

export type RunEnd =
  | { status: 'done' }
  /** `at` resolves once no step is under way any more; never rejects. */
  | { status: 'cancelled'; at: Promise<Position> }
  | { status: 'failed'; error: AppError; at: Position };

/** In a row, without the cursor advancing. A lost network, in contrast, is waited for as long as it takes. */
export const MAX_THROTTLED = 12;
/** Receipts in a row that neither advance nor did anything: the other side is stuck. */
export const MAX_IDLE_STEPS = 20;

/** Takes the steps of one leg after the other until all are finished. */
export async function runSteps(legs: readonly Leg[], options: RunOptions): Promise<RunEnd> {
  const { signal } = options;
  let position = options.from ?? START;
  let failedAttempts = 0;
  let idleSteps = 0;
  for (;;) {
    await options.pause?.();
    if (signal.aborted) return { status: 'cancelled', at: Promise.resolve(position) };
    const leg = legs[position.leg];
    if (!leg) return { status: 'done' };

    const step = takeStep(leg, position, options);
    const outcome = await unlessAborted(step, signal);
    if (outcome === null) {
      const from = position;
      return {
        status: 'cancelled',
        at: step.then((late) => (late instanceof AppError ? from : late.next)),
      };
    }
    if (outcome instanceof AppError) {
      failedAttempts += 1;
      if (!isWorthWaiting(outcome, failedAttempts)) {
        return { status: 'failed', error: outcome, at: position };
      }
      options.onWaiting?.(outcome);
      await options.wait(backoffDelay(failedAttempts, options.random(), outcome.details.retryAfter));
      continue;
    }

    if (failedAttempts > 0) options.onWaiting?.(null);
    failedAttempts = 0;
    idleSteps = outcome.idle ? idleSteps + 1 : 0;
    if (idleSteps === MAX_IDLE_STEPS) {
      return { status: 'failed', error: new AppError('unexpected'), at: position };
    }
    position = outcome.next;
  }
}

interface Advance {
  next: Position;
  idle: boolean;
}

async function takeStep(leg: Leg, position: Position, options: RunOptions): Promise<Advance | AppError> {
  const step = await leg.takeStep(position.cursor).catch(asAppError);
  if (step instanceof AppError) return step;
  const next: Position =
    step.cursor === null
      ? { leg: position.leg + 1, cursor: null }
      : { leg: position.leg, cursor: step.cursor };
  options.onStep(step, next);
  return { next, idle: step.cursor !== null && step.cursor === position.cursor && isEmpty(step) };
}

function asAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('unexpected', {}, { cause: error });
}

function isEmpty(step: Step): boolean {
  return step.done === 0 && step.bytes === 0 && step.skipped === 0 && step.failed.length === 0;
}

function isWorthWaiting(error: AppError, attempts: number): boolean {
  return isTransient(error.code) && (error.code === 'unreachable' || attempts < MAX_THROTTLED);
}

/** Null when the signal aborts first. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | null> {
  let stop: () => void = () => undefined;
  const abortion = new Promise<null>((resolve) => {
    stop = () => resolve(null);
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([work, abortion]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
