import type { ListingPage } from '@/lib/domain/entry';
import { getJson } from './fetch';
import type { ListingPlace } from './query-keys';

/** Refreshing a listing fetches every loaded page again: beyond this many, only on request. */
export const PAGES_REFRESHED_UNASKED = 3;

/** One page of a folder, from a name or a cursor on. */
export function fetchListing(
  { connection, bucket, prefix, etags }: ListingPlace,
  at: { from?: string | null; cursor: string | null },
  signal?: AbortSignal,
): Promise<ListingPage> {
  return getJson('/api/listing', { connection, bucket, prefix, ...at, etags: etags ? '1' : null }, signal);
}
