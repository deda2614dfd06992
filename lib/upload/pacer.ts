import type { Clock } from './ports';

/**
 * Keeps all uploads together at a number of bytes per second, on average: nothing can slow down a request under way, so the
 * next one starts only when what has been started before would have gone at that rate.
 */
export class Pacer {
  private rate: number | null = null;
  /** Bytes started that the rate does not cover yet. */
  private debt = 0;
  private settledAt: number;
  private callOff: (() => void) | null = null;

  /** `onReady`: what was refused may be asked again. */
  constructor(
    private readonly clock: Clock,
    private readonly onReady: () => void,
  ) {
    this.settledAt = clock.now();
  }

  /** Null: as fast as it goes. */
  set(bytesPerSecond: number | null): void {
    this.settle();
    this.rate = bytesPerSecond;
    if (bytesPerSecond === null) this.debt = 0;
    this.callOff?.();
    this.callOff = null;
    this.onReady();
  }

  /** Whether a request may start now; `onReady` follows where it may not. */
  get ready(): boolean {
    this.settle();
    if (this.rate === null || this.debt <= 0) return true;
    this.callOff ??= this.clock.after(Math.ceil((this.debt / this.rate) * 1000), () => {
      this.callOff = null;
      this.onReady();
    });
    return false;
  }

  charge(bytes: number): void {
    if (this.rate !== null) this.debt += bytes;
  }

  /** What was charged for and not sent after all. */
  refund(bytes: number): void {
    if (this.rate !== null) this.debt = Math.max(0, this.debt - bytes);
  }

  private settle(): void {
    const now = this.clock.now();
    if (this.rate !== null) this.debt = Math.max(0, this.debt - ((now - this.settledAt) / 1000) * this.rate);
    this.settledAt = now;
  }
}
