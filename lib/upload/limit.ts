/** What browsers open to one HTTP/1.1 origin. */
export const MAX_CONNECTIONS = 6;
/** One connection is never held by a long part: small files, previews and downloads from the same store get through. */
export const MAX_PART_CONNECTIONS = MAX_CONNECTIONS - 1;
const FIRST_CONNECTIONS = 4;
/** A connection more has to bring this much, or there is none after it for a while. */
const WORTHWHILE = 1.03;
/** Windows until another one is tried all the same. */
const PLATEAU_WINDOWS = 12;
const WINDOW_MS = 250;
/** A request costs a round trip whatever its size: it weighs like so many bytes. */
const REQUEST_WEIGHT = 128 * 1024;
/** Answers this much slower than the quickest window's are a store in trouble, if they are slow at all. */
const SLOWER = 3;
const SLOW_MS = 1000;
/** How fast the memory of quick answers fades. */
const FADING = 1.1;

/** A request the store has taken. */
export interface Taken {
  bytes: number;
  /** Milliseconds from its last byte to its answer. */
  answerMs: number;
}

/**
 * How many requests one store gets at once: one more as long as that brings throughput, half of them when it asks to slow
 * down, fewer when its answers grow slow without more getting through.
 */
export class Limit {
  private limit = FIRST_CONNECTIONS;
  private windowFrom: number;
  private count = 0;
  private work = 0;
  private answers = 0;
  /** Work per millisecond before the last step up. */
  private rate = 0;
  private plateau = 0;
  private quickest = Number.POSITIVE_INFINITY;
  private loweredAt = Number.NEGATIVE_INFINITY;

  constructor(now: number) {
    this.windowFrom = now;
  }

  get value(): number {
    return this.limit;
  }

  /** The store asked for less. Requests from before the last decrease tell nothing new. */
  throttled(startedAt: number, now: number): void {
    if (startedAt < this.loweredAt) return;
    this.lower(Math.max(1, Math.floor(this.limit / 2)), now);
  }

  /** `saturated`: more would have been sent at once if allowed. */
  took({ bytes, answerMs }: Taken, now: number, saturated: boolean): void {
    this.count += 1;
    this.work += bytes + REQUEST_WEIGHT;
    this.answers += answerMs;
    if (this.count < this.limit * 2 || now - this.windowFrom < WINDOW_MS) return;
    const rate = this.work / (now - this.windowFrom);
    const answer = this.answers / this.count;
    this.restart(now);
    const isSlow = answer > SLOW_MS && answer > this.quickest * SLOWER;
    this.quickest = Math.min(this.quickest * FADING, answer);
    if (isSlow && rate <= this.rate * WORTHWHILE) this.lower(Math.max(2, Math.floor(this.limit * 0.75)), now);
    else if (saturated) this.rise(rate);
  }

  private rise(rate: number): void {
    if (this.limit >= MAX_CONNECTIONS) {
      this.rate = rate;
    } else if (rate > this.rate * WORTHWHILE || this.plateau >= PLATEAU_WINDOWS) {
      this.rate = rate;
      this.plateau = 0;
      this.limit += 1;
    } else {
      this.plateau += 1;
    }
  }

  private lower(limit: number, now: number): void {
    this.limit = limit;
    this.loweredAt = now;
    this.rate = 0;
    this.plateau = 0;
    this.restart(now);
  }

  private restart(now: number): void {
    this.windowFrom = now;
    this.count = 0;
    this.work = 0;
    this.answers = 0;
  }
}
