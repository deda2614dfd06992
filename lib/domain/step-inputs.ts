import { z } from 'zod';
import {
  bucketNameSchema,
  bucketRef,
  keysSchema,
  objectKeySchema,
  prefixSchema,
  versionSchema,
} from './schemas';
import { OVERWRITE_CHOICES } from './steps';

/** What the steps of writes over many keys are asked for, checked at the boundary like all of `schemas.ts`. */
const keysTarget = z.object({ kind: z.literal('keys'), keys: keysSchema });
const prefixTarget = z.object({ kind: z.literal('prefix'), prefix: prefixSchema });

const cursor = z.string().max(8192).nullable();

export const deleteStepInput = bucketRef.extend({
  target: z.discriminatedUnion('kind', [keysTarget, prefixTarget]),
  /** Deleting the empty prefix empties the bucket, and only ever happens when it is asked for by this name. */
  intent: z.literal('empty-bucket').optional(),
  /** Whether the step says which keys it has deleted. */
  tell: z.boolean().optional(),
  cursor,
});

/** Brings back the keys as they were before they were deleted. */
export const restoreStepInput = bucketRef.extend({
  keys: keysSchema,
  cursor,
});

/**
 * Copies or moves. Keys: each lands in `to.prefix` under its own name, unless `to.key` names one key exactly (rename).
 * A prefix: everything under it lands under `to.prefix` itself (`a/b/` → `z/b/` renames or moves the folder).
 */
export const transferStepInput = bucketRef.extend({
  target: z.discriminatedUnion('kind', [
    keysTarget.extend({ version: versionSchema.min(1).optional() }),
    prefixTarget,
  ]),
  to: z.object({ bucket: bucketNameSchema, prefix: prefixSchema, key: objectKeySchema.optional() }),
  move: z.boolean(),
  overwrite: z.enum(OVERWRITE_CHOICES),
  cursor,
});
