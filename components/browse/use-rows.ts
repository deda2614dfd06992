'use client';

import { queryKeys } from '@/lib/client/query-keys';
import type { ListingPage } from '@/lib/domain/entry';
import type { Rows } from '@/lib/domain/rows';
import type { BrowseView } from './browse-context';
import type { BrowseState } from './browse-state';
import { useLoadedPages } from './use-loaded-pages';

type Shown = Pick<
  BrowseView,
  'search' | 'from' | 'overview' | 'columns' | 'sort' | 'appliedFilter' | 'arrange'
> &
  Pick<BrowseState, 'location'>;

/** What is loaded of what is open, and its rows as they are shown. */
export function useRows(shown: Shown): { pages: readonly ListingPage[]; rows: Rows } {
  const { location, search, from, overview, columns, sort, appliedFilter, arrange } = shown;
  // An overview has no rows.
  const listed = overview ? null : location;
  const pages = useLoadedPages(
    listed &&
      (search === null
        ? queryKeys.listing({ ...listed, from, etags: columns.etag.shown })
        : queryKeys.search(listed, search)),
  );
  return { pages, rows: arrange(pages, sort, appliedFilter) };
}
