import 'server-only';
import type { BucketListing, ListingPage, Location } from '@/lib/domain/entry';
import { AppError } from '@/lib/domain/errors';
import type { ConnectionId } from '@/lib/domain/names';
import { listBuckets } from '@/lib/s3/buckets';
import { listPage } from '@/lib/s3/listing';
import { permit } from './authorize';
import { openConnection, type Connection } from './connections';
import type { User } from './user';

/** What pages render on the server, under the same checks as the routes. All throw AppError. */
export async function readBuckets(user: User, connectionId: ConnectionId): Promise<BucketListing> {
  return bucketsOf(await openConnection(user, connectionId));
}

/** The first page of a folder. */
export async function readListing(
  user: User,
  { connection: id, bucket, prefix }: Location,
  { from, etags }: { from: string | null; etags: boolean },
): Promise<ListingPage> {
  const connection = await openConnection(user, id);
  permit(connection, 'read', { bucket, prefix });
  return listPage(connection.store, { bucket, prefix, from, etags });
}

export async function bucketsOf(connection: Connection, signal?: AbortSignal): Promise<BucketListing> {
  if (connection.buckets) return { source: 'fixed', buckets: connection.buckets.map((name) => ({ name })) };
  try {
    return { source: 'listed', buckets: await listBuckets(connection.store, signal) };
  } catch (error) {
    if (error instanceof AppError && error.code === 'access_denied') return { source: 'denied', buckets: [] };
    throw error;
  }
}
