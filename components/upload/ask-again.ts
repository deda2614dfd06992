import { AppError, isTransient } from '@/lib/domain/errors';
import { backoffDelay } from '@/lib/tasks/backoff';
import { systemClock } from '@/lib/tasks/clock';

/** Some minutes: what has been read of a folder would have to be read anew. */
const ATTEMPTS = 10;

/** Asks again while the other side does not answer. @throws AppError */
export async function askAgain<T>(question: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await question();
    } catch (error) {
      if (!(error instanceof AppError && isTransient(error.code)) || attempt === ATTEMPTS) throw error;
      await systemClock.sleep(backoffDelay(attempt, systemClock.random(), error.details.retryAfter), signal);
      if (signal.aborted) throw new AppError('cancelled');
    }
  }
}
