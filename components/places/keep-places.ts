import { readKept, writeKept } from '@/lib/client/kept';
import { MAX_RECENT, MAX_STARRED, parsePlaces, type Places } from '@/lib/domain/places';
import { placesStore, recentName } from './places-store';

export function readPlaces(name: string): Places {
  return {
    starred: parsePlaces(readKept(name), MAX_STARRED),
    recent: parsePlaces(readKept(recentName(name)), MAX_RECENT),
  };
}

/**
 * The one way to change what is kept. Read first: another tab may have changed it. What it has just written may not be seen
 * here yet, so only what changes is written: going somewhere takes nobody's star away.
 */
export function keepPlaces(name: string, change: (places: Places) => Places): Places {
  const before = readPlaces(name);
  const places = change(before);
  if (places.starred !== before.starred) writeKept(name, JSON.stringify(places.starred));
  if (places.recent !== before.recent) writeKept(recentName(name), JSON.stringify(places.recent));
  placesStore.setState({ places });
  return places;
}
