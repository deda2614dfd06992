import 'server-only';
import type { Readable } from 'node:stream';
import { AppError } from '@/lib/domain/errors';
import type { BucketName, ObjectKey, Prefix } from '@/lib/domain/names';
import type { Store } from '@/lib/s3/client';
import { walkKeys } from '@/lib/s3/listing';
import { getObject } from '@/lib/s3/objects';
import { zipName } from './zip-name';

export interface ZipSelection {
  bucket: BucketName;
  /** The open folder: names inside the zip begin below it. */
  prefix: Prefix;
  keys: ObjectKey[];
  prefixes: Prefix[];
}

export interface ZipEntry {
  name: string;
  lastModified?: Date;
  /** Absent for folders. */
  input?: Buffer | AsyncIterable<Buffer>;
}

/** Small objects are asked for ahead of their turn: many of them cost a round trip each, and little memory. */
const AHEAD = 6;
const AHEAD_BYTES = 256 * 1024;

interface Wanted {
  key: ObjectKey;
  size?: number;
  modified?: string;
}

/**
 * What goes into the zip, in order, with at most a few objects open at a time. Prefixes are walked page by page, so neither
 * their size nor their number of objects matters to memory. Throws when anything cannot be read: a zip that lacks a file
 * must not look finished.
 */
export async function* zipEntries(
  store: Store,
  selection: ZipSelection,
  signal: AbortSignal,
): AsyncGenerator<ZipEntry, void, void> {
  const open: Promise<ZipEntry>[] = [];
  for await (const wanted of wantedObjects(store, selection, signal)) {
    const isSmall = wanted.size !== undefined && wanted.size <= AHEAD_BYTES;
    if (!isSmall) while (open.length > 0) yield await next(open);
    const entry = entryOf(store, selection, wanted, signal);
    // Its failure is thrown when its turn comes; until then it must not count as unhandled.
    entry.catch(() => undefined);
    open.push(entry);
    while (open.length >= (isSmall ? AHEAD : 1)) yield await next(open);
  }
  while (open.length > 0) yield await next(open);
}

async function* wantedObjects(
  store: Store,
  { bucket, keys, prefixes }: ZipSelection,
  signal: AbortSignal,
): AsyncGenerator<Wanted, void, void> {
  for (const key of keys) yield { key };
  for (const prefix of prefixes) {
    for await (const page of walkKeys(store, { bucket, prefix, signal })) yield* page;
  }
}

async function entryOf(
  store: Store,
  { bucket, prefix }: ZipSelection,
  { key, size, modified }: Wanted,
  signal: AbortSignal,
): Promise<ZipEntry> {
  const name = zipName(key, prefix);
  if (key.endsWith('/') && size === 0)
    return { name, lastModified: modified === undefined ? undefined : new Date(modified) };
  const object = await getObject(store, { bucket, key }, { signal });
  const bytes = whole(object.body, object.size, key);
  const isSmall = object.size !== undefined && object.size <= AHEAD_BYTES;
  return {
    // A key that ends with a slash and holds bytes is a file to us, and would be a folder to every zip program.
    name: name.endsWith('/') ? `${name}_` : name,
    lastModified: object.modified,
    // Held rather than left open: a waiting connection is closed by the store when the browser is slow.
    input: isSmall ? await buffered(bytes) : bytes,
  };
}

/** An object cut short by a lost connection must break the zip. */
async function* whole(
  body: Readable,
  expected: number | undefined,
  key: ObjectKey,
): AsyncGenerator<Buffer, void, void> {
  let received = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    received += chunk.byteLength;
    yield chunk;
  }
  if (expected !== undefined && received !== expected) throw new AppError('unreachable', { target: key });
}

async function next(open: Promise<ZipEntry>[]): Promise<ZipEntry> {
  const entry = await open.shift();
  if (!entry) throw new RangeError('nothing is open');
  return entry;
}

async function buffered(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}
