'use client';

import { FolderOpen, SearchX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { placeName } from '@/lib/domain/place-name';
import { visible } from '@/lib/domain/visible-name';
import { useBrowse, useBrowseView } from './browse-context';

/** A folder without rows. Under a prefix that holds nothing at all there is, in S3, no folder either. */
export function ListingEmpty() {
  const t = useTranslations('browse.empty');
  const { connection, location } = useBrowse();
  const root = location?.prefix === '';
  return (
    <div className="flex h-full flex-col items-center justify-center gap-1 p-8 text-center">
      <FolderOpen aria-hidden strokeWidth={1.25} className="mb-2 size-10 text-control" />
      <p className="text-base font-medium">{root ? t('bucket') : t('folder')}</p>
      <p className="text-sm text-muted">{connection.canWrite ? t('drop') : t('readOnly')}</p>
    </div>
  );
}

/** Rows there are, but none that the filter lets through. Where more is to come, it does not say that there is none. */
export function ListingNoMatch({ loaded, complete }: { loaded: number; complete: boolean }) {
  const t = useTranslations('browse');
  const { location, search } = useBrowse();
  const { filter, setFilter } = useBrowseView();
  const name = location ? placeName(location) : '';
  return (
    <div className="flex h-full flex-col items-center justify-center gap-1 p-8 text-center">
      <SearchX aria-hidden strokeWidth={1.25} className="mb-2 size-10 text-control" />
      <p className="text-base font-medium wrap-anywhere">
        {complete
          ? t('empty.noMatch', { filter: visible(filter) })
          : t('empty.noMatchLoaded', { filter: visible(filter), count: loaded })}
      </p>
      <div className="mt-3 flex flex-wrap justify-center gap-2">
        <Button onClick={() => setFilter('')}>{t('clearFilter')}</Button>
        <Button onClick={search}>{t('searchBelow', { name })}</Button>
      </div>
    </div>
  );
}
