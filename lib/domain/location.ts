import type { Location } from './entry';
import {
  isBucketName,
  isConnectionId,
  isPrefix,
  type BucketName,
  type ConnectionId,
  type ObjectKey,
} from './names';

/**
 * The only maker of addresses inside the app. Keys never stand in a URL's path: browsers and frameworks rewrite `a//b`,
 * `a/../b` and `%2F` there, while a query parameter carries every key unchanged.
 */
export function connectionHref(connection: ConnectionId): string {
  return `/${connection}`;
}

export function bucketHref(connection: ConnectionId, bucket: BucketName): string {
  return `/${connection}/${encodeURIComponent(bucket)}`;
}

/** `open` names the object whose details are shown. */
export function locationHref(location: Location, open?: ObjectKey | null): string {
  return bucketHref(location.connection, location.bucket) + query({ prefix: location.prefix, open });
}

/** What `overview` says in an address where it says that it is shown. */
export const OVERVIEW_SHOWN = '1';

/** How much lies there, and where. */
export function overviewHref({ connection, bucket, prefix }: Location): string {
  return bucketHref(connection, bucket) + query({ prefix, overview: OVERVIEW_SHOWN });
}

/** What is found below the folder; of a whole connection without one. `open` names the object whose details are shown. */
export function searchHref(
  place: Location | { connection: ConnectionId },
  search: string,
  open?: ObjectKey | null,
): string {
  // Said even when it is empty: then it is about to be typed.
  const asked = `?search=${encodeURIComponent(search)}`;
  if (!('bucket' in place)) return connectionHref(place.connection) + asked;
  const rest = query({ prefix: place.prefix, open }).replace('?', '&');
  return bucketHref(place.connection, place.bucket) + asked + rest;
}

export function signInHref(returnTo?: string): string {
  return '/sign-in' + query({ callbackUrl: returnTo });
}

export interface ObjectAddress {
  connection: ConnectionId;
  bucket: BucketName;
  key: ObjectKey;
  version?: string;
}

/** Authorises at the click and redirects to a URL that lives a minute. */
export function objectHref(address: ObjectAddress, disposition: 'inline' | 'attachment'): string {
  return '/api/object' + query({ ...address, disposition });
}

/** The first megabyte as inert text, streamed by the app from its own origin. */
export function previewHref(address: ObjectAddress): string {
  return '/api/preview' + query({ ...address });
}

/** For `fetch`: an API path with its parameters, empty ones left out. */
export function apiHref(path: string, parameters: Record<string, string | null | undefined>): string {
  return path + query(parameters);
}

/** Reads a browse address back. Null when it is none, or names nothing a store could hold. */
export function parseLocation(href: string): Location | null {
  const url = new URL(href, 'http://local.invalid');
  // Names of connections and buckets need no escaping; a path that holds any (`%ff`) names none.
  const [connection, bucket, ...rest] = url.pathname.slice(1).split('/');
  const prefix = url.searchParams.get('prefix') ?? '';
  if (connection === undefined || bucket === undefined || rest.length > 0) return null;
  if (!isConnectionId(connection) || !isBucketName(bucket) || !isPrefix(prefix)) return null;
  return { connection, bucket, prefix };
}

function query(parameters: Record<string, string | null | undefined>): string {
  const pairs = Object.entries(parameters).filter((pair): pair is [string, string] => Boolean(pair[1]));
  if (pairs.length === 0) return '';
  return '?' + pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
}
