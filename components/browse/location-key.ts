import type { Location } from '@/lib/domain/entry';

/** One string per folder, per search below it, and per place its listing begins at. */
export function locationKey(
  location: Location | null,
  search: string | null = null,
  from: string | null = null,
): string {
  if (location === null) return '';
  const folder = `${location.connection}/${location.bucket}/${location.prefix}`;
  // No prefix ends so: a search is never mistaken for a folder.
  return search === null && from === null ? folder : JSON.stringify([folder, search, from]);
}
