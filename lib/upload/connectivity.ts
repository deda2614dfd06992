import { stopped } from './retry';

/** Whether the browser has a network at all. Work waits here instead of failing. */
export class Connectivity {
  private readonly waiting = new Set<() => void>();
  private up = true;

  get online(): boolean {
    return this.up;
  }

  set(online: boolean): void {
    this.up = online;
    if (!online) return;
    const woken = [...this.waiting];
    this.waiting.clear();
    for (const wake of woken) wake();
  }

  /** Resolves at once while online. */
  wait(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.reject(stopped(signal));
    if (this.up) return Promise.resolve();
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
