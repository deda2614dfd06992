import 'server-only';
import type { ConnectionId } from '@/lib/domain/names';
import type { Unreached } from '@/lib/s3/outcomes';
import { log } from './log';
import { processWide } from './process-wide';

/** For this long a cause is not logged again, however often the store comes and goes. */
const QUIET = 10 * 60_000;

/** When each cause was logged, per connection and host. */
type Told = Map<string, Map<string, number>>;

/** One line when a store cannot be reached: per connection and cause, not per request, and again once it has been back. */
export function logOutcome(
  { id, endpoint }: { id: ConnectionId; endpoint?: string },
  outcome: Unreached | null,
  now = Date.now(),
): void {
  const all = processWide<Told>('unreached stores', () => new Map<string, Map<string, number>>());
  // An endpoint may hold a name and a password.
  const host = endpoint === undefined ? 'aws' : new URL(endpoint).host;
  const place = `${id} ${host}`;
  const told = all.get(place);
  if (outcome === null) {
    if (!told) return;
    for (const [cause, at] of told) if (now - at >= QUIET) told.delete(cause);
    if (told.size === 0) all.delete(place);
    return;
  }
  const { code, cause } = outcome;
  if (told?.has(cause)) return;
  all.set(place, (told ?? new Map<string, number>()).set(cause, now));
  log.warn({ connection: id, host, code, cause }, 'store not reached');
}
