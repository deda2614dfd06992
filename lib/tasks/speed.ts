/** How long ago a measurement counts for about a third of what it did. */
const MEMORY_MS = 5000;

export interface Speedometer {
  /** Adds bytes handled up to `now` (epoch milliseconds); returns bytes per second, null while unknown. */
  add: (bytes: number, now: number) => number | null;
  /** Time that must not count: pauses, waiting for the network. */
  restart: (now: number) => void;
}

/** Exponentially smoothed over time, not over calls: steps of very different lengths weigh what they lasted. */
export function createSpeedometer(startedAt: number): Speedometer {
  let speed: number | null = null;
  let since = startedAt;
  let pending = 0;
  return {
    add: (bytes, now) => {
      pending += bytes;
      const elapsed = now - since;
      if (elapsed <= 0) return speed;
      const current = (pending * 1000) / elapsed;
      const weight = 1 - Math.exp(-elapsed / MEMORY_MS);
      speed = speed === null ? current : speed + (current - speed) * weight;
      since = now;
      pending = 0;
      return speed;
    },
    restart: (now) => {
      since = now;
      pending = 0;
    },
  };
}
