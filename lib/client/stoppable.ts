import { hashKey, type QueryKey } from '@tanstack/react-query';

/** What runs, by the hash of its query key. */
const running = new Map<string, AbortController>();

/**
 * Runs a read that somebody may end where it is, by `stop`: it then comes to what `stopped` makes of it, instead of failing.
 * One that nobody looks at any more (`signal`) fails as any aborted read does.
 */
export async function stoppable<T>(
  queryKey: QueryKey,
  signal: AbortSignal,
  read: (signal: AbortSignal) => Promise<T>,
  stopped: () => T,
): Promise<T> {
  const stopping = new AbortController();
  const hash = hashKey(queryKey);
  running.set(hash, stopping);
  try {
    return await read(AbortSignal.any([signal, stopping.signal]));
  } catch (error) {
    if (stopping.signal.aborted && !signal.aborted) return stopped();
    throw error;
  } finally {
    if (running.get(hash) === stopping) running.delete(hash);
  }
}

export function stop(queryKey: QueryKey): void {
  running.get(hashKey(queryKey))?.abort();
}
