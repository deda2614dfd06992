import type { ConnectionSummary } from './connection';
import type { Location } from './entry';
import { parseLocation } from './location';
import {
  isBucketName,
  isObjectKey,
  isPrefix,
  isWithin,
  parentOf,
  type ObjectKey,
  type Prefix,
} from './names';

/** What a pasted address says, before it is known whether there is a way to it here. */
type Address =
  /** `host`: of the store, null where the address names none. `path`: a key, a prefix, or empty. */
  | { kind: 'path'; host: string | null; bucket: string; path: string }
  | { kind: 'here'; location: Location; open: ObjectKey | null };

/** Where an address leads. A path without a final slash may name an object or a folder: both are offered. */
export interface Destination {
  location: Location;
  open: ObjectKey | null;
}

export const ADDRESS_PROBLEMS = [
  'unreadable',
  'accessPoint',
  'noBucket',
  'noSuchBucket',
  'elsewhere',
  'outsideRoot',
] as const;
export type AddressProblem = (typeof ADDRESS_PROBLEMS)[number];

export type FoundAddress =
  { ok: true; destinations: Destination[] } | { ok: false; problem: AddressProblem; what: string };

interface AddressContext {
  /** The open one first: it is meant where several fit. */
  connections: readonly ConnectionSummary[];
  /** This app's own origin. */
  origin: string;
  /** The buckets of the open connection, where they are all there can be. */
  onlyBuckets: readonly string[] | null;
}

/**
 * Reads `s3://…`, an ARN, a path-style, virtual-host or AWS console URL, or an address of this app.
 * @returns null where the text is none of them and just something looked for
 */
export function findAddress(typed: string, context: AddressContext): FoundAddress | null {
  // Keys may end with spaces, and with line ends.
  const text = typed.trimStart();
  if (!/^(s3:\/\/|arn:|https?:\/\/)/i.test(text)) return null;
  const address = read(text, context);
  if (typeof address === 'string') return { ok: false, problem: address, what: text };
  return address.kind === 'here' ? here(address, context) : lead(address, context);
}

function read(text: string, context: AddressContext): Address | AddressProblem {
  if (/^s3:/i.test(text)) return bucketAndPath(null, text.slice('s3://'.length));
  if (/^arn:/i.test(text)) return readArn(text);
  return readUrl(text, context);
}

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html */
function readArn(text: string): Address | AddressProblem {
  const resource = /^arn:[a-z0-9-]+:s3:::(.*)$/is.exec(text)?.[1];
  if (resource !== undefined) return bucketAndPath(null, resource);
  return /^arn:[^:]*:s3[a-z-]*:[^:]*:[^:]*:accesspoint/i.test(text) ? 'accessPoint' : 'unreadable';
}

