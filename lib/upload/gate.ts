import type { HoldReason } from './ports';
import { stopped, waitIn } from './retry';

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
    for (const call of [...this.waiting]) call();
  }

  /** Resolves at once while open. */
  wait(signal: AbortSignal): Promise<void> {
    if (!this.open) return waitIn(this.waiting, signal);
    return signal.aborted ? Promise.reject(stopped(signal)) : Promise.resolve();
  }
}
