import type { PutObjectCommandInput } from '@aws-sdk/client-s3';
import type { ObjectMetadata } from '@/lib/domain/object-metadata';
import { rfc3986 } from '@/lib/domain/percent';
import { encodeWords } from './encoded-words';

type Input = Pick<
  PutObjectCommandInput,
  'CacheControl' | 'ContentDisposition' | 'Metadata' | 'Tagging' | 'StorageClass'
>;

/** As the SDK takes it, for PutObject and CreateMultipartUpload alike. */
export function metadataInput(metadata: ObjectMetadata = {}): Input {
  return {
    CacheControl: metadata.cacheControl,
    ContentDisposition: metadata.contentDisposition,
    Metadata: metadata.user && mapValues(metadata.user, encodeWords),
    Tagging: isEmpty(metadata.tags) ? undefined : tagging(metadata.tags),
    StorageClass: metadata.storageClass as Input['StorageClass'],
  };
}

/** As headers, for requests somebody else sends: what the SDK writes for `metadataInput`. */
export function metadataHeaders(metadata: ObjectMetadata = {}): Record<string, string> {
  const { CacheControl, ContentDisposition, Metadata = {}, Tagging, StorageClass } = metadataInput(metadata);
  const user = Object.entries(Metadata).map(([name, value]) => [`x-amz-meta-${name}`, value] as const);
  const headers = [
    ['Cache-Control', CacheControl] as const,
    ['Content-Disposition', ContentDisposition] as const,
    ['x-amz-tagging', Tagging] as const,
    ['x-amz-storage-class', StorageClass] as const,
    ...user,
  ];
  return Object.fromEntries(headers.filter((header) => header[1] !== undefined)) as Record<string, string>;
}

function tagging(tags: Record<string, string>): string {
  return Object.entries(tags)
    .map(([key, value]) => `${rfc3986(key)}=${rfc3986(value)}`)
    .join('&');
}

function isEmpty<T>(record: Record<string, T> | undefined): record is undefined {
  return record === undefined || Object.keys(record).length === 0;
}

function mapValues(record: Record<string, string>, map: (value: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
