import 'server-only';

export interface RateLimit {
  /** Attempts allowed within the window. */
  attempts: number;
  /** Milliseconds. */
  window: number;
}

/** More names than this at once are an attack; the least recently tried ones are forgotten. */
const MAX_NAMES = 20_000;

/**
 * Sliding windows over attempts, in memory: one process signs people in, and a restart forgives. An attempt is counted before
 * its password is checked, so that many at once cannot slip through together, and taken back when it succeeds.
 */
export class RateLimiter {
  readonly #attempts = new Map<string, number[]>();

  constructor(
    readonly limit: RateLimit,
    private readonly now: () => number = Date.now,
  ) {}

  /** @returns seconds to wait; 0 when the attempt may go ahead and has been counted. */
  take(name: string): number {
    const now = this.now();
    const recent = (this.#attempts.get(name) ?? []).filter((time) => time > now - this.limit.window);
    this.#attempts.delete(name);
    this.#attempts.set(name, recent);
    this.#forgetOldest();
    const [oldest] = recent;
    if (recent.length >= this.limit.attempts && oldest !== undefined)
      return Math.max(1, Math.ceil((oldest + this.limit.window - now) / 1000));
    recent.push(now);
    return 0;
  }

  forgive(name: string): void {
    this.#attempts.delete(name);
  }

  get size(): number {
    return this.#attempts.size;
  }

  #forgetOldest(): void {
    if (this.#attempts.size <= MAX_NAMES) return;
    const [oldest] = this.#attempts.keys();
    if (oldest !== undefined) this.#attempts.delete(oldest);
  }
}
