import 'server-only';
import { AppError } from '@/lib/domain/errors';
import { log } from './log';
import { processWide } from './process-wide';
import { RateLimiter } from './rate-limit';

const MINUTE = 60_000;

/** Somebody at one place guessing; somebody at many places guessing one account; somebody at one place guessing many. */
const limits = processWide('sign-in-limits', () => ({
  accountAndAddress: new RateLimiter({ attempts: 10, window: 15 * MINUTE }),
  account: new RateLimiter({ attempts: 100, window: 15 * MINUTE }),
  address: new RateLimiter({ attempts: 60, window: 15 * MINUTE }),
}));

/**
 * Runs one attempt to sign in; only failed ones count.
 * @throws AppError `too_many_attempts` with the seconds to wait.
 */
export async function limited<T>(account: string, address: string, attempt: () => Promise<T>): Promise<T> {
  const both = JSON.stringify([account, address]);
  // In this order, and no further than the first refusal: one place must not use up what all others have for an account.
  const retryAfter =
    limits.address.take(address) || limits.accountAndAddress.take(both) || limits.account.take(account);
  if (retryAfter > 0) {
    log.warn({ address, retryAfter }, 'too many attempts to sign in');
    throw new AppError('too_many_attempts', { retryAfter });
  }
  const value = await attempt();
  limits.accountAndAddress.forgive(both);
  limits.account.forgive(account);
  limits.address.forgive(address);
  return value;
}
