import { ListObjectsV2Command, type ListObjectsV2CommandOutput, type _Object } from '@aws-sdk/client-s3';
import type { File, ListingPage } from '@/lib/domain/entry';
import { AppError } from '@/lib/domain/errors';
import { toColumns } from '@/lib/domain/file-columns';
import { basename, DELIMITER, type BucketName, type ObjectKey, type Prefix } from '@/lib/domain/names';
import { justBefore } from '@/lib/domain/just-before';
import type { Store } from './client';
import { decodeListed } from './encoding';
import { mapErrors } from './errors';
import { readContentsFast, type ListedObject } from './listed-contents';

/** The most a store answers at once. */
export const MAX_PAGE = 1000;

interface ListPageInput {
  bucket: BucketName;
  prefix: Prefix;
  /** `next` of the page before. */
  cursor?: string | null;
  /** The name that the first page begins with, or whatever comes next; what comes before is not listed. */
  from?: string | null;
  etags?: boolean;
  limit?: number;
  signal?: AbortSignal;
}

/** One page of one folder: its folders, then its files, in the store's order; the folder's own marker is left out. */
export async function listPage(store: Store, input: ListPageInput): Promise<ListingPage> {
  const { bucket, prefix, cursor, from, etags, limit = MAX_PAGE, signal } = input;
  const page = await list(store, {
    bucket,
    prefix,
    delimiter: DELIMITER,
    continuationToken: cursor ?? undefined,
    startAfter: cursor || !from ? undefined : justBefore(prefix + from),
    limit,
    signal,
  });
  const folders = (page.CommonPrefixes ?? []).map((found) =>
    basename(within(prefix, decodeListed(found.Prefix ?? '', page.EncodingType)) as Prefix),
  );
  const files = filesOf(page, prefix).filter((file) => file.key !== (prefix as string));
  return { prefix, folders, files: toColumns(prefix, files, { etags }), next: nextToken(page) };
}

/** Page after page of one folder, from the cursor on. The next one is asked for before this one is taken. */
export async function* listPages(
  store: Store,
  input: ListPageInput,
): AsyncGenerator<ListingPage, void, void> {
  const stop = new AbortController();
  const signal = input.signal ? AbortSignal.any([input.signal, stop.signal]) : stop.signal;
  let coming: Promise<ListingPage> | null = listPage(store, { ...input, signal });
  try {
    while (coming !== null) {
      const page: ListingPage = await coming;
      coming = page.next === null ? null : listPage(store, { ...input, cursor: page.next, signal });
      // Its failure is thrown when it is its turn; until then nobody waits for it.
      coming?.catch(() => undefined);
      yield page;
    }
  } finally {
    stop.abort();
  }
}

export interface WalkInput {
  bucket: BucketName;
  prefix: Prefix;
  /** Begins after this key. */
  startAfter?: string;
  limit?: number;
  signal?: AbortSignal;
}

export interface KeyPage {
  files: File[];
  /** Where the next page begins after; null when there is none. */
  next: ObjectKey | null;
}

/**
 * One page of every object under a prefix, folders flattened, markers included, in UTF-8 order.
 * @throws AppError `not_s3` when the store promises more and does not get there: what it hides would count as deleted,
 * as copied, or as a key that is free.
 */
export async function listAfter(store: Store, input: WalkInput): Promise<KeyPage> {
  let page = await list(store, input);
  let files = filesOf(page, input.prefix);
  // Stores may answer an empty page on their way to the next key.
  while (files.length === 0 && nextToken(page) !== null) {
    const continuationToken = nextToken(page) ?? undefined;
    page = await list(store, { ...input, continuationToken });
    files = filesOf(page, input.prefix);
    if (files.length === 0 && nextToken(page) === continuationToken) break;
  }
  if (page.IsTruncated !== true) return { files, next: null };
  const last = files.at(-1)?.key;
  // Ignoring start-after, it would answer the same page for ever.
  if (last === undefined || last === (input.startAfter as string)) {
    throw new AppError('not_s3', { target: input.prefix === '' ? input.bucket : input.prefix });
  }
  return { files, next: last };
}

/**
 * Every object under a prefix, page by page. Pages are asked for by the last key seen, not by a token: that survives
 * expiry, and keys deleted meanwhile.
 */
export async function* walkKeys(store: Store, input: WalkInput): AsyncGenerator<File[], void, void> {
  let startAfter = input.startAfter;
  do {
    const page = await listAfter(store, { ...input, startAfter });
    if (page.files.length > 0) yield page.files;
    startAfter = page.next ?? undefined;
  } while (startAfter !== undefined);
}

/** Whether anything lies under the prefix. */
export async function isEmptyPrefix(
  store: Store,
  bucket: BucketName,
  prefix: Prefix,
  signal?: AbortSignal,
): Promise<boolean> {
  const page = await list(store, { bucket, prefix, limit: 1, signal });
  return filesOf(page, prefix).length === 0;
}

interface ListInput {
  bucket: BucketName;
  prefix: Prefix;
  delimiter?: string;
  startAfter?: string;
  continuationToken?: string;
  limit?: number;
  signal?: AbortSignal;
}

interface Listed extends Omit<ListObjectsV2CommandOutput, 'Contents'> {
  objects: readonly ListedObject[];
}

async function list(store: Store, input: ListInput): Promise<Listed> {
  const { bucket, prefix } = input;
  const context = { operation: 's3:ListBucket', target: prefix === '' ? bucket : prefix, bucket };
  return mapErrors(context, async () => {
    const { client } = await store.forBucket(bucket);
    const command = new ListObjectsV2Command({
      Bucket: bucket,
      Prefix: prefix,
      Delimiter: input.delimiter,
      StartAfter: input.startAfter,
      ContinuationToken: input.continuationToken,
      MaxKeys: input.limit ?? MAX_PAGE,
      EncodingType: 'url',
    });
    const read = readContentsFast(command);
    const { Contents = [], ...page } = await client.send(command, { abortSignal: input.signal });
    // Any well-formed page of HTML parses into a listing of nothing, and would look like an empty folder.
    if (page.Name === undefined && page.IsTruncated === undefined)
      throw new AppError('not_s3', { target: context.target });
    return { ...page, objects: read() ?? Contents.map(listedBySdk) };
  });
}

function listedBySdk({ Key, Size, LastModified, ETag, StorageClass }: _Object): ListedObject {
  return {
    key: Key ?? '',
    size: Size ?? 0,
    modified: (LastModified ?? new Date(0)).toISOString(),
    etag: ETag,
    storageClass: StorageClass,
  };
}

function filesOf(page: Listed, prefix: Prefix): File[] {
  return page.objects.map((object) => fileOf(object, prefix, page.EncodingType));
}

/**
 * What is listed under a prefix is deleted and moved as such, and is what a connection's root prefix lets people see. A
 * store, or something before it, that lost the prefix or let a forged cursor overrule it must not be believed.
 */
function within(prefix: Prefix, path: string): string {
  if (path.startsWith(prefix)) return path;
  throw new AppError('not_s3', { target: prefix });
}

function fileOf(object: ListedObject, prefix: Prefix, encodingType: string | undefined): File {
  const key = within(prefix, decodeListed(object.key, encodingType)) as ObjectKey;
  const { size, modified, etag, storageClass } = object;
  return { kind: 'file', key, name: basename(key), size, modified, etag, storageClass };
}

function nextToken(page: Listed): string | null {
  return page.IsTruncated === true ? (page.NextContinuationToken ?? null) : null;
}
