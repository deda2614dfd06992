import type { ObjectAddress } from '@/lib/domain/location';
import type { Location } from '@/lib/domain/entry';
import type { BucketName, ConnectionId } from '@/lib/domain/names';

/** A folder, listed from its beginning or from a name on, with or without the ETags: they are most of what a listing weighs. */
export interface ListingPlace extends Location {
  from?: string | null;
  etags?: boolean;
}

/** Every key of the query cache, so that what writes invalidate can be told from what reads ask for. */
export const queryKeys = {
  buckets: (connection: ConnectionId) => ['buckets', connection] as const,
  listings: (connection: ConnectionId, bucket: BucketName) => ['listing', connection, bucket] as const,
  listing: ({ connection, bucket, prefix, from, etags }: ListingPlace) =>
    ['listing', connection, bucket, prefix, from ?? null, etags ?? false] as const,
  searches: (connection: ConnectionId, bucket: BucketName) => ['search', connection, bucket] as const,
  searchesOf: (connection: ConnectionId) => ['search', connection] as const,
  search: ({ connection, bucket, prefix }: Location, text: string) =>
    ['search', connection, bucket, prefix, text] as const,
  /** Through all buckets: its parts are searches of each. */
  wideSearches: (connection: ConnectionId) => ['wide-search', connection] as const,
  wideSearch: (connection: ConnectionId, text: string) => ['wide-search', connection, text] as const,
  overviews: (connection: ConnectionId, bucket: BucketName) => ['overview', connection, bucket] as const,
  overview: ({ connection, bucket, prefix }: Location) => ['overview', connection, bucket, prefix] as const,
  objects: (connection: ConnectionId, bucket: BucketName) => ['object', connection, bucket] as const,
  properties: ({ connection, bucket, key, version }: ObjectAddress) =>
    ['object', connection, bucket, key, 'properties', version ?? null] as const,
  versions: ({ connection, bucket, key }: ObjectAddress) =>
    ['object', connection, bucket, key, 'versions'] as const,
  versioning: (connection: ConnectionId, bucket: BucketName) => ['versioning', connection, bucket] as const,
  preview: ({ connection, bucket, key, version }: ObjectAddress) =>
    ['object', connection, bucket, key, 'preview', version ?? null] as const,
};
