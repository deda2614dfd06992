const PREFIX = 'windlass-tab-';

export interface Tab {
  id: string;
  /** The tabs of this browser that are alive, this one included. */
  alive: () => Promise<ReadonlySet<string>>;
}

/**
 * Marks this tab as alive for as long as it lives, by a lock the browser itself gives back when it closes or crashes. Pages
 * served without TLS have no locks: there every tab but this one counts as gone.
 */
export function openTab(): Tab {
  const id = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
  const locks = 'locks' in navigator ? (navigator.locks as LockManager | undefined) : undefined;
  void locks?.request(PREFIX + id, () => new Promise(() => undefined));
  return {
    id,
    alive: async () => {
      const { held = [] } = (await locks?.query()) ?? {};
      const names = held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []));
      return new Set([id, ...names]);
    },
  };
}
