import { MAX_CONNECTIONS } from './limit';
import { waitIn } from './retry';

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
    if (origin.used >= (own ? MAX_OWN_CONNECTIONS : MAX_CONNECTIONS)) await waitIn(origin.waiting, signal);
    else origin.used += 1;
    return () => {
      const [next] = origin.waiting;
      // The place goes to the next in line as it is.
      if (next) next();
      else origin.used -= 1;
    };
  }
}
