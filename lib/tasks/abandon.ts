import { AppError, isTransient } from '@/lib/domain/errors';
import { backoffDelay } from './backoff';
import type { Clock } from './clock';
import type { Leg, Position } from './runner';

/** About a minute of a network that is gone: what is left behind then stays in the store. */
export const ABANDON_ATTEMPTS = 8;

/** Takes back what a run left half done where it stopped. Answers why it could not; never rejects. */
export async function abandonRun(
  legs: readonly Leg[],
  { leg, cursor }: Position,
  clock: Clock,
): Promise<AppError | null> {
  const abandon = legs[leg]?.abandon;
  if (abandon === undefined || cursor === null) return null;
  const never = new AbortController().signal;
  for (let attempt = 1; ; attempt += 1) {
    const error = await abandon(cursor).then(() => null, asAppError);
    if (error === null || !isTransient(error.code) || attempt === ABANDON_ATTEMPTS) return error;
    await clock.sleep(backoffDelay(attempt, clock.random(), error.details.retryAfter), never);
  }
}

function asAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('unexpected', {}, { cause: error });
}
