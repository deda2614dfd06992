import { z } from 'zod';
import { MAX_EDITED_BYTES, MAX_KEYS_PER_STEP, MAX_LINK_SECONDS, MAX_SEARCH_CHARACTERS } from './limits';
import { isBucketName, isConnectionId, isObjectKey, isPrefix, utf8Length } from './names';
import {
  isHeaderText,
  isMetadataName,
  isStorageClass,
  isTagKey,
  isTagText,
  METADATA_LIMITS,
  userMetadataBytes,
  type ObjectMetadata,
} from './object-metadata';

/** What crosses the wire into the server, checked at the boundary (`action()` and `route()`) and nowhere else. */
export const connectionIdSchema = z.string().refine(isConnectionId, 'connection');
export const bucketNameSchema = z.string().refine(isBucketName, 'bucket');
export const objectKeySchema = z.string().refine(isObjectKey, 'key');
export const prefixSchema = z.string().refine(isPrefix, 'prefix');

export const connectionRef = z.object({ connection: connectionIdSchema });
export const bucketRef = connectionRef.extend({ bucket: bucketNameSchema });
export const prefixRef = bucketRef.extend({ prefix: prefixSchema.default('' as never) });
/** `from`: the name that the listing begins with, or before. `etags`: with the ETags of the objects. */
export const listingInput = prefixRef.extend({
  cursor: z.string().max(8192).optional(),
  from: z
    .string()
    .max(1024)
    .refine((text) => text.isWellFormed())
    .optional(),
  etags: z.literal('1').optional(),
});
/** `search` as it is typed: see `parseSearch`. */
export const searchInput = prefixRef.extend({ search: z.string().max(MAX_SEARCH_CHARACTERS) });
export const versionSchema = z.string().max(1024);
export const objectRef = bucketRef.extend({ key: objectKeySchema, version: versionSchema.optional() });

export const keysSchema = z.array(objectKeySchema).min(1).max(MAX_KEYS_PER_STEP);

export const createBucketInput = connectionRef.extend({
  bucket: z.string(),
  region: z.string().max(64).optional(),
});
export const createFolderInput = bucketRef.extend({ prefix: prefixSchema });
export const saveTextInput = bucketRef.extend({
  key: objectKeySchema,
  text: z.string().refine((text) => utf8Length(text) <= MAX_EDITED_BYTES, 'size'),
  /** Of the object the text was read from; null where there is none any more. */
  etag: z.string().max(200).nullable(),
});

