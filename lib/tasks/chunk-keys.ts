import { MAX_KEYS_PER_STEP } from '@/lib/domain/limits';
import { utf8Length, type ObjectKey } from '@/lib/domain/names';

/** Written down, and without what the request says besides: a step is asked again when its answer was lost, and should stay small. */
export const MAX_CHUNK_BYTES = 512 * 1024;

/** Cuts keys, in order, into lists that one request can carry. */
export function chunkKeys(keys: readonly ObjectKey[]): ObjectKey[][] {
  const chunks: ObjectKey[][] = [];
  let chunk: ObjectKey[] = [];
  let bytes = 0;
  for (const key of keys) {
    const length = utf8Length(JSON.stringify(key)) + 1;
    if (chunk.length === MAX_KEYS_PER_STEP || (chunk.length > 0 && bytes + length > MAX_CHUNK_BYTES)) {
      chunks.push(chunk);
      chunk = [];
      bytes = 0;
    }
    chunk.push(key);
    bytes += length;
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}
