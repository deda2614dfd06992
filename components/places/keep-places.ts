import { readKept, writeKept } from '@/lib/client/kept';
import { parsePlaces, type Places } from '@/lib/domain/places';
import { placesStore } from './places-store';

/** The one way to change what is kept. Read first: another tab may have changed it. */
export function keepPlaces(name: string, change: (places: Places) => Places): Places {
  const places = change(parsePlaces(readKept(name)));
  writeKept(name, JSON.stringify(places));
  placesStore.setState({ places });
  return places;
}
