import type { IncomingMessage } from 'node:http';
import type { CorsRequest } from './cors';

/** A CORS request's own words; undefined when it is not from another origin. */
export function readCorsRequest({ method, headers }: IncomingMessage): CorsRequest | undefined {
  const { origin } = headers;
  if (origin === undefined) return undefined;
  if (method !== 'OPTIONS') return { origin, method: method ?? '', headers: [] };
  const wanted = headers['access-control-request-method'];
  if (wanted === undefined) return undefined;
  const names = (headers['access-control-request-headers'] ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  return { origin, method: wanted, headers: names };
}
