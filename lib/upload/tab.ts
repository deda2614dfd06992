const PREFIX = 'windlass-tab-';
const CHANNEL = 'windlass-tabs';
/** Long enough for a busy tab to answer, short enough for a person to wait. */
const ANSWER_WITHIN_MS = 400;

export interface Tab {
  id: string;
  /** Resolves once other tabs can see that this one is alive. */
  ready: Promise<void>;
  /** The tabs of this browser that are alive, this one included. */
  alive: () => Promise<ReadonlySet<string>>;
  /** Whether `alive` is certain. Without locks a tab that the browser has frozen looks like one that is gone. */
  certain: boolean;
}

type Message = { kind: 'who' } | { kind: 'here'; id: string };

/**
 * Marks this tab as alive for as long as it lives, by a lock the browser itself gives back when it closes or crashes. Pages
 * served without TLS have no locks: there the tabs ask one another.
 */
export function openTab(): Tab {
  const id = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
  const locks = 'locks' in navigator ? (navigator.locks as LockManager | undefined) : undefined;
  return locks ? lockedTab(id, locks) : askingTab(id);
}

function lockedTab(id: string, locks: LockManager): Tab {
  const ready = new Promise<void>((held) => {
    void locks.request(PREFIX + id, () => {
      held();
      return new Promise(() => undefined);
    });
  });
  return {
    id,
    ready,
    certain: true,
    alive: async () => {
      const { held = [] } = await locks.query();
      const names = held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []));
      return new Set([id, ...names]);
    },
  };
}

function askingTab(id: string): Tab {
  const channel = new BroadcastChannel(CHANNEL);
  const seen = new Set([id]);
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'here') seen.add(data.id);
    else channel.postMessage({ kind: 'here', id } satisfies Message);
  };
  return {
    id,
    ready: Promise.resolve(),
    certain: false,
    alive: async () => {
      seen.clear();
      seen.add(id);
      channel.postMessage({ kind: 'who' } satisfies Message);
      await new Promise((resolve) => setTimeout(resolve, ANSWER_WITHIN_MS));
      return new Set(seen);
    },
  };
}
