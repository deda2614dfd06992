import type { Clock } from './clock';

export interface FakeClock extends Clock {
  /** Lets time pass and everything that waited for it go on. */
  advance: (milliseconds: number) => Promise<void>;
  /** What has been asked to sleep so far, in milliseconds. */
  readonly slept: readonly number[];
}

/** For tests: time passes when the test says so. */
export function createFakeClock(random = 0.5): FakeClock {
  let now = 1_700_000_000_000;
  const slept: number[] = [];
  const sleepers = new Set<{ at: number; wake: () => void }>();
  return {
    slept,
    now: () => now,
    random: () => random,
    sleep: (milliseconds, signal) => {
      slept.push(milliseconds);
      return new Promise((resolve) => {
        const sleeper = {
          at: now + milliseconds,
          wake: () => {
            sleepers.delete(sleeper);
            resolve();
          },
        };
        sleepers.add(sleeper);
        if (signal.aborted) sleeper.wake();
        signal.addEventListener('abort', sleeper.wake, { once: true });
      });
    },
    advance: async (milliseconds) => {
      now += milliseconds;
      for (const sleeper of [...sleepers]) if (sleeper.at <= now) sleeper.wake();
      await settle();
    },
  };
}

/** Lets everything that is ready to go on do so. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
