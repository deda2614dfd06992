import { utf8Length } from './names';

/** What a batch sets on every object it makes, besides the content type. */
export interface ObjectMetadata {
  /** As the header: visible ASCII. */
  cacheControl?: string;
  /** As the header: visible ASCII; other names belong into its `filename*`. */
  contentDisposition?: string;
  /** Values may be any Unicode; names are lower case, as stores give them back. */
  user?: Record<string, string>;
  tags?: Record<string, string>;
  /** The store's own name for it: `STANDARD_IA`. */
  storageClass?: string;
}

/** S3's own limits; every store we know keeps them or allows more. */
export const METADATA_LIMITS = {
  /** Bytes of all user metadata, names and values as UTF-8. */
  userBytes: 2048,
  tags: 10,
  /** Characters. */
  tagKey: 128,
  /** Characters. */
  tagValue: 256,
} as const;

/** What a header may hold unchanged. */
export function isHeaderText(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

/** A name of user metadata: what may stand behind `x-amz-meta-`, in the letters and signs no store changes. */
export function isMetadataName(name: string): boolean {
  return /^[a-z0-9][a-z0-9.-]{0,126}$/.test(name);
}

/** S3 allows letters, digits and spaces of any language, and few signs; `aws:` is its own. */
export function isTagText(text: string): boolean {
  return /^[\p{L}\p{N}\p{Z}_.:/=+\-@]*$/u.test(text);
}

export function isTagKey(key: string): boolean {
  return key !== '' && key.length <= METADATA_LIMITS.tagKey && isTagText(key) && !/^aws:/i.test(key);
}

export function isStorageClass(name: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(name);
}

export function userMetadataBytes(user: Readonly<Record<string, string>>): number {
  return Object.entries(user).reduce((sum, [name, value]) => sum + utf8Length(name) + utf8Length(value), 0);
}
