import { S3Error } from '@/lib/embedded-s3/errors';

/** A place in key order: just before `key`, or just after it. */
export interface Position {
  key: Buffer;
  inclusive: boolean;
}

/** Sorts after every UTF-8 key. */
export const endOfKeys = Buffer.from([0xff]);

/** The first byte string after all that begin with `prefix`. */
export function successor(prefix: Buffer): Buffer {
  for (let i = prefix.length - 1; i >= 0; i--) {
    const byte = prefix[i] ?? 0xff;
    if (byte < 0xff) return Buffer.concat([prefix.subarray(0, i), Buffer.from([byte + 1])]);
  }
  return endOfKeys;
}

/** The common prefix that `key` rolls up into, or undefined for a key that stands for itself. */
export function commonPrefix(key: Buffer, prefix: Buffer, delimiter: Buffer): Buffer | undefined {
  if (delimiter.length === 0) return undefined;
  const at = key.indexOf(delimiter, prefix.length);
  return at < 0 ? undefined : key.subarray(0, at + delimiter.length);
}

/** Where to go on after a common prefix: past its whole subtree, by one seek. */
export const after = (prefix: Buffer): Position => ({ key: successor(prefix), inclusive: true });

/**
 * Where a listing begins: after the marker, and never before the prefix. A marker that is itself a common prefix
 * (a V1 client's NextMarker) stands for its whole subtree.
 */
export function startOf(prefix: Buffer, delimiter: Buffer, marker: Buffer): Position {
  if (marker.length === 0 || Buffer.compare(marker, prefix) < 0) return { key: prefix, inclusive: true };
  if (
    marker.subarray(0, prefix.length).equals(prefix) &&
    commonPrefix(marker, prefix, delimiter)?.length === marker.length
  ) {
    return after(marker);
  }
  return { key: marker, inclusive: false };
}

export function encodeToken({ key, inclusive }: Position): string {
  return Buffer.concat([Buffer.from([inclusive ? 1 : 0]), key]).toString('base64url');
}

/** @throws S3Error InvalidArgument for anything that is not one of our tokens */
export function decodeToken(token: string): Position {
  const bytes = Buffer.from(token, 'base64url');
  const kind = bytes[0];
  if (bytes.toString('base64url') !== token || (kind !== 0 && kind !== 1)) {
    throw new S3Error('InvalidArgument', {
      message: 'The continuation token provided is incorrect',
      fields: { ArgumentName: 'continuation-token' },
    });
  }
  return { key: bytes.subarray(1), inclusive: kind === 1 };
}

/** The later of two places. */
export function later(a: Position, b: Position): Position {
  const order = Buffer.compare(a.key, b.key);
  if (order === 0) return a.inclusive ? b : a;
  return order > 0 ? a : b;
}
