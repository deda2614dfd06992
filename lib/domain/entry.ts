import type { FileColumns } from './file-columns';
import { parentOf, type BucketName, type ConnectionId, type ObjectKey, type Prefix } from './names';

/** Where a person is: what the address bar says. */
export interface Location {
  connection: ConnectionId;
  bucket: BucketName;
  prefix: Prefix;
}

export interface Folder {
  kind: 'folder';
  prefix: Prefix;
  name: string;
}

export interface File {
  kind: 'file';
  key: ObjectKey;
  name: string;
  /** Bytes. */
  size: number;
  /** ISO 8601, UTC. */
  modified: string;
  etag?: string;
  storageClass?: string;
}

/** One row of a listing. Its identity is its prefix or key, never a generated id. */
export type Entry = Folder | File;

export function entryId(entry: Entry): string {
  return entry.kind === 'folder' ? entry.prefix : entry.key;
}

/** Entries in their order, folders first. Where they are very many, each is made when it is asked for. */
export interface Chosen extends Iterable<Entry> {
  readonly length: number;
}

/** Without what stands in a folder that is among them: a search finds both, and what is done to a folder is done to all of it. */
export function outermost(entries: Chosen): Chosen {
  const folders = new Set<Prefix>();
  for (const entry of entries) {
    if (entry.kind === 'file') break;
    folders.add(entry.prefix);
  }
  if (folders.size === 0) return entries;
  const outer = Array.from(entries).filter((entry) => {
    let above = parentOf(entry.kind === 'folder' ? entry.prefix : entry.key);
    while (above !== '' && !folders.has(above)) above = parentOf(above);
    return above === '';
  });
  return outer.length === entries.length ? entries : outer;
}

export interface Tally {
  objects: number;
  bytes: number;
}

/** The files among entries, and their bytes together. What lies in a folder is not known from a listing. */
export function tallyFiles(entries: readonly Entry[]): Tally {
  let objects = 0;
  let bytes = 0;
  for (const entry of entries) {
    if (entry.kind === 'folder') continue;
    objects += 1;
    bytes += entry.size;
  }
  return { objects, bytes };
}

/** One page of what lies below a prefix, as it travels and as it is kept. `loaded-entries.ts` makes entries of it. */
export interface ListingPage {
  /** What every folder and file of it begins with. */
  prefix: Prefix;
  /** Their names; of those that were found, the paths below the prefix. */
  folders: string[];
  files: FileColumns;
  /** Opaque to the client; null on the last page. */
  next: string | null;
}

export interface BucketSummary {
  name: BucketName;
  /** ISO 8601, UTC; absent for buckets known by name only. */
  created?: string;
  region?: string;
}

export interface BucketListing {
  buckets: BucketSummary[];
  /** `fixed`: the operator named the buckets. `denied`: these keys may not list buckets, so any must be typed by hand. */
  source: 'listed' | 'fixed' | 'denied';
}

/** What HEAD says of one object (or of one version of it). */
export interface ObjectProperties {
  key: ObjectKey;
  size: number;
  modified: string;
  etag?: string;
  contentType?: string;
  cacheControl?: string;
  contentDisposition?: string;
  contentEncoding?: string;
  contentLanguage?: string;
  expires?: string;
  storageClass?: string;
  version?: string;
  encryption?: string;
  /** Archived objects cannot be read before they are restored. */
  restore?: string;
  partsCount?: number;
  metadata: Record<string, string>;
  /** null where the store has no tags or these keys may not read them. */
  tags: { key: string; value: string }[] | null;
}

/** `suspended`: what was written while it was enabled keeps its versions, what is written now has none. */
export type Versioning = 'enabled' | 'suspended' | 'off';

export interface ObjectVersion {
  kind: 'version' | 'delete-marker';
  version: string;
  latest: boolean;
  size: number;
  modified: string;
  etag?: string;
  storageClass?: string;
}

export interface VersionsPage {
  versions: ObjectVersion[];
  next: string | null;
}
