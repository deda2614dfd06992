import { bareETag } from '@/lib/domain/etag';
import type { ObjectKey, Prefix } from '@/lib/domain/names';
import type { UploadTarget } from './ports';

/** One file or folder that was dropped or chosen: where to look for the bytes again after the page is gone. */
export type BatchRoot =
  | {
      kind: 'file';
      name: string;
      size: number;
      /** Epoch milliseconds; null for bytes that are no file. */
      modified: number | null;
      handle?: FileSystemFileHandle;
    }
  | { kind: 'directory'; name: string; handle?: FileSystemDirectoryHandle };

/** What to do when a key turns out to be taken. */
export type IfTaken = 'fail' | 'skip' | 'number' | 'replace';

/** What became of a path of a batch other than the obvious: another key, another rule, or nothing at all. */
export type PathChoice = { key: ObjectKey; ifTaken: IfTaken } | { skip: true };

/** What a person is told of a batch, and what it takes to begin it a second time. */
export interface BatchDescription {
  /** As a person would say it: the file's name, the folder's, or how many files. */
  title: string;
  /** One file, one folder with everything in it, or several of either. */
  kind: 'file' | 'folder' | 'files';
  /** The folder uploaded into. */
  prefix: Prefix;
  roots: BatchRoot[];
  /** How its files were read and are stored; kept and handed back as it is. */
  options?: unknown;
}

/** A batch as this browser keeps it, from before its first byte until all of it has arrived. */
export interface BatchRecord extends UploadTarget, BatchDescription {
  id: string;
  /** Who began it: other people using this browser are not shown its names. */
  owner: string;
  /** The tab that works on it; see `interruptedBatches`. */
  tab: string;
  /** Epoch milliseconds. */
  startedAt: number;
  /** Files and bytes; null while still being read. */
  total: { objects: number; bytes: number } | null;
}

/** The batches of this person that no open tab works on, oldest first. */
export function interruptedBatches(
  records: readonly BatchRecord[],
  owner: string,
  alive: ReadonlySet<string>,
): BatchRecord[] {
  return records
    .filter((record) => record.owner === owner && !alive.has(record.tab))
    .sort((one, other) => one.startedAt - other.startedAt);
}

/** Whether a tab may take a batch over that it saw left behind: not when another was faster. */
export function mayClaim(now: BatchRecord | undefined, seen: BatchRecord): now is BatchRecord {
  return now !== undefined && now.tab === seen.tab;
}

/** The bytes can be read again without choosing anything. */
export function hasHandles({ roots }: BatchDescription): boolean {
  return roots.length > 0 && roots.every((root) => root.handle !== undefined);
}

export interface MatchedRoots {
  found: BatchRoot[];
  missing: BatchRoot[];
}

/**
 * What of a batch is among what is chosen now. Folders are known by their names; what is in them is compared file by file.
 */
export function matchRoots(wanted: readonly BatchRoot[], chosen: readonly BatchRoot[]): MatchedRoots {
  const byName = rootsByName(chosen);
  const matched: MatchedRoots = { found: [], missing: [] };
  for (const root of wanted) {
    const isThere = byName.get(root.name)?.some((one) => isSameRoot(root, one)) ?? false;
    matched[isThere ? 'found' : 'missing'].push(root);
  }
  return matched;
}

/** Tells of what is chosen now whether a batch was begun with it. There may be 100,000 of either. */
export function rootMatcher(wanted: readonly BatchRoot[]): (chosen: BatchRoot) => boolean {
  const byName = rootsByName(wanted);
  return (chosen) => byName.get(chosen.name)?.some((root) => isSameRoot(root, chosen)) ?? false;
}

function rootsByName(roots: readonly BatchRoot[]): Map<string, BatchRoot[]> {
  const byName = new Map<string, BatchRoot[]>();
  for (const root of roots) {
    const { name } = root;
    const namesakes = byName.get(name);
    if (namesakes) namesakes.push(root);
    else byName.set(name, [root]);
  }
  return byName;
}

function isSameRoot(root: BatchRoot, chosen: BatchRoot): boolean {
  if (root.kind !== 'file' || chosen.kind !== 'file') return root.kind === chosen.kind;
  return chosen.size === root.size && (root.modified === null || chosen.modified === root.modified);
}

/** Tells of a path of a batch whether it is one of these or in one of them. */
export function pathMatcher(roots: readonly BatchRoot[]): (path: string) => boolean {
  const names = new Set(roots.map(({ name }) => name));
  return (path) => names.has(path) || names.has(firstSegment(path));
}

/** The folder that a path begins with; the path itself where there is none. */
export function firstSegment(path: string): string {
  const end = path.indexOf('/');
  return end === -1 ? path : path.slice(0, end);
}

/** A file as it is here and now. `modified` in epoch milliseconds. */
export interface FileFacts {
  size: number;
  modified: number | null;
}

/** What the store holds under a file's key. `modified` is ISO 8601. */
export interface StoredFacts {
  size: number;
  modified: string;
  etag?: string;
}

/** The MD5 of an object stored by one PUT, in hex; null where the ETag is something else. */
export function plainMd5(etag: string | undefined): string | null {
  const bare = bareETag(etag);
  return bare !== null && /^[0-9a-f]{32}$/.test(bare) ? bare : null;
}

/**
 * Whether what is stored is this very file, sent before the page went away. `md5` of the file's bytes, where it could be
 * computed. ETags of parts and of encrypted objects say nothing about the bytes: there the times decide, and a file changed
 * since the batch began is never taken for sent.
 */
export function isStoredAlready(
  file: FileFacts,
  there: StoredFacts,
  startedAt: number,
  md5: string | null,
): boolean {
  if (there.size !== file.size) return false;
  if (md5 !== null && plainMd5(there.etag) === md5) return true;
  // A plain ETag that differs is another file's, or encrypted: only the server can tell.
  if (md5 !== null && plainMd5(there.etag) !== null) return false;
  const unchanged = file.modified !== null && file.modified <= startedAt;
  return unchanged && Date.parse(there.modified) >= startedAt;
}

/** Bytes of a file that stand for all of it: its beginning, its end and two places between. */
const SAMPLE_BYTES = 64 * 1024;

/** Ranges `[start, end)` of a sample: all of a small file. */
export function sampleRanges(size: number): [number, number][] {
  if (size <= 4 * SAMPLE_BYTES) return [[0, size]];
  const starts = [0, Math.floor(size / 3), Math.floor((2 * size) / 3), size - SAMPLE_BYTES];
  return starts.map((start) => [start, start + SAMPLE_BYTES]);
}

export function sampleOf(blob: Blob): Blob {
  return new Blob(sampleRanges(blob.size).map(([start, end]) => blob.slice(start, end)));
}
