import type { Location } from './entry';
import { basename } from './names';

/** The open folder's name, or at the top its bucket's. A folder without a name (`a//`) goes by its prefix. */
export function placeName({ bucket, prefix }: Location): string {
  return basename(prefix) || prefix || bucket;
}
