import type { Location } from '@/lib/domain/entry';

/** One string per folder, per search below it, per place its listing begins at, and for what it is summed up. */
export function locationKey(
  location: Location | null,
  search: string | null = null,
  from: string | null = null,
  overview = false,
): string {
  if (location === null) return search === null ? '' : JSON.stringify(['', search]);
  const folder = `${location.connection}/${location.bucket}/${location.prefix}`;
  // No prefix ends so: a search is never mistaken for a folder.
  if (overview) return JSON.stringify([folder, 'overview']);
  return search === null && from === null ? folder : JSON.stringify([folder, search, from]);
}
