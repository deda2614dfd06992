'use client';

import { useEffect } from 'react';
import { useBrowse } from '@/components/browse/browse-context';
import { locationKey } from '@/components/browse/location-key';
import { visit } from '@/lib/domain/places';
import { keepPlaces, readPlaces } from './keep-places';
import { placesName, placesStore, recentName } from './places-store';

/** Shows nothing: reads what is kept, also what other tabs keep, and adds every place one comes to. */
export function PlacesKeeper() {
  const { user, connection, location } = useBrowse();
  const name = placesName({ user, connection });
  useEffect(() => {
    const read = () => placesStore.setState({ places: readPlaces(name) });
    const hear = ({ key }: StorageEvent) => {
      if (key === name || key === recentName(name) || key === null) read();
    };
    read();
    window.addEventListener('storage', hear);
    return () => {
      window.removeEventListener('storage', hear);
      placesStore.setState({ places: null });
    };
  }, [name]);
  const at = locationKey(location);
  useEffect(() => {
    if (location) keepPlaces(name, (places) => visit(places, location));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `at` is the location: the same place again is no visit
  }, [name, at]);
  return null;
}
