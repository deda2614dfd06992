import type { File } from '@/lib/domain/entry';
import { compareKeys } from '@/lib/domain/key-order';
import type { Store } from './client';
import { listAfter, type WalkInput } from './listing';
import { guessBetween } from './key-guess';

/** More would only wait for each other in the store, which lists one page after the other in each range. */
export const WALK_LANES = 8;
/** Pages found but not yet taken: the walk waits for its reader rather than fill the memory. */
const MAX_WAITING_PAGES = 2 * WALK_LANES;
/** Questions asked before a range is taken for too small to share. */
const MAX_PROBES = 6;

/** Keys after `after` up to and including `until`. */
interface Range {
  after: string | undefined;
  until: string | undefined;
  /** A look into it found nothing to share. */
  whole: boolean;
}

/**
 * Every object under a prefix, in pages of no particular order: several ranges of keys are listed side by side. A range
 * that takes long is halved for whoever is idle, wherever its keys lie: that needs no folders, nor any knowledge of them.
 * @throws AppError
 */
export async function* walkParallel(
  store: Store,
  input: WalkInput & { lanes?: number },
): AsyncGenerator<File[], void, void> {
  const abort = new AbortController();
  const signal = input.signal ? AbortSignal.any([input.signal, abort.signal]) : abort.signal;
  const walk = new ParallelWalk(store, { ...input, signal }, input.lanes ?? WALK_LANES);
  try {
    yield* walk.run();
  } finally {
    abort.abort();
  }
}

class ParallelWalk {
  private readonly active = new Set<Range>();
  private readonly pages: File[][] = [];
  private failure: { reason: unknown } | null = null;
  private idle: number;
  private splitting = false;
  private wake: () => void = () => undefined;
  private readonly blocked = new Set<() => void>();

  constructor(
    private readonly store: Store,
    private readonly input: WalkInput,
    lanes: number,
  ) {
    this.idle = lanes;
  }

  async *run(): AsyncGenerator<File[], void, void> {
    this.begin({ after: this.input.startAfter, until: undefined, whole: false });
    for (;;) {
      if (this.failure) throw this.failure.reason;
      const page = this.pages.shift();
      if (page) {
        for (const go of this.blocked) go();
        this.blocked.clear();
        yield page;
      } else if (this.active.size === 0) return;
      else await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  private begin(range: Range): void {
    this.idle -= 1;
    this.active.add(range);
    void this.walk(range)
      .catch((reason: unknown) => (this.failure ??= { reason }))
      .finally(() => {
        this.active.delete(range);
        this.idle += 1;
        this.wake();
        if (this.failure === null) this.share();
      });
  }

  private async walk(range: Range): Promise<void> {
    for (;;) {
      if (this.pages.length >= MAX_WAITING_PAGES) await new Promise<void>((go) => this.blocked.add(go));
      const { files, next } = await listAfter(this.store, { ...this.input, startAfter: range.after });
      // Read after the answer: the range may have been cut short while the page was on its way.
      const { until } = range;
      const within = until === undefined ? files : files.filter(({ key }) => compareKeys(key, until) <= 0);
      if (within.length > 0) {
        this.pages.push(within);
        this.wake();
      }
      if (next === null || within.length < files.length) return;
      range.after = next;
      this.share();
    }
  }

  /** Gives half of some range to an idle lane. */
  private share(): void {
    if (this.idle === 0 || this.splitting) return;
    const range = [...this.active].find((one) => !one.whole && one.after !== undefined);
    if (!range) return;
    this.splitting = true;
    void this.split(range)
      .then(
        (second) => {
          if (second) this.begin(second);
          else range.whole = true;
        },
        (reason: unknown) => {
          this.failure ??= { reason };
          this.wake();
        },
      )
      .finally(() => {
        this.splitting = false;
        if (this.failure === null) this.share();
      });
  }

  /** Cuts the range where keys lie on both sides of the cut; null where none was found. */
  private async split(range: Range): Promise<Range | null> {
    const { prefix } = this.input;
    let above = range.until;
    for (let probe = 0; probe < MAX_PROBES; probe += 1) {
      const guess = guessBetween(range.after ?? prefix, above, prefix);
      if (guess === null) return null;
      const { files } = await listAfter(this.store, { ...this.input, startAfter: guess, limit: 1 });
      const { until } = range;
      const found = files[0]?.key;
      if (!this.active.has(range)) return null;
      if (found !== undefined && (until === undefined || compareKeys(found, until) <= 0)) {
        // The walk went past the guess meanwhile.
        if (range.after !== undefined && compareKeys(guess, range.after) <= 0) continue;
        range.until = guess;
        return { after: guess, until, whole: false };
      }
      above = guess;
    }
    return null;
  }
}
