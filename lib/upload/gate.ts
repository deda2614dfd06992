import type { HoldReason } from './ports';
import { stopped } from './retry';

type Reason = HoldReason | 'offline';

/** Where work waits instead of failing: while there is no network, or the server does not know who asks. */
export class Gate {
  private readonly reasons = new Set<Reason>();
  private readonly waiting = new Set<() => void>();
  /** How often a hold has ended: an answer to a question asked before says nothing about now. */
  lifted = 0;

  get open(): boolean {
    return this.reasons.size === 0;
  }

  get online(): boolean {
    return !this.reasons.has('offline');
  }

  get held(): HoldReason | null {
    return this.reasons.has('session') ? 'session' : null;
  }

  shut(reason: Reason): void {
    this.reasons.add(reason);
  }

  lift(reason: Reason): void {
    if (this.reasons.delete(reason) && reason !== 'offline') this.lifted += 1;
    if (!this.open) return;
    const woken = [...this.waiting];
    this.waiting.clear();
    for (const wake of woken) wake();
  }

  /** Resolves at once while open. */
  wait(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.reject(stopped(signal));
    if (this.open) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const wake = () => {
        signal.removeEventListener('abort', stop);
        resolve();
      };
      const stop = () => {
        this.waiting.delete(wake);
        reject(stopped(signal));
      };
      this.waiting.add(wake);
      signal.addEventListener('abort', stop, { once: true });
    });
  }
}
