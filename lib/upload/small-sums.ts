import { AppError } from '@/lib/domain/errors';

const MIB = 1024 ** 2;
/** Larger blobs are summed by themselves. */
export const SMALL_BYTES = MIB;
/** Of the blobs read as one, together: they are held in memory while they are summed. */
const GROUP_BYTES = 4 * MIB;

interface Waiting {
  blob: Blob;
  settle: (md5: string) => void;
  fail: (error: unknown) => void;
}

/** The sums, in hex, of what a blob consists of. */
export type SumSlices = (blob: Blob, sizes: readonly number[]) => Promise<readonly string[]>;

/**
 * Sums of small blobs. Those asked for in one turn are read as one blob made of them: opening one costs the browser several
 * trips between its processes, which for a file of a few kilobytes is more than everything else about its sum.
 */
export class SmallSums {
  private waiting: Waiting[] = [];

  constructor(private readonly sum: SumSlices) {}

  /** In hex. @throws AppError `file_unreadable` for this one only, whatever it was read with */
  md5(blob: Blob): Promise<string> {
    return new Promise((settle, fail) => {
      if (this.waiting.length === 0) queueMicrotask(() => this.flush());
      this.waiting.push({ blob, settle, fail });
    });
  }

  private flush(): void {
    const { waiting } = this;
    this.waiting = [];
    let from = 0;
    let bytes = 0;
    for (const [index, { blob }] of waiting.entries()) {
      if (index > from && bytes + blob.size > GROUP_BYTES) {
        void this.sumGroup(waiting.slice(from, index));
        from = index;
        bytes = 0;
      }
      bytes += blob.size;
    }
    void this.sumGroup(waiting.slice(from));
  }

  private async sumGroup(group: readonly Waiting[]): Promise<void> {
    const [only, second] = group;
    if (only === undefined) return;
    const blobs = group.map(({ blob }) => blob);
    try {
      const sizes = blobs.map(({ size }) => size);
      const sums = await this.sum(second ? new Blob(blobs) : only.blob, sizes);
      for (const [index, { settle }] of group.entries()) settle(sums[index] ?? '');
    } catch (error) {
      // Which of them it is shows when each is read by itself.
      const isOneOfThem = second && error instanceof AppError && error.code === 'file_unreadable';
      if (isOneOfThem) for (const waiting of group) void this.sumGroup([waiting]);
      else for (const { fail } of group) fail(error);
    }
  }
}
