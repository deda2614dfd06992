import { MAX_CONNECTIONS } from './limit';
import { stopped } from './retry';

/** The app's own server also answers everything else the page asks. */
const MAX_OWN_CONNECTIONS = MAX_CONNECTIONS - 2;

interface Origin {
  used: number;
  waiting: Set<() => void>;
}

/** Several connections may lead to one origin, to which a browser opens six connections in all. */
export class Origins {
  private readonly origins = new Map<string, Origin>();

  /** Waits for a place; the result gives it back. An address without a host is the app's own. */
  async acquire(url: string, signal: AbortSignal): Promise<() => void> {
    const own = url.startsWith('/');
    const name = own ? '' : (/^[a-z]+:\/\/[^/?#]*/i.exec(url)?.[0] ?? url);
    const origin = this.origins.get(name) ?? { used: 0, waiting: new Set() };
    this.origins.set(name, origin);
    if (origin.used >= (own ? MAX_OWN_CONNECTIONS : MAX_CONNECTIONS)) await turn(origin, signal);
    else origin.used += 1;
    return () => {
      const [next] = origin.waiting;
      // The place goes to the next in line as it is.
      if (next) next();
      else origin.used -= 1;
    };
  }
}

function turn(origin: Origin, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.reject(stopped(signal));
  return new Promise((resolve, reject) => {
    const take = () => {
      origin.waiting.delete(take);
      signal.removeEventListener('abort', stop);
      resolve();
    };
    const stop = () => {
      origin.waiting.delete(take);
      reject(stopped(signal));
    };
    origin.waiting.add(take);
    signal.addEventListener('abort', stop, { once: true });
  });
}