/** By hand: `new URL` takes `..` out of a path and so would name another key. */
function readUrl(text: string, context: AddressContext): Address | AddressProblem {
  const parts = /^https?:\/\/([^/?#]+)\/?([^?#]*)(?:\?([^#]*))?/is.exec(text);
  if (!parts || !URL.canParse(text)) return 'unreadable';
  const url = new URL(text);
  if (url.origin === context.origin) return readOwn(text);
  const path = decode(parts[2] ?? '');
  if (path === null) return 'unreadable';
  if (isConsole(url.hostname)) return readConsole(path, new URLSearchParams(parts[3]));
  const known = storeOf(url.host, context);
  if (known === null) return 'elsewhere';
  if (known.bucket === null) return bucketAndPath(known.host, path);
  return { kind: 'path', host: known.host, bucket: known.bucket, path };
}

function readOwn(text: string): Address | AddressProblem {
  const location = parseLocation(text);
  if (!location) return 'unreadable';
  const open = new URL(text).searchParams.get('open');
  return { kind: 'here', location, open: open !== null && isObjectKey(open) ? open : null };
}

function isConsole(host: string): boolean {
  return /(^|\.)console\.(aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com)$/i.test(host);
}

/** `/s3/buckets/NAME?prefix=a/`, `/s3/object/NAME?prefix=a/b.txt`, and of old `/s3/buckets/NAME/a/`. */
function readConsole(path: string, query: URLSearchParams): Address | AddressProblem {
  const [, bucket, rest = ''] = /^s3\/(?:buckets|object|upload)\/([^/]+)\/?(.*)$/s.exec(path) ?? [];
  if (bucket === undefined) return 'noBucket';
  return { kind: 'path', host: AWS, bucket, path: query.get('prefix') ?? rest };
}

/** Stands for AWS, which has many hosts. */
const AWS = 'aws';
const AWS_HOST =
  /^(?:(.+)\.)?s3(?:[.-](?:dualstack|fips|website|accelerate|external-1|[a-z]{2}(?:-[a-z]+)+-\d))*\.amazonaws\.com(?:\.cn)?$/i;

/** The store a host belongs to, and the bucket that stands in the host. */
function storeOf(
  host: string,
  { connections }: AddressContext,
): { host: string; bucket: string | null } | null {
  const aws = AWS_HOST.exec(host);
  if (aws) return { host: AWS, bucket: aws[1] ?? null };
  for (const { endpoint } of connections) {
    const own = endpoint === undefined ? null : new URL(endpoint).host;
    if (own === null) continue;
    if (host.toLowerCase() === own) return { host: own, bucket: null };
    if (host.toLowerCase().endsWith(`.${own}`)) return { host: own, bucket: host.slice(0, -own.length - 1) };
  }
  return null;
}

function bucketAndPath(host: string | null, text: string): Address | AddressProblem {
  const slash = text.indexOf('/');
  const bucket = slash === -1 ? text : text.slice(0, slash);
  if (bucket === '') return 'noBucket';
  return { kind: 'path', host, bucket, path: slash === -1 ? '' : text.slice(slash + 1) };
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function here({ location, open }: Address & { kind: 'here' }, { connections }: AddressContext): FoundAddress {
  const connection = connections.find(({ id }) => id === location.connection);
  if (!connection) return { ok: false, problem: 'elsewhere', what: location.connection };
  return within(connection, [{ location, open }]);
}

function lead({ host, bucket, path }: Address & { kind: 'path' }, context: AddressContext): FoundAddress {
  const connection = context.connections.find((each) => host === null || hostOf(each) === host);
  if (!connection) return { ok: false, problem: 'elsewhere', what: bucket };
  if (!isBucketName(bucket)) return { ok: false, problem: 'unreadable', what: bucket };
  const isOpen = connection === context.connections[0];
  if (isOpen && context.onlyBuckets && !context.onlyBuckets.includes(bucket)) {
    return { ok: false, problem: 'noSuchBucket', what: bucket };
  }
  const at = (prefix: Prefix): Location => ({ connection: connection.id, bucket, prefix });
  // The bucket as a whole is, for a connection with a root prefix, what is below that.
  if (path === '') return { ok: true, destinations: [{ location: at(connection.rootPrefix), open: null }] };
  if (isPrefix(path)) return within(connection, [{ location: at(path), open: null }]);
  if (!isObjectKey(path)) return { ok: false, problem: 'unreadable', what: path };
  const folder = `${path}/`;
  return within(connection, [
    { location: at(parentOf(path)), open: path },
    ...(isPrefix(folder) ? [{ location: at(folder), open: null }] : []),
  ]);
}

function hostOf({ endpoint }: ConnectionSummary): string {
  return endpoint === undefined ? AWS : new URL(endpoint).host;
}

function within({ rootPrefix }: ConnectionSummary, all: Destination[]): FoundAddress {
  const destinations = all.filter(({ location, open }) => isWithin(open ?? location.prefix, rootPrefix));
  if (destinations.length > 0) return { ok: true, destinations };
  return { ok: false, problem: 'outsideRoot', what: rootPrefix };
}
