import pLimit from 'p-limit';
import { AppError } from '@/lib/domain/errors';
import { compareKeys } from '@/lib/domain/key-order';
import { parentOf, type BucketName, type ObjectKey, type Prefix } from '@/lib/domain/names';
import type { Store } from './client';
import { headSummary } from './head';
import { listAfter, MAX_PAGE } from './listing';

export interface ExistingObject {
  key: ObjectKey;
  size: number;
  /** ISO 8601, UTC. */
  modified: string;
  etag?: string;
}

const PARALLEL_HEADS = 16;
/** One page of a listing is worth about this many HEADs. */
const HEADS_PER_PAGE = 10;
/** Among keys that are wanted lie others; while there are no more of them than this many for each, one short page tells. */
const NEIGHBOURS = 2;

/**
 * Which of these keys exist. Keys that share a folder are looked for in its listing, for as long as that is cheaper than
 * asking for each.
 */
export async function existing(
  store: Store,
  bucket: BucketName,
  keys: readonly ObjectKey[],
  signal?: AbortSignal,
): Promise<ExistingObject[]> {
  const folders = new Map<Prefix, ObjectKey[]>();
  for (const key of new Set(keys)) {
    const folder = parentOf(key);
    const siblings = folders.get(folder);
    if (siblings === undefined) folders.set(folder, [key]);
    else siblings.push(key);
  }
  const limit = pLimit(PARALLEL_HEADS);
  const found: ExistingObject[] = [];
  for (const [folder, wanted] of folders) {
    const listed = await lookInListing(store, bucket, folder, wanted, signal);
    found.push(...listed.found);
    const heads = listed.open.map((key) =>
      limit(async () => {
        const summary = await headSummary(store, { bucket, key }, signal);
        return summary === null
          ? []
          : [{ key, size: summary.size, modified: summary.modified, etag: summary.etag }];
      }),
    );
    found.push(...(await Promise.all(heads)).flat());
  }
  return found;
}

interface Looked {
  found: ExistingObject[];
  /** Not decided yet. */
  open: ObjectKey[];
}

/**
 * Each page decides every wanted key up to its last entry; the next begins just before the first key still open. The first is
 * short: keys about to be uploaded mostly lie close together, and the thousand entries of a full page cost as much as ten HEADs.
 */
async function lookInListing(
  store: Store,
  bucket: BucketName,
  folder: Prefix,
  wanted: readonly ObjectKey[],
  signal?: AbortSignal,
): Promise<Looked> {
  let open = wanted.toSorted(compareKeys);
  const found: ExistingObject[] = [];
  let limit = Math.min(MAX_PAGE, NEIGHBOURS * wanted.length);
  for (let pages = Math.floor(wanted.length / HEADS_PER_PAGE); pages > 0 && open.length > 0; pages--) {
    // A key's own beginning sorts before it.
    const startAfter = Array.from(open[0] ?? '')
      .slice(0, -1)
      .join('');
    const page = await mayNotList(() =>
      listAfter(store, { bucket, prefix: folder, startAfter: startAfter || undefined, limit, signal }),
    );
    limit = MAX_PAGE;
    if (page === null) break;
    const listed = new Map(page.files.map((file) => [file.key, file]));
    const end = page.next;
    const decided = open.filter((key) => end === null || compareKeys(key, end) <= 0);
    for (const key of decided) {
      const file = listed.get(key);
      if (file !== undefined) found.push({ key, size: file.size, modified: file.modified, etag: file.etag });
    }
    if (decided.length === 0) break;
    open = open.slice(decided.length);
  }
  return { found, open };
}

/** Keys that may write and read but not list still get their answer from HEAD. */
async function mayNotList<T>(run: () => Promise<T>): Promise<T | null> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof AppError && error.code === 'access_denied') return null;
    throw error;
  }
}
