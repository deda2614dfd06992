import type { Location } from '@/lib/domain/entry';

/** One string per folder. */
export function locationKey(location: Location | null): string {
  return location === null ? '' : `${location.connection}/${location.bucket}/${location.prefix}`;
}
