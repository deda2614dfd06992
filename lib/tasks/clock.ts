/** Time and chance, so that tests own both. */
export interface Clock {
  /** Epoch milliseconds. */
  now: () => number;
  /** Resolves after the time, or at once when the signal aborts; never rejects. */
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** [0, 1) */
  random: () => number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) {
        resolve();
        return;
      }
      const finish = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', finish);
        resolve();
      };
      const timer = setTimeout(finish, milliseconds);
      signal.addEventListener('abort', finish);
    }),
};
