'use client';

import { useQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useBrowse, useBrowseView } from '@/components/browse/browse-context';
import { ListingNoMatch } from '@/components/browse/listing-empty';
import { ListingSkeleton } from '@/components/browse/listing-skeleton';
import { ObjectGrid } from '@/components/browse/object-grid';
import { useListingMenu } from '@/components/browse/use-listing-menu';
import { ErrorPane } from '@/components/shell/error-sentence';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { searchQuery } from '@/lib/client/search';
import type { Location } from '@/lib/domain/entry';
import { placeInSentence } from '@/lib/domain/place-name';
import { parseSearch } from '@/lib/domain/search-query';
import { SearchBar } from './search-bar';
import { SearchFooter } from './search-footer';
import { SearchHelp } from './search-help';

interface SearchPaneProps {
  location: Location;
  /** As it was typed; empty before anything is. */
  text: string;
}

/** What is found below the open folder, in place of what stands in it. */
export function SearchPane({ location, text }: SearchPaneProps) {
  const t = useTranslations('search');
  const parsed = useMemo(() => parseSearch(text), [text]);
  const isAsked = parsed.ok && parsed.conditions.length > 0;
  return (
    <>
      <SearchBar
        placeholder={t('placeholder', { name: placeInSentence(location) })}
        text={text}
        problem={parsed.ok ? null : parsed.error}
      />
      {isAsked ? (
        <Results key={text} location={location} text={text} />
      ) : (
        <SearchHelp intro={t('help.intro')} />
      )}
    </>
  );
}

function Results({ location, text }: SearchPaneProps) {
  const t = useTranslations('search');
  const { searchBuckets } = useBrowse();
  const { sort, appliedFilter: filter, arrange } = useBrowseView();
  const { trigger, menu } = useListingMenu();
  const { data, error, isFetching, refetch } = useQuery(searchQuery(location, text));
  const again = () => void refetch();
  if (!data) return error ? <ErrorPane error={error} onRetry={again} /> : <ListingSkeleton />;

  const rows = arrange(data.pages, sort, filter);
  const [page] = data.pages;
  const found = page.files.ends.length;
  const folders = page.folders.length;
  const nothing = isFetching ? t('noneYet') : t('none', { name: placeInSentence(location) });
  return (
    <>
      <div className="flex min-h-0 flex-1 flex-col" {...trigger}>
        <ObjectGrid location={location} rows={rows} complete={!isFetching} onNearEnd={loadNothing}>
          {found + folders > 0 ? (
            <ListingNoMatch location={location} loaded={found + folders} complete={!isFetching} />
          ) : (
            <EmptyState icon={<SearchX />} title={nothing}>
              {!isFetching && <Button onClick={searchBuckets}>{t('wide.command')}</Button>}
            </EmptyState>
          )}
        </ObjectGrid>
      </div>
      {menu}
      <SearchFooter
        {...{ location, text, error, filter, sort, found, folders }}
        result={data}
        shown={rows.length}
        searching={isFetching}
        onAgain={again}
      />
    </>
  );
}

/** Everything that is found comes by itself. */
const loadNothing = () => undefined;
