'use client';

import { Database, History, Star } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useStore } from 'zustand';
import { useBrowse } from '@/components/browse/browse-context';
import { placesStore } from '@/components/places/places-store';
import { BucketIcon } from '@/components/ui/bucket-icon';
import { useBuckets } from '@/lib/client/queries';
import type { ConnectionSummary } from '@/lib/domain/connection';
import type { Location } from '@/lib/domain/entry';
import { connectionHref, locationHref } from '@/lib/domain/location';
import type { ObjectKey } from '@/lib/domain/names';
import { placeName } from '@/lib/domain/place-name';
import type { Place } from '@/lib/domain/places';
import { visible } from '@/lib/domain/visible-name';
import { PaletteGroup, PaletteItem } from './palette-item';

/** Without a location it is a page of another kind. */
export type Go = (href: string, location?: Location, open?: ObjectKey | null) => void;

/** Of buckets; whoever has more of that name types on. */
const MOST_SHOWN = 50;
const RECENT_UNASKED = 5;

interface PalettePlacesProps {
  search: string;
  connections: readonly ConnectionSummary[];
  go: Go;
}

/** Where one has been and what is starred; connections and buckets by name, once something is looked for. */
export function PalettePlaces({ search, connections, go }: PalettePlacesProps) {
  const t = useTranslations('palette.places');
  const { connection, location } = useBrowse();
  const { data } = useBuckets(connection.id);
  const wanted = search.trim().toLowerCase();
  const { starred = [], recent = [] } = useStore(placesStore, ({ places }) => places) ?? {};
  const others = recent.filter(
    (each) => !isHere(each, location) && !starred.some((one) => isHere(one, each)),
  );
  const known = (
    <>
      <PlaceGroup title="starred" places={starred} go={go} />
      <PlaceGroup title="recent" places={wanted === '' ? others.slice(0, RECENT_UNASKED) : others} go={go} />
    </>
  );
  if (wanted === '') return known;
  const buckets = (data?.buckets ?? []).filter(({ name }) => name.toLowerCase().includes(wanted));
  return (
    <>
      {known}
      <PaletteGroup heading={t('buckets')}>
        {buckets.slice(0, MOST_SHOWN).map(({ name }) => {
          const target = { connection: connection.id, bucket: name, prefix: connection.rootPrefix };
          return (
            <PaletteItem
              key={name}
              value={`bucket ${name}`}
              keywords={[name]}
              onSelect={() => go(locationHref(target), target)}
            >
              <BucketIcon aria-hidden strokeWidth={1.5} />
              <span className="min-w-0 truncate">{name}</span>
            </PaletteItem>
          );
        })}
      </PaletteGroup>
      <PaletteGroup heading={t('connections')}>
        {connections.map(({ id, name, region }) => (
          <PaletteItem
            key={id}
            value={`connection ${id}`}
            keywords={[name]}
            onSelect={() => go(connectionHref(id))}
          >
            <Database aria-hidden strokeWidth={1.5} />
            <span className="min-w-0 truncate">{name}</span>
            <span className="ms-auto shrink-0 text-xs text-muted">{region}</span>
          </PaletteItem>
        ))}
      </PaletteGroup>
    </>
  );
}

interface PlaceGroupProps {
  title: 'starred' | 'recent';
  places: readonly Place[];
  go: Go;
}

function PlaceGroup({ title, places, go }: PlaceGroupProps) {
  const t = useTranslations('palette.places');
  const { connection } = useBrowse();
  const Icon = title === 'starred' ? Star : History;
  if (places.length === 0) return null;
  return (
    <PaletteGroup heading={t(title)}>
      {places.map((place) => {
        const target = { ...place, connection: connection.id };
        const path = visible(`${place.bucket}/${place.prefix}`);
        return (
          <PaletteItem
            key={path}
            value={`${title} ${place.bucket}/${place.prefix}`}
            onSelect={() => go(locationHref(target), target)}
          >
            <Icon aria-hidden strokeWidth={1.5} />
            <span className="min-w-0 shrink-0 truncate">{visible(placeName(target))}</span>
            <span className="ms-auto min-w-0 truncate text-xs text-muted">{path}</span>
          </PaletteItem>
        );
      })}
    </PaletteGroup>
  );
}

function isHere(place: Place, at: Place | null): boolean {
  return place.bucket === at?.bucket && place.prefix === at.prefix;
}