const expiresIn = z.number().int().min(60).max(MAX_LINK_SECONDS);
export const downloadLinkInput = objectRef.extend({
  expiresIn,
  disposition: z.enum(['inline', 'attachment']),
  filename: z.string().min(1).max(255).optional(),
});
export const downloadLinksInput = bucketRef.extend({
  keys: keysSchema,
  expiresIn,
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
const bytes = z.number().int().nonnegative();
const md5Hex = z.string().regex(/^[0-9a-f]{32}$/);
const contentType = z.string().max(255).refine(isHeaderText);
const headerText = z.string().min(1).max(1024).refine(isHeaderText);
const tags = z
  .record(z.string().refine(isTagKey), z.string().max(METADATA_LIMITS.tagValue).refine(isTagText))
  .refine((each) => Object.keys(each).length <= METADATA_LIMITS.tags);
/** @see ObjectMetadata */
export const objectMetadataSchema = z.object({
  cacheControl: headerText.optional(),
  contentDisposition: headerText.optional(),
  user: z
    .record(z.string().refine(isMetadataName), z.string())
    .refine((user) => userMetadataBytes(user) <= METADATA_LIMITS.userBytes)
    .optional(),
  tags: tags.optional(),
  storageClass: z.string().refine(isStorageClass).optional(),
}) satisfies z.ZodType<ObjectMetadata>;

/** Which way the bytes go: from the browser to the store itself, or through this app's server. */
export const UPLOAD_ROUTES = ['store', 'app'] as const;
export type UploadVia = (typeof UPLOAD_ROUTES)[number];

/** POST /api/uploads/{op}: the body each takes. */
export const uploadInputs = {
  /** Which of these keys exist already. */
  check: bucketRef.extend({ keys: z.array(objectKeySchema).min(1).max(MAX_KEYS_PER_STEP) }),
  create: bucketRef.extend({
    key: objectKeySchema,
    contentType,
    size: bytes,
    metadata: objectMetadataSchema.optional(),
    /** Made up for each upload; asked again under it, the same upload is answered. */
    token: z.string().min(1).max(200),
  }),
  sign: bucketRef.extend({
    via: z.enum(UPLOAD_ROUTES).default('store'),
    requests: z
      .array(
        z.discriminatedUnion('kind', [
          z.object({
            kind: z.literal('put'),
            key: objectKeySchema,
            contentType,
            metadata: objectMetadataSchema.optional(),
            /** Only if nothing is there: asked of the store, and looked up now for stores that do not care. */
            ifAbsent: z.boolean().optional(),
            /** A form would do: at most `MAX_FORM_BYTES`, compared afterwards. Never of what is only to be written if nothing is there. */
            form: z.boolean().optional(),
          }),
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
    size: bytes,
    partSize: z.number().int().positive(),
    /** The ETag the object must get: the MD5 of its parts' MD5s, a dash, their number. */
    md5: z
      .string()
      .regex(/^[0-9a-f]{32}-\d{1,5}$/)
      .optional(),
    /** Base64 of the parts' MD5s, 16 bytes each, in their order: with it the server names the parts that differ. */
    parts: z.base64().max(220_000).optional(),
    ifAbsent: z.boolean().optional(),
    /** Those it was created with: not every store keeps them. */
    tags: tags.optional(),
  }),
  abort: bucketRef.extend({ key: objectKeySchema, uploadId }),
  /** Whether objects are what was sent, after the fact. `etag`: the MD5 of the bytes. */
  verify: bucketRef.extend({
    objects: z
      .array(z.object({ key: objectKeySchema, size: bytes, etag: md5Hex }))
      .min(1)
      .max(MAX_KEYS_PER_STEP),
  }),
  /** What the store holds of unfinished uploads to these keys, begun by whomever. */
  unfinished: bucketRef.extend({ keys: z.array(objectKeySchema).min(1).max(100) }),
  /** Why a browser on this page cannot reach the bucket's store. */
  diagnose: bucketRef,
  /** Sets the CORS rule this page's uploads need, beside those that are there. */
  allow_origin: bucketRef,
} as const;
export type UploadOp = keyof typeof uploadInputs;

/** PUT /api/uploads/send: the query. What the object is given besides travels as the headers the store itself would get. */
export const sendInput = bucketRef.extend({
  key: objectKeySchema,
  uploadId: uploadId.optional(),
  partNumber: z.coerce.number().pipe(partNumber).optional(),
});

/** A request the browser sends as it is: exactly these headers, and Content-MD5 if it knows it. */
export interface SignedRequest {
  url: string;
  headers: Record<string, string>;
}

/** A form the browser posts with these fields, and Content-MD5 if it knows it, before its `file`: no CORS preflight is needed. */
export interface SignedForm {
  url: string;
  fields: Record<string, string>;
}

/** `opaque`: the store's ETags are no MD5s, so nothing follows from them. `unverified`: no sums were sent to compare. */
export type Integrity = 'verified' | 'opaque' | 'unverified';

export interface UnfinishedUpload {
  key: string;
  uploadId: string;
  /** Bytes of every part but the last, as far as the parts tell; 0 while there is none. Check it against the file's size. */
  partSize: number;
  /** How many the store holds. */
  parts: number;
  bytes: number;
  /** ISO 8601, UTC. */
  initiated: string;
}

export interface UploadOutputs {
  check: { existing: { key: string; size: number; modified: string; etag?: string }[] };
  create: { uploadId: string };
  /** In the order of the requests; forms only where asked for. `taken`: `ifAbsent` was asked, and something is there. */
  sign: { urls: (SignedRequest | SignedForm | { taken: true })[] };
  parts: { parts: { partNumber: number; size: number; etag: string }[] };
  complete: { etag?: string; version?: string; integrity: Integrity };
  abort: Record<string, never>;
  /** In the order of the objects. */
  verify: { results: ('verified' | 'opaque' | 'different' | 'missing')[] };
  unfinished: { uploads: UnfinishedUpload[] };
  diagnose: {
    reason: 'cors' | 'mixed_content' | 'private_network' | 'unreachable' | 'fine';
    /** Whether `allow_origin` is worth trying. */
    canFix: boolean;
    /** Where browsers are sent: `https://s3.example.com`. */
    endpoint: string;
    /** The origin of the page, which the rule must allow. */
    origin: string;
  };
  allow_origin: Record<string, never>;
}
