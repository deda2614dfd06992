import 'server-only';

/**
 * One value per process. Next bundles start-up, proxy, pages and routes apart, so a module's own variables exist several
 * times over; what must exist once (rate limits, clients, the embedded store) lives here.
 */
export function processWide<T>(name: string, make: () => T): T {
  const key = Symbol.for(`windlass.${name}`);
  const home = globalThis as { [key: symbol]: T | undefined };
  return (home[key] ??= make());
}
