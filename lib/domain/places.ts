import { array, config, object, refine, string, type output } from 'zod/mini';
import type { Location } from './entry';
import { isBucketName, isPrefix } from './names';

// The faster way would need eval, which pages forbid.
config({ jitless: true });

export const MAX_STARRED = 50;
export const MAX_RECENT = 20;

const place = object({
  bucket: string().check(refine(isBucketName)),
  prefix: string().check(refine(isPrefix)),
});
const schema = array(place);

/** A bucket or folder of one connection. */
export type Place = Pick<Location, 'bucket' | 'prefix'>;

/** What one person keeps of one connection. The newest first, each once. */
export interface Places {
  starred: readonly Place[];
  recent: readonly Place[];
}

export const NO_PLACES: Places = { starred: [], recent: [] };

/** What was kept may be of another version, or broken: what cannot be read counts as nothing. */
export function parsePlaces(text: string | null, most: number): readonly Place[] {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? 'null');
  } catch {
    return [];
  }
  const { success, data } = schema.safeParse(kept);
  return success ? bounded(data as output<typeof schema> & Place[], most) : [];
}

export function isStarred({ starred }: Places, at: Place): boolean {
  return starred.some((each) => isSame(each, at));
}

/** Adds a star or takes it away. */
export function toggleStar(places: Places, at: Place): Places {
  const others = places.starred.filter((each) => !isSame(each, at));
  const starred = isStarred(places, at) ? others : bounded([plain(at), ...others], MAX_STARRED);
  return { ...places, starred };
}

/** Makes it the newest of where one has been. */
export function visit(places: Places, at: Place): Places {
  return { ...places, recent: bounded([plain(at), ...places.recent], MAX_RECENT) };
}

function plain({ bucket, prefix }: Place): Place {
  return { bucket, prefix };
}

function bounded(places: readonly Place[], most: number): Place[] {
  return places
    .filter((place, index) => places.findIndex((each) => isSame(each, place)) === index)
    .slice(0, most);
}

function isSame(a: Place, b: Place): boolean {
  return a.bucket === b.bucket && a.prefix === b.prefix;
}
