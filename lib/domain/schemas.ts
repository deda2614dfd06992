import { z } from 'zod';
import { MAX_KEYS_PER_STEP, MAX_LINK_SECONDS } from './limits';
import { isBucketName, isConnectionId, isObjectKey, isPrefix } from './names';
import { OVERWRITE_CHOICES } from './steps';

/** What crosses the wire into the server, checked at the boundary (`action()` and `route()`) and nowhere else. */
export const connectionIdSchema = z.string().refine(isConnectionId, 'connection');
export const bucketNameSchema = z.string().refine(isBucketName, 'bucket');
export const objectKeySchema = z.string().refine(isObjectKey, 'key');
export const prefixSchema = z.string().refine(isPrefix, 'prefix');

export const connectionRef = z.object({ connection: connectionIdSchema });
export const bucketRef = connectionRef.extend({ bucket: bucketNameSchema });
export const prefixRef = bucketRef.extend({ prefix: prefixSchema.default('' as never) });
export const objectRef = bucketRef.extend({ key: objectKeySchema, version: z.string().max(1024).optional() });

export const targetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('keys'), keys: z.array(objectKeySchema).min(1).max(MAX_KEYS_PER_STEP) }),
  z.object({ kind: z.literal('prefix'), prefix: prefixSchema }),
]);

export const createBucketInput = connectionRef.extend({
  bucket: z.string(),
  region: z.string().max(64).optional(),
});
export const createFolderInput = bucketRef.extend({ prefix: prefixSchema });

export const deleteStepInput = bucketRef.extend({
  target: targetSchema,
  /** Deleting the empty prefix empties the bucket, and only ever happens when it is asked for by this name. */
  intent: z.literal('empty-bucket').optional(),
  cursor: z.string().max(8192).nullable(),
});

/**
 * Copies or moves. Keys: each lands in `to.prefix` under its own name, unless `to.key` names one key exactly (rename).
 * A prefix: everything under it lands under `to.prefix` itself (`a/b/` → `z/b/` renames or moves the folder).
 */
export const transferStepInput = bucketRef.extend({
  target: targetSchema,
  to: z.object({ bucket: bucketNameSchema, prefix: prefixSchema, key: objectKeySchema.optional() }),
  move: z.boolean(),
  overwrite: z.enum(OVERWRITE_CHOICES),
  cursor: z.string().max(8192).nullable(),
});

const expiresIn = z.number().int().min(60).max(MAX_LINK_SECONDS);
export const downloadLinkInput = objectRef.extend({
  expiresIn,
  disposition: z.enum(['inline', 'attachment']),
  filename: z.string().min(1).max(255).optional(),
});
export const uploadLinkInput = bucketRef.extend({
  key: objectKeySchema,
  expiresIn,
  contentType: z.string().min(1).max(255),
});

/** A presigned link. `expiresAt` is the true end: never later than the credentials that signed it. */
export interface Link {
  url: string;
  /** ISO 8601, UTC. */
  expiresAt: string;
}

const uploadId = z.string().min(1).max(2048);
const partNumber = z.number().int().min(1).max(10_000);
/** POST /api/uploads/{op}: the body each takes. */
export const uploadInputs = {
  /** Which of these keys exist already. */
  check: bucketRef.extend({ keys: z.array(objectKeySchema).min(1).max(MAX_KEYS_PER_STEP) }),
  create: bucketRef.extend({
    key: objectKeySchema,
    contentType: z.string().max(255),
    size: z.number().int().nonnegative(),
  }),
  sign: bucketRef.extend({
    requests: z
      .array(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('put'), key: objectKeySchema, contentType: z.string().max(255) }),
          z.object({ kind: z.literal('part'), key: objectKeySchema, uploadId, partNumber }),
        ]),
      )
      .min(1)
      .max(100),
  }),
  /** What the store already holds of an upload. */
  parts: bucketRef.extend({ key: objectKeySchema, uploadId }),
  complete: bucketRef.extend({
    key: objectKeySchema,
    uploadId,
    size: z.number().int().nonnegative(),
    partSize: z.number().int().positive(),
  }),
  abort: bucketRef.extend({ key: objectKeySchema, uploadId }),
} as const;
export type UploadOp = keyof typeof uploadInputs;

export interface UploadOutputs {
  check: { existing: { key: string; size: number; modified: string }[] };
  create: { uploadId: string };
  /** In the order of the requests. The browser sends exactly these headers. */
  sign: { urls: { url: string; headers: Record<string, string> }[] };
  parts: { parts: { partNumber: number; size: number; etag: string }[] };
  complete: { etag?: string; version?: string };
  abort: Record<string, never>;
}
