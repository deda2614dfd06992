import type { Entry } from '@/lib/domain/entry';
import { isObjectKey, type BucketName, type ObjectKey, type Prefix } from '@/lib/domain/names';
import { landing, type TransferPlan } from '@/lib/tasks/transfer-legs';

/** A copy or move before it is known what is in its way. */
export type TransferRequest = Omit<TransferPlan, 'overwrite'>;

/** Something that is at the destination already. A folder has no size or time of its own. */
export interface Conflict {
  path: ObjectKey | Prefix;
  size?: number;
  modified?: string;
}

export type TransferProblem = 'onto-itself' | 'into-itself' | 'too-long' | 'nameless' | 'same-name';

/** Why a copy or move makes no sense. Checked again, key by key, by the server. */
export function transferProblem(request: TransferRequest): TransferProblem | null {
  if (request.name === '') return 'nameless';
  const landings = request.entries.map((entry) => landing(request, entry));
  if (new Set(landings).size < landings.length) return 'same-name';
  if (landings.some((path) => !isObjectKey(path))) return 'too-long';
  if (request.from !== request.to.bucket) return null;
  for (const [index, entry] of request.entries.entries()) {
    const source = entry.kind === 'folder' ? entry.prefix : entry.key;
    const path = landings[index] ?? '';
    if (path === source) return 'onto-itself';
    if (entry.kind === 'folder' && path.startsWith(entry.prefix)) return 'into-itself';
    // Moving `a/b/` to `a/`: the listing walked would hold what has just arrived.
    if (entry.kind === 'folder' && entry.prefix.startsWith(path)) return 'into-itself';
  }
  return null;
}

export interface TypedDestination {
  bucket: BucketName | null;
  prefix: string;
}

/** `s3://bucket/a/b` names the bucket too; anything else is a prefix, taken as it is but for its final slash. */
export function parseDestination(text: string): TypedDestination {
  const [, bucket, path] = /^s3:\/\/([^/]+)\/?(.*)$/s.exec(text) ?? [];
  const prefix = bucket === undefined ? text : (path ?? '');
  return {
    bucket: (bucket ?? null) as BucketName | null,
    prefix: prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/`,
  };
}

/** A name with its folders already made right for a key: `sub/name.txt` stays, a folder's own final slash goes. */
export function typedName(text: string, kind: Entry['kind']): string {
  return kind === 'folder' && text.endsWith('/') ? text.slice(0, -1) : text;
}

/** How much of a file's name to select for renaming: all but its extension. */
export function stemLength(name: string): number {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? dot : name.length;
}
