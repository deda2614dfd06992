import { stopped } from './retry';

export type Lane = 'small' | 'large';

/** What browsers open to one HTTP/1.1 origin. */
export const MAX_CONNECTIONS = 6;
/** One connection is never held by a long part: small files, previews and downloads from the same store get through. */
export const MAX_PART_CONNECTIONS = 5;
/** While both lanes have work they share evenly, so neither starves the other. */
const CONTESTED_CONNECTIONS = 3;
/** Successes before a limit lowered by the store rises by one again. */
const SUCCESSES_PER_STEP = 8;

interface Waiter {
  grant: () => void;
}

/** The connections of all uploads in this tab. A store that asks to slow down gets fewer at once. */
export class Lanes {
  private limit = MAX_CONNECTIONS;
  private successes = 0;
  private readonly used: Record<Lane, number> = { small: 0, large: 0 };
  private readonly waiting: Record<Lane, Set<Waiter>> = { small: new Set(), large: new Set() };

  /** Waits for a connection; the result gives it back. */
  acquire(lane: Lane, signal: AbortSignal): Promise<() => void> {
    if (signal.aborted) return Promise.reject(stopped(signal));
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
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

  throttled(): void {
    this.limit = Math.max(1, Math.floor(this.limit / 2));
    this.successes = 0;
  }

  succeeded(): void {
    if (this.limit === MAX_CONNECTIONS) return;
    this.successes += 1;
    if (this.successes < SUCCESSES_PER_STEP) return;
    this.successes = 0;
    this.limit += 1;
    this.grant();
  }

  private grant(): void {
    for (const lane of ['small', 'large'] as const) {
      for (const waiter of this.waiting[lane]) {
        if (!this.hasRoom(lane)) break;
        this.waiting[lane].delete(waiter);
        waiter.grant();
      }
    }
  }

  private hasRoom(lane: Lane): boolean {
    const other = lane === 'small' ? 'large' : 'small';
    const contested = this.used[other] > 0 || this.waiting[other].size > 0;
    const alone = lane === 'small' ? MAX_CONNECTIONS : MAX_PART_CONNECTIONS;
    const share = contested ? CONTESTED_CONNECTIONS : alone;
    return this.used.small + this.used.large < this.limit && this.used[lane] < share;
  }
}
