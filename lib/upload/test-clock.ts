import type { Clock } from './ports';

interface Timer {
  at: number;
  run: () => void;
}

/** Time that passes when a test says so. */
export class TestClock implements Clock {
  private time = 1_000_000;
  private readonly timers = new Set<Timer>();
  /** Work outside the clock (reading bytes) that has to end before time may go on. */
  pending = 0;

  now = (): number => this.time;
  date = (): number => this.time;

  after = (ms: number, run: () => void): (() => void) => {
    const timer = { at: this.time + ms, run };
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  };

  async advance(ms: number): Promise<void> {
    const end = this.time + ms;
    for (;;) {
      await this.settle();
      const next = [...this.timers].filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.timers.delete(next);
      this.time = Math.max(this.time, next.at);
      next.run();
    }
    this.time = end;
  }

  /** Lets everything happen that needs no time. */
  async settle(): Promise<void> {
    do await new Promise((resolve) => setImmediate(resolve));
    while (this.pending > 0);
  }

  get timersRunning(): number {
    return this.timers.size;
  }
}
