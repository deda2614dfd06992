import type { Location } from './entry';
import { basename } from './names';
import { inSentence } from './visible-name';

/** The open folder's name, or at the top its bucket's. A folder without a name (`a//`) goes by its prefix. */
export function placeName({ bucket, prefix }: Location): string {
  return basename(prefix) || prefix || bucket;
}

export function placeInSentence(location: Location): string {
  return inSentence(placeName(location));
}
