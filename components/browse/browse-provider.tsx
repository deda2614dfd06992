'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useRef, useState, type ReactNode } from 'react';
import { invalidateBuckets, invalidatePrefixes } from '@/lib/client/invalidate';
import { restartOverview } from '@/lib/client/overview-result';
import type { ConnectionSummary, UserSummary } from '@/lib/domain/connection';
import { outermost } from '@/lib/domain/entry';
import { parentOf, type BucketName } from '@/lib/domain/names';
import { createArranger } from '@/lib/domain/rows';
import { selectedRows } from '@/lib/domain/selected-rows';
import { NO_SELECTION, selectEvery, type Selection } from '@/lib/domain/selection';
import { BrowseContext, BrowseViewContext, type BrowseView } from './browse-context';
import type { BrowseState, DetailsTab } from './browse-state';
import type { ListColumns } from './list-columns';
import { keepView, type ListingView } from './listing-view';
import { locationKey } from './location-key';
import { useBrowseLocation } from './use-browse-location';
import { useListColumns } from './use-list-columns';
import { useRows } from './use-rows';
import { createVisits } from './visits';

interface BrowseProviderProps {
  user: UserSummary;
  connection: ConnectionSummary;
  /** Whether details stood open the last time. */
  detailsShown: boolean;
  /** How listings were shown the last time. */
  view: ListingView;
  columns: ListColumns;
  children: ReactNode;
}

interface FolderState {
  /** The folder it belongs to: elsewhere it counts as untouched. */
  at: string;
  filter: string;
  selected: Selection;
  selectedBucket: BucketName | null;
}

export function BrowseProvider(props: BrowseProviderProps) {
  const { user, connection, detailsShown: keptOpen, view: keptView, columns: keptColumns, children } = props;
  const queryClient = useQueryClient();
  const {
    location,
    open,
    search,
    from,
    overview,
    sort,
    view: askedView,
    ...go
  } = useBrowseLocation(connection);
  const { goTo, goToOverview, closeOverview, setOpen, setSearch, goToWideSearch, setFrom, setSort } = go;
  const { setView: askView } = go;
  const [arrange] = useState(createArranger);
  const [visits] = useState(createVisits);
  const [detailsTab, setDetailsTab] = useState<DetailsTab>('preview');
  const [detailsKept, setDetailsKept] = useState(keptOpen);
  const [chosenView, setChosenView] = useState(keptView);
  const [columns, setColumns] = useListColumns(user, keptColumns);
  const listingView = askedView ?? chosenView;
  // The address of an object is one of its details.
  const detailsShown = detailsKept || open !== null;
  const searchInput = useRef<HTMLInputElement>(null);
  const filterInput = useRef<HTMLInputElement>(null);
  const revealRef = useRef<((id: string) => boolean) | null>(null);

  const at = locationKey(location, search, from, overview);
  const [kept, setKept] = useState<FolderState>(() => untouched(at));
  const state = kept.at === at ? kept : untouched(at);
  const { filter, selected, selectedBucket } = state;
  const appliedFilter = useDeferredValue(filter);

  const { rows } = useRows({ location, search, from, overview, columns, sort, appliedFilter, arrange });

  const setters = useMemo(() => {
    const change = (patch: (now: FolderState) => Partial<FolderState>) =>
      setKept((now) => {
        const base = now.at === at ? now : untouched(at);
        return { ...base, ...patch(base) };
      });
    return {
      setFilter: (next: string) => change(() => ({ filter: next })),
      setSelected: (next: (selection: Selection) => Selection) =>
        change((now) => ({ selected: next(now.selected) })),
      setSelectedBucket: (bucket: BucketName | null) => change(() => ({ selectedBucket: bucket })),
    };
  }, [at]);

  const view = useMemo<BrowseView>(
    () => ({
      ...setters,
      search,
      setSearch,
      from,
      setFrom,
      overview,
      closeOverview,
      searchInput,
      sort,
      setSort,
      view: listingView,
      columns,
      filter,
      appliedFilter,
      filterInput,
      arrange,
      selected,
      openKey: open,
      setOpenKey: setOpen,
      detailsShown,
      setDetailsShown: (shown) => {
        setDetailsKept(shown);
        if (!shown && open !== null) setOpen(null);
      },
      detailsTab,
      setDetailsTab,
      visits,
      revealRef,
    }),
    [
      setters,
      search,
      setSearch,
      from,
      setFrom,
      overview,
      closeOverview,
      sort,
      setSort,
      listingView,
      columns,
      filter,
      appliedFilter,
      arrange,
      selected,
      open,
      setOpen,
      detailsShown,
      detailsTab,
      visits,
    ],
  );

  const browse = useMemo<BrowseState>(() => {
    const selection = selectedRows(rows, selected.ids);
    const openLocation: BrowseState['openLocation'] = (target, key) => {
      visits.forget(locationKey(target));
      goTo(target, key);
    };
    return {
      user,
      connection,
      location,
      selection,
      // Only what a search has found stands in folders that it has found as well.
      targets: search === null ? selection : outermost(selection),
      selectedBucket,
      open: (entry) => {
        if (location === null) return;
        if (entry.kind === 'file') {
          setDetailsTab('preview');
          setOpen(entry.key);
          return;
        }
        const target = { ...location, prefix: entry.prefix };
        visits.expect(locationKey(target), null);
        openLocation(target);
      },
      openLocation,
      openOverview: goToOverview,
      openParent: () => {
        if (location === null || location.prefix === connection.rootPrefix) return;
        const parent = { ...location, prefix: parentOf(location.prefix) };
        visits.expect(locationKey(parent), location.prefix);
        goTo(parent);
      },
      refresh: () => {
        if (location === null) void invalidateBuckets(queryClient, connection.id);
        else if (overview) void restartOverview(queryClient, location);
        else void invalidatePrefixes(queryClient, connection.id, location.bucket, [location.prefix]);
      },
      selectAll: () => setters.setSelected((now) => selectEvery(now, rows)),
      clearSelection: () => setters.setSelected(() => NO_SELECTION),
      focusFilter: () => filterInput.current?.select(),
      search: () => {
        if (search !== null && filter === '') searchInput.current?.select();
        else setSearch(filter);
      },
      searchBuckets: () => goToWideSearch(filter || (search ?? '')),
      showDetails: (tab) => {
        const [first] = selection;
        if (tab !== undefined) setDetailsTab(tab);
        setDetailsKept(true);
        if (first?.kind === 'file') setOpen(first.key);
      },
      setView: (next) => {
        keepView(user, next);
        setChosenView(next);
        askView(next);
      },
      setColumns,
      changed: (bucket, prefixes, touched) =>
        void invalidatePrefixes(queryClient, connection.id, bucket, prefixes, touched),
    };
  }, [
    user,
    connection,
    location,
    rows,
    selected,
    selectedBucket,
    search,
    overview,
    filter,
    visits,
    goTo,
    goToOverview,
    goToWideSearch,
    setSearch,
    setOpen,
    askView,
    setColumns,
    queryClient,
    setters,
  ]);

  return (
    <BrowseViewContext value={view}>
      <BrowseContext value={browse}>{children}</BrowseContext>
    </BrowseViewContext>
  );
}

function untouched(at: string): FolderState {
  return { at, filter: '', selected: NO_SELECTION, selectedBucket: null };
}
