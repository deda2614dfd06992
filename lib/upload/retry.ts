import { AppError } from '@/lib/domain/errors';
import { backoffDelay } from '@/lib/tasks/backoff';
import type { Clock } from './ports';

/** Tries without any progress before giving up: with the delays below, about a minute of a store that does not answer. */
export const MAX_ATTEMPTS = 8;
/** While nothing ever reached this bucket a silent failure is more likely a CORS rule than a bad line: say so soon. */
export const FIRST_CONTACT_ATTEMPTS = 3;

/** Counts the tries of one request, and says how long to wait before the next. */
export class Attempts {
  private failed = 0;

  constructor(private readonly random: () => number) {}

  /** Milliseconds to wait before trying again; null when there were enough tries. `retryAfter` in seconds. */
  next(limit: number, retryAfter = 0): number | null {
    this.failed += 1;
    return this.failed >= limit ? null : backoffDelay(this.failed, this.random(), retryAfter);
  }

  /** Something got through: what went wrong before no longer counts. */
  reset(): void {
    this.failed = 0;
  }
}

/** Rejects with the signal's reason as soon as it aborts. */
export function sleep(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(stopped(signal));
      return;
    }
    const stop = () => {
      callOff();
      reject(stopped(signal));
    };
    const callOff = clock.after(ms, () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** Waits in a line of those to be called; rejects with the signal's reason as soon as it aborts. */
export function waitIn(line: Set<() => void>, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.reject(stopped(signal));
  return new Promise((resolve, reject) => {
    const call = () => {
      line.delete(call);
      signal.removeEventListener('abort', stop);
      resolve();
    };
    const stop = () => {
      line.delete(call);
      reject(stopped(signal));
    };
    line.add(call);
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** What a pause or a cancellation throws through the work it stops. */
export function stopped(signal: AbortSignal): AppError {
  return new AppError('cancelled', {}, { cause: signal.reason });
}

export function throwIfStopped(signal: AbortSignal): void {
  if (signal.aborted) throw stopped(signal);
}
