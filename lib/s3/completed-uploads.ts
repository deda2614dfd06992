import { createHash } from 'node:crypto';
import type { Integrity } from '@/lib/domain/schemas';

interface PartTag {
  etag: string;
}

const REMEMBERED = 1000;
const completed = new Map<string, CompletedUpload>();

interface CompletedUpload {
  etag?: string;
  version?: string;
  integrity: Integrity;
  /** The ETag its parts make. */
  expected?: string;
}

interface UploadRef {
  bucket: string;
  key: string;
  uploadId: string;
}

const nameOf = ({ bucket, key, uploadId }: UploadRef) => JSON.stringify([bucket, key, uploadId]);

/** Uploads this process completed lately: how a caller whose answer was lost learns that its object is there. */
export function rememberCompleted(ref: UploadRef, result: CompletedUpload): void {
  completed.set(nameOf(ref), result);
  const [oldest] = completed.keys();
  if (completed.size > REMEMBERED && oldest !== undefined) completed.delete(oldest);
}

export function recallCompleted(ref: UploadRef): CompletedUpload | undefined {
  return completed.get(nameOf(ref));
}

/**
 * The ETag S3 gives an object of these parts: the MD5 of their MD5s and their number. Undefined where the parts' ETags are
 * no MD5s (stores that encrypt), so that nothing can be concluded from it.
 */
export function multipartETag(parts: readonly PartTag[]): string | undefined {
  const digests = parts.map(({ etag }) => /^"?([0-9a-f]{32})"?$/i.exec(etag)?.[1]);
  if (digests.length === 0 || digests.includes(undefined)) return undefined;
  return `${createHash('md5').update(digests.join(''), 'hex').digest('hex')}-${digests.length}`;
}
