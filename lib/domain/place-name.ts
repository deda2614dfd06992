import type { Location } from './entry';
import { basename } from './names';
import { visible } from './visible-name';

/** For sentences: the open folder's name, or at the top its bucket's. A folder without a name (`a//`) goes by its prefix. */
export function placeName({ bucket, prefix }: Location): string {
  return visible(basename(prefix) || prefix || bucket);
}
