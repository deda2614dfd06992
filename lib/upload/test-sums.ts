import { createHash } from 'node:crypto';
import { AppError } from '@/lib/domain/errors';
import type { Sums } from './ports';
import type { TestClock } from './test-clock';

export function md5Of(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex');
}

/** Sums as the worker computes them. `log` holds the sizes of what was read. */
export class TestSums implements Sums {
  readonly log: number[] = [];
  broken = false;
  /** What each one takes, one after the other. */
  ms = 0;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly clock: TestClock) {}

  md5 = async (blob: Blob, signal: AbortSignal): Promise<string> => {
    this.log.push(blob.size);
    if (this.ms > 0) {
      this.turn = this.turn.then(() => new Promise<void>((done) => this.clock.after(this.ms, done)));
      await this.turn;
    }
    this.clock.pending += 1;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    this.clock.pending -= 1;
    if (signal.aborted) throw new AppError('cancelled');
    if (this.broken) throw new AppError('file_unreadable');
    return md5Of(bytes);
  };
}
