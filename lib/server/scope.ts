import type { BucketName, ObjectKey, Prefix } from '@/lib/domain/names';

/** A bucket, or one key or prefix in it, that a request is about. */
export interface Place {
  bucket: string;
  path?: string;
}

/** The part of a store a connection is allowed to see. */
export interface Scope {
  /** Undefined: all of them. */
  buckets?: readonly BucketName[];
  rootPrefix: Prefix;
}

const PATHS = new Set(['key', 'prefix']);
const PATH_LISTS = new Set(['keys', 'prefixes']);

/**
 * Every place an input names, wherever in it: found by the wire's own field names (lib/domain/schemas.ts, step-inputs.ts), so that a new kind of
 * input is checked without anybody having to remember. An object without `bucket` is about the one around it.
 */
export function placesIn(input: unknown): Place[] {
  return collect(input, undefined);
}

function collect(value: unknown, around: string | undefined): Place[] {
  if (Array.isArray(value)) return value.flatMap((item) => collect(item, around));
  if (typeof value !== 'object' || value === null) return [];
  const fields = Object.entries(value);
  const own = fields.find(([name]) => name === 'bucket')?.[1] as unknown;
  const bucket = typeof own === 'string' ? own : around;
  const places = fields.flatMap(([name, field]: [string, unknown]) => {
    if (PATHS.has(name) && typeof field === 'string') return [{ bucket: bucket ?? '', path: field }];
    if (PATH_LISTS.has(name) && Array.isArray(field))
      return field.map((path) => ({ bucket: bucket ?? '', path: String(path) }));
    return collect(field, bucket);
  });
  return typeof own === 'string' ? [{ bucket: own }, ...places] : places;
}

export function isInScope(
  scope: Scope,
  bucket: BucketName | string,
  path?: ObjectKey | Prefix | string,
): boolean {
  if (scope.buckets && !scope.buckets.some((name) => name === bucket)) return false;
  if (path === undefined) return true;
  const isLimited = scope.buckets !== undefined || scope.rootPrefix !== '';
  return path.startsWith(scope.rootPrefix) && !(isLimited && climbs(path.slice(scope.rootPrefix.length)));
}

/**
 * Whether `..` leads above where the path begins. To S3 dots are ordinary characters; stores that keep objects as files
 * have been known to resolve them, and would there read and write beside the folder, or beside the bucket.
 */
function climbs(path: string): boolean {
  let depth = 0;
  for (const segment of path.split('/')) {
    if (segment === '..') depth -= 1;
    else if (segment !== '' && segment !== '.') depth += 1;
    if (depth < 0) return true;
  }
  return false;
}
