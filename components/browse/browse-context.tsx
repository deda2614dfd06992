'use client';

import { createContext, use, type RefObject } from 'react';
import type { ListingPage } from '@/lib/domain/entry';
import type { BucketName, ObjectKey } from '@/lib/domain/names';
import type { Rows } from '@/lib/domain/rows';
import type { Selection } from '@/lib/domain/selection';
import type { Sort } from '@/lib/domain/sort';
import type { BrowseState, DetailsTab } from './browse-state';
import type { ListColumns } from './list-columns';
import type { ListingView } from './listing-view';
import type { Visits } from './visits';

/** How the open folder is shown: for the listing, the header and the details pane. Commands have `useBrowse`. */
export interface BrowseView {
  /** What is looked for below the open folder: its matches are shown instead. Null while nothing is. */
  search: string | null;
  setSearch: (text: string | null) => void;
  /** The name that the listing begins with; null for its beginning. */
  from: string | null;
  setFrom: (from: string | null) => void;
  /** What lies below the open folder is shown summed up. */
  overview: boolean;
  closeOverview: () => void;
  /** Empty while no search is shown. */
  searchInput: RefObject<HTMLInputElement | null>;
  sort: Sort;
  setSort: (sort: Sort) => void;
  view: ListingView;
  /** Of lists, beside the name. */
  columns: ListColumns;
  /** What is typed into the filter; empty when nothing is. */
  filter: string;
  /** What the rows are filtered by: the same, a moment later where they are many. */
  appliedFilter: string;
  setFilter: (filter: string) => void;
  filterInput: RefObject<HTMLInputElement | null>;
  /** Pages into rows. Remembers its last outcome, so that shell and listing share one. */
  arrange: (pages: readonly ListingPage[], sort: Sort, filter: string) => Rows;
  selected: Selection;
  setSelected: (change: (selection: Selection) => Selection) => void;
  setSelectedBucket: (bucket: BucketName | null) => void;
  /** The object whose details show. */
  openKey: ObjectKey | null;
  setOpenKey: (key: ObjectKey | null) => void;
  detailsShown: boolean;
  setDetailsShown: (shown: boolean) => void;
  detailsTab: DetailsTab;
  setDetailsTab: (tab: DetailsTab) => void;
  visits: Visits;
  /** Scrolls to the row of an entry and puts the focus on it; false where there is none. Empty while no rows are shown. */
  revealRef: RefObject<((id: string) => boolean) | null>;
}

export const BrowseContext = createContext<BrowseState | null>(null);
export const BrowseViewContext = createContext<BrowseView | null>(null);

/** What the open page knows and can do. */
export function useBrowse(): BrowseState {
  const state = use(BrowseContext);
  if (!state) throw new Error('useBrowse is called outside BrowseProvider');
  return state;
}

export function useBrowseView(): BrowseView {
  const view = use(BrowseViewContext);
  if (!view) throw new Error('useBrowseView is called outside BrowseProvider');
  return view;
}
