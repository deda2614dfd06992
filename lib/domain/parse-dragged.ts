import { array, config, number, object, refine, safeParse, string, tuple } from 'zod/mini';
import type { Dragged } from './dragged';
import type { Entry } from './entry';
import {
  basename,
  isBucketName,
  isConnectionId,
  isObjectKey,
  isPrefix,
  type BucketName,
  type ConnectionId,
  type ObjectKey,
  type Prefix,
} from './names';

// The faster way would need eval, which pages forbid.
config({ jitless: true });

const prefix = string().check(refine(isPrefix));
const schema = object({
  from: object({
    connection: string().check(refine(isConnectionId)),
    bucket: string().check(refine(isBucketName)),
    prefix,
  }),
  folders: array(prefix.check(refine((text) => text !== ''))),
  files: array(tuple([string().check(refine(isObjectKey)), number()])),
});

/** What was dragged, as `serializeDragged` wrote it. Any page may put anything there: null for what is not ours. */
export function parseDragged(text: string): Dragged | null {
  let carried: unknown;
  try {
    carried = JSON.parse(text);
  } catch {
    return null;
  }
  const { success, data } = safeParse(schema, carried);
  if (!success) return null;
  const { connection, bucket, prefix: at } = data.from;
  const folders = data.folders.map((path): Entry => {
    const of = path as Prefix;
    return { kind: 'folder', prefix: of, name: basename(of) };
  });
  const files = data.files.map(([path, size]): Entry => {
    const key = path as ObjectKey;
    return { kind: 'file', key, name: basename(key), size, modified: '' };
  });
  return {
    from: { connection: connection as ConnectionId, bucket: bucket as BucketName, prefix: at as Prefix },
    entries: [...folders, ...files],
  };
}
