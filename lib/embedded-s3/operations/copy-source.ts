import { S3Error } from '@/lib/embedded-s3/errors';
import { checkCopySource } from '@/lib/embedded-s3/http/conditions';
import { uriDecode } from '@/lib/embedded-s3/http/percent';
import type { S3Request } from '@/lib/embedded-s3/http/request';
import type { Bucket } from '@/lib/embedded-s3/storage/buckets';
import type { Store } from '@/lib/embedded-s3/storage/store';
import type { Version } from '@/lib/embedded-s3/storage/versions';
import { requireBucket, requireObject, versionIdOf } from './context';

export interface CopySource {
  bucket: string;
  key: string;
  versionId: string | undefined;
}

/** Reads `x-amz-copy-source`: `[/]bucket/key[?versionId=id]`, URL-encoded. @throws S3Error InvalidArgument */
export function parseCopySource(header: string): CopySource {
  const invalid = () =>
    new S3Error('InvalidArgument', {
      message: 'Invalid copy source',
      fields: { ArgumentName: 'x-amz-copy-source' },
    });
  // Only an unencoded question mark divides: one within the key is %3F.
  const mark = header.indexOf('?versionId=');
  const path = (mark < 0 ? header : header.slice(0, mark)).replace(/^(\/|%2F)/i, '');
  let decoded: string;
  try {
    decoded = uriDecode(path);
  } catch {
    throw invalid();
  }
  const slash = decoded.indexOf('/');
  if (slash < 1 || slash === decoded.length - 1) throw invalid();
  return {
    bucket: decoded.slice(0, slash),
    key: decoded.slice(slash + 1),
    versionId: mark < 0 ? undefined : header.slice(mark + '?versionId='.length),
  };
}

/** The source object of a copy, its conditions held. */
export function requireCopySource(
  store: Store,
  request: S3Request,
): { source: CopySource; bucket: Bucket; version: Version } {
  const source = parseCopySource(request.headers.get('x-amz-copy-source') ?? '');
  const bucket = requireBucket(store, source.bucket);
  let version: Version;
  try {
    version = requireObject(store, bucket, source.key, source.versionId);
  } catch (error) {
    if (!(error instanceof S3Error) || error.code !== 'MethodNotAllowed') throw error;
    throw new S3Error(
      'InvalidRequest',
      'The source of a copy request may not specifically refer to a delete marker by version id.',
    );
  }
  checkCopySource(request.headers, version);
  return { source, bucket, version };
}

export const copySourceHeaders = (bucket: Bucket, version: Version): Record<string, string> =>
  bucket.versioning === null ? {} : { 'x-amz-copy-source-version-id': versionIdOf(version) };
