/**
 * Names of the S3 world as distinct types, and their algebra. A key is an opaque sequence of 1–1024 UTF-8 bytes: `/` means
 * something only because people list with it as delimiter, so `a//b`, `/a` and `a/../b` are all ordinary, different keys.
 */
declare const brand: unique symbol;
interface Brand<Name extends string> {
  readonly [brand]: Name;
}

export type ConnectionId = string & Brand<'ConnectionId'>;
export type BucketName = string & Brand<'BucketName'>;
/** 1–1024 UTF-8 bytes, any characters. */
export type ObjectKey = string & Brand<'ObjectKey'>;
/** Empty (the bucket's root) or ending with `/`: a prefix without its slash, which would also match its siblings, cannot be written. */
export type Prefix = string & Brand<'Prefix'>;

export const DELIMITER = '/';
/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html */
export const MAX_KEY_BYTES = 1024;
export const ROOT = '' as Prefix;

const encoder = new TextEncoder();

export function utf8Length(text: string): number {
  return encoder.encode(text).length;
}

export function isObjectKey(text: string): text is ObjectKey {
  return (
    text.length > 0 &&
    text.length <= MAX_KEY_BYTES &&
    text.isWellFormed() &&
    utf8Length(text) <= MAX_KEY_BYTES
  );
}

/** @throws RangeError when the text is not a key S3 can store. */
export function objectKey(text: string): ObjectKey {
  if (!isObjectKey(text)) throw new RangeError(`not an object key: ${JSON.stringify(text.slice(0, 80))}`);
  return text;
}

export function isPrefix(text: string): text is Prefix {
  return text === '' || (text.endsWith(DELIMITER) && isObjectKey(text));
}

/** @throws RangeError when the text is neither empty nor ends with `/`. */
export function prefix(text: string): Prefix {
  if (!isPrefix(text)) throw new RangeError(`not a prefix: ${JSON.stringify(text.slice(0, 80))}`);
  return text;
}

/** Connection ids stand in addresses: lower-case letters, digits and dashes. */
export function isConnectionId(text: string): text is ConnectionId {
  return /^[a-z0-9][a-z0-9-]{0,62}$/.test(text);
}

/**
 * What an existing bucket may be called. Looser than what new ones may be called: old AWS buckets and other stores have
 * upper case, underscores and up to 255 characters. `.` and `..` would vanish from any URL.
 */
export function isBucketName(text: string): text is BucketName {
  return /^[A-Za-z0-9._-]{1,255}$/.test(text) && text !== '.' && text !== '..';
}

/** The prefix of the folder a key or prefix stands in: `a/b/c` → `a/b/`, `a/b/` → `a/`, `a` → ``. */
export function parentOf(path: ObjectKey | Prefix): Prefix {
  const end = path.endsWith(DELIMITER) ? path.length - 1 : path.length;
  // The text before the last segment's own slash: a position below 0 would count as 0 and find that slash in `/`.
  return path.slice(0, path.slice(0, end).lastIndexOf(DELIMITER) + 1) as Prefix;
}

/** The last segment, without a folder's slash: `a/b/c` → `c`, `a/b/` → `b`. Empty for `a//`. */
export function basename(path: ObjectKey | Prefix): string {
  const end = path.endsWith(DELIMITER) ? path.length - 1 : path.length;
  return path.slice(parentOf(path).length, end);
}

/** @throws RangeError when the result exceeds 1024 bytes. `name` may hold slashes (a dropped folder's relative path). */
export function join(parent: Prefix, name: string): ObjectKey {
  return objectKey(parent + name);
}

/** @throws RangeError when the result exceeds 1024 bytes. */
export function joinPrefix(parent: Prefix, name: string): Prefix {
  return prefix(parent + name + DELIMITER);
}

/** `a/b/` → [`a/`, `a/b/`]; the root is not among them. */
export function ancestorsAndSelf(path: Prefix): Prefix[] {
  const found: Prefix[] = [];
  for (let at = path.indexOf(DELIMITER); at !== -1; at = path.indexOf(DELIMITER, at + 1)) {
    found.push(path.slice(0, at + 1) as Prefix);
  }
  return found;
}

export function isWithin(path: ObjectKey | Prefix, folder: Prefix): boolean {
  return path.startsWith(folder);
}

/** The same place under another folder: `rebase('a/b/c', 'a/', 'z/')` → `z/b/c`. */
export function rebase(key: ObjectKey, from: Prefix, to: Prefix): ObjectKey {
  if (!key.startsWith(from))
    throw new RangeError(`${JSON.stringify(key)} is not within ${JSON.stringify(from)}`);
  return objectKey(to + key.slice(from.length));
}

/** True for keys that browsers rewrite in a URL's path (`.` and `..` segments): those are streamed by the app, never redirected to. */
export function hasDotSegment(key: ObjectKey): boolean {
  return key.split(DELIMITER).some((segment) => segment === '.' || segment === '..');
}
