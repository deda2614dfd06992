import type { Entry, Location } from '@/lib/domain/entry';
import { placeName } from '@/lib/domain/place-name';
import { visible } from '@/lib/domain/visible-name';

/** In UTF-16 units; the server takes no more. */
const LONGEST = 255;

/** What the zip of these is called: like the only one of them, or like the folder they stand in. */
export function zipName(entries: readonly Entry[], from: Location): string {
  const [only, second] = entries;
  const name = visible((only && !second && only.name) || placeName(from));
  // Half a character could not be sent.
  return name.slice(0, LONGEST).toWellFormed();
}
