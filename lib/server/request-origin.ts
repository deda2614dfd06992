import 'server-only';

interface HeaderReader {
  get(name: string): string | null;
}

/**
 * The origin people see in their address bar: NEXTAUTH_URL, or what the request says of itself. A client that lies in these
 * headers misleads only its own answer.
 */
export function requestOrigin(headers: HeaderReader, configured?: string): URL {
  if (configured !== undefined) return new URL(configured);
  const protocol = first(headers.get('x-forwarded-proto')) === 'https' ? 'https' : 'http';
  const host = first(headers.get('x-forwarded-host')) ?? first(headers.get('host')) ?? 'localhost';
  const origin = `${protocol}://${host}`;
  return /^[\w.:[\]-]+$/.test(host) && URL.canParse(origin) ? new URL(origin) : new URL('http://localhost');
}

/**
 * Whether a request that changes something comes from our own pages. Browsers always say where a POST comes from; programs
 * that say nothing carry no cookies of somebody else's browser.
 */
export function isSameOrigin(headers: HeaderReader, configured?: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  return origin === null || origin === requestOrigin(headers, configured).origin;
}

/**
 * The nearest address that is not one of our own proxies'. serve.mjs appends the address of the socket, so what a client
 * wrote into the header itself only counts when it came through a proxy in a private network.
 */
export function clientAddress(headers: HeaderReader): string {
  const hops = (headers.get('x-forwarded-for') ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean);
  return hops.findLast((hop) => !isPrivate(hop)) ?? hops[0] ?? 'unknown';
}

function isPrivate(address: string): boolean {
  return /^(?:::ffff:)?(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.)|^::1$|^f[cd]|^fe80:/i.test(
    address,
  );
}

function first(value: string | null): string | undefined {
  return value?.split(',')[0]?.trim() || undefined;
}
