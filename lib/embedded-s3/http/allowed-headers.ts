import { S3Error } from '@/lib/embedded-s3/errors';
import type { S3Request } from './request';

/** Every `x-amz-` header the store understands (or may ignore without lying about the result). */
const understood = new Set(
  [
    'acl',
    'checksum-algorithm',
    'checksum-crc32',
    'checksum-crc32c',
    'checksum-crc64nvme',
    'checksum-mode',
    'checksum-sha1',
    'checksum-sha256',
    'checksum-type',
    'content-sha256',
    'copy-source',
    'copy-source-if-match',
    'copy-source-if-modified-since',
    'copy-source-if-none-match',
    'copy-source-if-unmodified-since',
    'copy-source-range',
    'date',
    'decoded-content-length',
    'expected-bucket-owner',
    'max-parts',
    'metadata-directive',
    'mp-object-size',
    'object-attributes',
    'object-ownership',
    'optional-object-attributes',
    'part-number-marker',
    'request-payer',
    'sdk-checksum-algorithm',
    'source-expected-bucket-owner',
    'storage-class',
    'tagging',
    'tagging-directive',
    'trailer',
    'user-agent',
  ].map((name) => `x-amz-${name}`),
);

/** The owner every bucket and object reports. */
export const ownerId = 'windlass';

/**
 * Refuses a request that asks for what the store does not do: encryption, locks, grants, public ACLs and whatever
 * comes next. Ignoring such a header would answer success for something that did not happen.
 */
export function refuseUnknownHeaders({ headers, query }: S3Request): void {
  // There are no temporary credentials here.
  if (headers.get('x-amz-security-token') !== undefined || query.has('X-Amz-Security-Token'))
    throw new S3Error('InvalidToken');
  for (const name of headers.names()) {
    if (!name.startsWith('x-amz-') || name.startsWith('x-amz-meta-') || understood.has(name)) continue;
    throw new S3Error('NotImplemented', { fields: { Header: name } });
  }
  const acl = headers.get('x-amz-acl');
  if (acl !== undefined && acl !== 'private' && acl !== 'bucket-owner-full-control') {
    throw new S3Error('NotImplemented', { fields: { Header: 'x-amz-acl' } });
  }
  const ownership = headers.get('x-amz-object-ownership');
  if (ownership !== undefined && ownership !== 'BucketOwnerEnforced') {
    throw new S3Error('NotImplemented', { fields: { Header: 'x-amz-object-ownership' } });
  }
  for (const name of ['x-amz-expected-bucket-owner', 'x-amz-source-expected-bucket-owner']) {
    const expected = headers.get(name);
    if (expected !== undefined && expected !== ownerId) throw new S3Error('AccessDenied');
  }
}
