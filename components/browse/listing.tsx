'use client';

import { useCallback } from 'react';
import { openDialog } from '@/components/dialogs/dialogs';
import { ErrorPane } from '@/components/shell/error-sentence';
import { onDemand } from '@/components/ui/on-demand';
import { useListing } from '@/lib/client/queries';
import type { Location } from '@/lib/domain/entry';
import { pageLength } from '@/lib/domain/loaded-entries';
import { useBrowse, useBrowseView } from './browse-context';
import { ListingEmpty, ListingNoMatch } from './listing-empty';
import { ListingFooter } from './listing-footer';
import { ListingSkeleton } from './listing-skeleton';
import { locationKey } from './location-key';
import { ObjectGrid } from './object-grid';
import { useListingMenu } from './use-listing-menu';
import { useLoadAll } from './use-load-all';

const SearchPane = onDemand(
  () => import('@/components/search/search-pane').then((module) => module.SearchPane),
  ListingSkeleton,
);

const OverviewPane = onDemand(
  () => import('@/components/overview/overview-pane').then((module) => module.OverviewPane),
  ListingSkeleton,
);

/** The open folder, or what is found below it: the rows, and what there is to say of them; or the sums of it. */
export function Listing() {
  const { location } = useBrowse();
  const { search, from, overview } = useBrowseView();
  if (location === null) return null;
  const key = locationKey(location, search, from, overview);
  if (overview) return <OverviewPane key={key} location={location} />;
  return search === null ? (
    <OpenFolder key={key} location={location} />
  ) : (
    <SearchPane key={locationKey(location)} location={location} text={search} />
  );
}

function OpenFolder({ location }: { location: Location }) {
  const { selection } = useBrowse();
  const { from, setFrom, sort, appliedFilter: filter, arrange, columns } = useBrowseView();
  const place = { ...location, from, etags: columns.etag.shown };
  const { trigger, menu } = useListingMenu();
  const listing = useListing(place);
  const { data, error, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, refetch } =
    listing;
  const rows = arrange(data?.pages ?? NO_PAGES, sort, filter);
  const loaded = data?.pages.reduce((sum, page) => sum + pageLength(page), 0) ?? 0;

  const loadMore = useCallback(() => {
    void fetchNextPage({ cancelRefetch: false });
  }, [fetchNextPage]);
  const loadAll = useLoadAll(place, loaded);
  // Under a filter the end is always in sight: it would load everything unasked. After a failure one asks again oneself.
  const onNearEnd = useCallback(() => {
    if (filter === '' && !loadAll.running && !isFetchingNextPage && !isFetchNextPageError) loadMore();
  }, [filter, loadAll.running, isFetchingNextPage, isFetchNextPageError, loadMore]);

  if (!data) return error ? <ErrorPane error={error} onRetry={() => void refetch()} /> : <ListingSkeleton />;

  return (
    <>
      <div className="flex min-h-0 flex-1 flex-col" {...trigger}>
        <ObjectGrid location={location} rows={rows} complete={!hasNextPage} onNearEnd={onNearEnd}>
          {filter === '' ? (
            <ListingEmpty location={location} from={from} />
          ) : (
            <ListingNoMatch location={location} loaded={loaded} complete={!hasNextPage} />
          )}
        </ObjectGrid>
      </div>
      {menu}
      <ListingFooter
        loaded={loaded}
        from={from}
        shown={rows.length}
        complete={!hasNextPage}
        sort={sort}
        filter={filter}
        selection={selection}
        loading={isFetchingNextPage}
        error={loadAll.error ?? error}
        onLoadMore={loadMore}
        loadAll={loadAll}
        onGoTo={() => openDialog({ kind: 'go-to', location })}
        onFromBeginning={() => setFrom(null)}
      />
    </>
  );
}

const NO_PAGES: never[] = [];
