import { z } from 'zod';
import { AppError } from '@/lib/domain/errors';
import { isObjectKey, type ObjectKey } from '@/lib/domain/names';
import type { Target } from '@/lib/domain/steps';

const schema = z.object({
  /** Under a prefix: the last key handled. */
  after: z.string().optional(),
  /** Exact keys: how many were handled. */
  at: z.number().int().nonnegative().optional(),
  /** The copy of the next key, begun in parts: of these bytes and no others. */
  copy: z
    .object({
      key: z.string().refine(isObjectKey),
      uploadId: z.string(),
      size: z.number().int().positive(),
      etag: z.string().optional(),
      storageClass: z.string().optional(),
    })
    .optional(),
  /** @see CopiedMarks */
  copied: z.record(z.string(), z.object({ source: z.string(), copy: z.string() })).optional(),
  /** That copy was lost once and begun anew. */
  restarted: z.boolean().optional(),
});
export type TransferCursor = z.infer<typeof schema>;
export type LargeCopy = NonNullable<TransferCursor['copy']>;

export function formatCursor(cursor: TransferCursor): string {
  return JSON.stringify(cursor);
}

/** Cursors come back from the browser: one that names a key outside the target is refused. */
export function parseCursor(text: string | null, target: Target): TransferCursor {
  if (text === null) return {};
  try {
    const cursor = schema.parse(JSON.parse(text));
    if (cursor.copy !== undefined && !isTargeted(cursor.copy.key, cursor, target)) throw new RangeError(text);
    return cursor;
  } catch (error) {
    throw new AppError('invalid_input', { field: 'cursor' }, { cause: error });
  }
}

function isTargeted(key: ObjectKey, cursor: TransferCursor, target: Target): boolean {
  return target.kind === 'prefix' ? key.startsWith(target.prefix) : target.keys[cursor.at ?? 0] === key;
}
