const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/**
 * Milliseconds to wait before trying again: doubling, capped, and spread by half so that many tabs do not come back at once.
 * @param attempt 1 for the first failure in a row
 * @param random [0, 1)
 * @param retryAfter seconds the other side asked for; never waits less
 */
export function backoffDelay(attempt: number, random: number, retryAfter = 0): number {
  const doubled = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt - 1, 16));
  return Math.max(doubled / 2 + (doubled / 2) * random, retryAfter * 1000);
}
