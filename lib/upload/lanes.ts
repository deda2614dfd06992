import { compareRank, type Item } from './item';
import { Limit, MAX_PART_CONNECTIONS, type Taken } from './limit';
import type { Pacer } from './pacer';
import { stopped } from './retry';

export type Lane = 'small' | 'large';

interface Waiter {
  item: Item;
  bytes: number;
  grant: () => void;
}

/** The requests to one connection's store: as many at once as it takes well, the first in order before the others. */
export class Lanes {
  private readonly limit: Limit;
  private last: Lane = 'large';
  private readonly used: Record<Lane, number> = { small: 0, large: 0 };
  private readonly waiting: Record<Lane, Set<Waiter>> = { small: new Set(), large: new Set() };

  constructor(
    private readonly pacer: Pacer,
    private readonly now: () => number,
  ) {
    this.limit = new Limit(now());
  }

  /** Waits for a connection; the result gives it back. */
  acquire(item: Item, bytes: number, signal: AbortSignal): Promise<() => void> {
    if (signal.aborted) return Promise.reject(stopped(signal));
    const { lane } = item;
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        item,
        bytes,
        grant: () => {
          signal.removeEventListener('abort', stop);
          this.used[lane] += 1;
          resolve(() => {
            this.used[lane] -= 1;
            this.grant();
          });
        },
      };
      const stop = () => {
        this.waiting[lane].delete(waiter);
        reject(stopped(signal));
      };
      signal.addEventListener('abort', stop, { once: true });
      this.waiting[lane].add(waiter);
      this.grant();
    });
  }

  /** Nothing is being sent. */
  get idle(): boolean {
    return this.used.small + this.used.large === 0;
  }

  throttled(startedAt: number): void {
    this.limit.throttled(startedAt, this.now());
  }

  took(taken: Taken): void {
    const { value } = this.limit;
    const saturated = this.waiting.small.size + this.waiting.large.size > 0;
    this.limit.took(taken, this.now(), saturated);
    if (this.limit.value > value) this.grant();
  }

  /** Hands out what is free. */
  grant(): void {
    for (let waiter = this.choose(); waiter !== null; waiter = this.choose()) {
      if (!this.pacer.ready) return;
      const { lane } = waiter.item;
      this.waiting[lane].delete(waiter);
      this.pacer.charge(waiter.bytes);
      this.last = lane;
      waiter.grant();
    }
  }

  private choose(): Waiter | null {
    const { small, large } = this.used;
    // The lane that has less; of two that have the same, each in turn.
    const smallFirst = small < large || (small === large && this.last === 'large');
    const lanes: Lane[] = smallFirst ? ['small', 'large'] : ['large', 'small'];
    for (const lane of lanes) {
      if (!this.hasRoom(lane)) continue;
      let best: Waiter | null = null;
      for (const waiter of this.waiting[lane]) {
        if (best === null || compareRank(waiter.item, best.item) < 0) best = waiter;
      }
      if (best !== null) return best;
    }
    return null;
  }

  private hasRoom(lane: Lane): boolean {
    const limit = this.limit.value;
    const other = lane === 'small' ? 'large' : 'small';
    const contested = this.used[other] > 0 || this.waiting[other].size > 0;
    const alone = lane === 'small' ? limit : Math.min(limit, MAX_PART_CONNECTIONS);
    // While both lanes have work they share evenly, so neither starves the other.
    const share = contested ? Math.max(1, Math.floor(limit / 2)) : alone;
    return this.used.small + this.used.large < limit && this.used[lane] < share;
  }
}
