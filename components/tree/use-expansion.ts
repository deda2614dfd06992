'use client';

import { useMemo, useState } from 'react';
import type { Location } from '@/lib/domain/entry';
import type { Prefix } from '@/lib/domain/names';
import { pathTo, treeId } from './tree-rows';

export interface Expansion {
  expanded: ReadonlySet<string>;
  /** The same as places, for listing them. */
  places: readonly Location[];
  setExpanded: (location: Location, expanded: boolean) => void;
}

/** What is expanded: what somebody expanded, and on arriving in a folder the way to it. */
export function useExpansion(open: Location | null, rootPrefix: Prefix): Expansion {
  const [places, setPlaces] = useState<ReadonlyMap<string, Location>>(new Map());
  const [arrivedAt, setArrivedAt] = useState<string | null>(null);

  const at = open && treeId(open);
  if (at !== arrivedAt) {
    setArrivedAt(at);
    if (open) {
      const way = pathTo(open, rootPrefix).map((id): [string, Location] => [
        id,
        { ...open, prefix: id.slice(open.bucket.length + 1) as Prefix },
      ]);
      setPlaces(new Map([...places, ...way]));
    }
  }

  return useMemo(
    () => ({
      expanded: new Set(places.keys()),
      places: [...places.values()],
      setExpanded: (location, expanded) =>
        setPlaces((now) => {
          const next = new Map(now);
          if (expanded) next.set(treeId(location), location);
          else next.delete(treeId(location));
          return next;
        }),
    }),
    [places],
  );
}
