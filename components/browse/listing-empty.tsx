'use client';

import { FolderOpen, SearchX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { openDialog } from '@/components/dialogs/dialogs';
import { useIsStarred } from '@/components/places/places-store';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Location } from '@/lib/domain/entry';
import { ROOT } from '@/lib/domain/names';
import { placeInSentence } from '@/lib/domain/place-name';
import { inSentence } from '@/lib/domain/visible-name';
import { useBrowse, useBrowseView } from './browse-context';

/** A folder without rows. Under a prefix that holds nothing at all there is, in S3, no folder either. */
export function ListingEmpty({ location, from }: { location: Location; from: string | null }) {
  const t = useTranslations('browse.empty');
  const { connection } = useBrowse();
  const isStarred = useIsStarred(location) && location.prefix !== ROOT;
  // There may well be something before it.
  if (from !== null)
    return <EmptyState icon={<FolderOpen />} title={t('from', { from: inSentence(from) })} />;
  return (
    <EmptyState
      icon={<FolderOpen />}
      title={location.prefix === ROOT ? t('bucket') : t('folder')}
      body={isStarred ? t('gone') : connection.canWrite ? t('drop') : t('readOnly')}
    >
      {isStarred && <Button onClick={() => openDialog({ kind: 'star', location })}>{t('unstar')}</Button>}
    </EmptyState>
  );
}

interface ListingNoMatchProps {
  location: Location;
  /** Rows there are. */
  loaded: number;
  complete: boolean;
}

/** Rows there are, loaded or found, but none that the filter lets through. Where more is to come, it does not say that there is none. */
export function ListingNoMatch({ location, loaded, complete }: ListingNoMatchProps) {
  const t = useTranslations('browse');
  const { search } = useBrowse();
  const { filter, setFilter } = useBrowseView();
  const shown = inSentence(filter);
  return (
    <EmptyState
      icon={<SearchX />}
      title={
        complete
          ? t('empty.noMatch', { filter: shown })
          : t('empty.noMatchLoaded', { filter: shown, count: loaded })
      }
    >
      <Button onClick={() => setFilter('')}>{t('clearFilter')}</Button>
      <Button className="max-w-full" onClick={search}>
        <span className="truncate">{t('searchBelow', { name: placeInSentence(location) })}</span>
      </Button>
    </EmptyState>
  );
}
