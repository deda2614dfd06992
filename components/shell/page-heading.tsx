'use client';

import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { placeInSentence } from '@/lib/domain/place-name';

/** The page's name, for those who do not see it and for the tab: inside a bucket no server renders a new title. */
export function PageHeading() {
  const t = useTranslations('shell');
  const { connection, location } = useBrowse();
  const name = location ? placeInSentence(location) : connection.name;
  const title = `${name} · ${t('product')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return <h1 className="sr-only">{name}</h1>;
}
