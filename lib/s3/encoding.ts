import type { BucketName, ObjectKey } from '@/lib/domain/names';
import { percentPath, rfc3986 } from '@/lib/domain/percent';

/** Where raw strings become something else on their way to a store, and back. App URLs: lib/domain/location.ts. */

/**
 * A key as a listing carries it. Stores that were asked for `encoding-type=url` and say so send form encoding (`+` is a
 * space); those that do not echo it send the key itself.
 */
export function decodeListed(text: string, encodingType: string | undefined): string {
  if (encodingType !== 'url') return text;
  const percent = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(percent);
  } catch {
    // Bytes that are no UTF-8 cannot be a key of ours. Shown with replacement characters they at least name no other object.
    const bytes = percent.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    return Buffer.from(bytes, 'latin1').toString('utf8');
  }
}

/** The value of `x-amz-copy-source`: slashes stand, all else is encoded. */
export function copySource(bucket: BucketName, key: ObjectKey, version?: string): string {
  const path = `${bucket}/${percentPath(key)}`;
  return version === undefined ? path : `${path}?versionId=${rfc3986(version)}`;
}

/** RFC 6266: an ASCII name for old clients, the true one as RFC 5987 `filename*` for all others. */
export function contentDisposition(kind: 'inline' | 'attachment', filename?: string): string {
  if (filename === undefined) return kind;
  const ascii = filename
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\%/;]/g, '_');
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${rfc3986(filename)}`;
}

/**
 * Whether XML 1.0 can carry the key: stores cannot parse a DeleteObjects body that names any other. Carriage returns can
 * be written as references, but parsers that normalise line ends would then delete another key.
 */
export function isXmlSafe(key: string): boolean {
  return !/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/.test(key);
}
