'use client';

import { clsx } from 'clsx';
import { useEffect, useLayoutEffect, useRef, type CSSProperties, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { startDrag } from '@/components/drag/drag-rows';
import { COARSE, NARROW, useMediaQuery } from '@/components/ui/use-media-query';
import { entryId, type Location } from '@/lib/domain/entry';
import type { Rows } from '@/lib/domain/rows';
import { visible } from '@/lib/domain/visible-name';
import { useBrowse, useBrowseView } from './browse-context';
import { GridHeader } from './grid-header';
import { locationKey } from './location-key';
import { ObjectRow } from './object-row';
import { HEADER_HEIGHT, rowHeightOf, rowHeights } from './row-layout';
import { useCurrentRow } from './use-current-row';
import { useGridKeys } from './use-grid-keys';
import { useGridPointer } from './use-grid-pointer';
import { useGridSelection } from './use-grid-selection';
import { useKeepPlace } from './use-keep-place';
import { useVirtualRows } from './use-virtual-rows';

/** Rows left below the last one in sight when the next page is asked for. */
const AHEAD = 200;

interface ObjectGridProps {
  location: Location;
  rows: Rows;
  /** Whether nothing more is to come. */
  complete: boolean;
  /** Called as the end of what is loaded comes into sight. */
  onNearEnd: () => void;
  /** In place of rows where there are none. */
  children?: ReactNode;
}

/** The listing of one folder. Mounted anew for each. */
export function ObjectGrid({ location, rows, complete, onNearEnd, children }: ObjectGridProps) {
  const t = useTranslations('browse');
  const browse = useBrowse();
  const { search, sort, setSort, view, openKey, visits } = useBrowseView();
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const rowHeight = rowHeightOf(view, useMediaQuery(NARROW), useMediaQuery(COARSE));
  const key = locationKey(location, search);

  const { current, setCurrent } = useCurrentRow(rows, openKey);
  const selection = useGridSelection(rows);
  const virtual = useVirtualRows({
    count: rows.length,
    rowHeight,
    scroller,
    keep: current,
    initialOffset: visits.offsetOf(key),
    headerHeight: HEADER_HEIGHT,
    onScrolled: (top) => visits.remember(key, top),
  });
  const { indices, lastInSight, scrollTo, pageSize } = virtual;
  useKeepPlace({ scroller, virtual, rows, rowHeight, sort });

  const goTo = (index: number) => {
    setCurrent(index);
    scrollTo(index);
    wantsFocus.current = true;
  };

  const openRow = (index: number) => {
    const entry = rows.at(index);
    if (entry) browse.open(entry);
  };

  const onKeyDown = useGridKeys({
    length: rows.length,
    nameAt: (index) => rows.nameAt(index),
    current,
    pageSize,
    move: (to, how) => {
      goTo(to);
      if (how !== 'focus') selection.select(to, how === 'range' ? 'range' : 'only');
    },
    toggle: (index) => selection.select(index, 'toggle'),
    openRow,
    selectAll: selection.selectAll,
    clear: selection.clear,
  });
  const pointer = useGridPointer({
    isSelected: selection.isSelected,
    selecting: selection.ids.size > 0,
    select: (index, how) => {
      setCurrent(index);
      wantsFocus.current = true;
      selection.select(index, how);
    },
    openRow,
    clear: selection.clear,
    drag: (index, event) => {
      const entry = rows.at(index);
      if (!entry) return;
      const entries = selection.isSelected(index) ? browse.selection : [entry];
      if (!selection.isSelected(index)) selection.select(index, 'only');
      const label = t('dragged', { count: entries.length, name: visible(entry.name) });
      startDrag(event, { from: location, entries }, label);
    },
  });

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    scroller.current?.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.focus({ preventScroll: true });
  });

  // Arriving: where one was before, and with the focus if the way led through the listing.
  const arrived = useRef(false);
  useLayoutEffect(() => {
    if (arrived.current || scroller.current === null) return;
    arrived.current = true;
    virtual.moveTo(visits.offsetOf(key));
    const arrival = visits.arrival(key);
    if (!arrival) return;
    const index = arrival.id === null ? 0 : Math.max(0, rows.indexOf(arrival.id));
    if (rows.length === 0) scroller.current.focus();
    else goTo(index);
  });

  const nearEnd = !complete && rows.length > 0 && lastInSight >= rows.length - AHEAD;
  useEffect(() => {
    if (nearEnd) onNearEnd();
  }, [nearEnd, onNearEnd]);

  return (
    <>
      <div
        ref={scroller}
        role="grid"
        aria-label={t('grid')}
        aria-multiselectable
        aria-rowcount={complete ? rows.length + 1 : -1}
        aria-colcount={6}
        tabIndex={-1}
        className={clsx(
          '@container relative overflow-y-auto overscroll-contain text-sm outline-none [--header-height:32px]',
          rowHeights[view],
          rows.length > 0 ? 'min-h-0 flex-1' : 'shrink-0',
        )}
        onFocus={(event) => {
          const { index } = (event.target as HTMLElement).dataset;
          if (index !== undefined && Number(index) !== current) setCurrent(Number(index));
        }}
        onKeyDown={onKeyDown}
        {...pointer}
      >
        <GridHeader
          sort={sort}
          onSort={setSort}
          selected={extent(selection.ids.size, browse.selection.length, rows.length)}
          onSelectAll={(all) => (all ? selection.selectAll() : selection.clear())}
        />
        <div
          role="rowgroup"
          className="relative h-[calc(var(--rows)*var(--row-height))]"
          style={{ '--rows': virtual.held } as CSSProperties}
        >
          {indices.map((index) => {
            const entry = rows.at(index);
            return (
              entry && (
                <ObjectRow
                  key={entryId(entry)}
                  entry={entry}
                  index={index}
                  place={virtual.placeAt(index)}
                  location={location}
                  selected={selection.isSelected(index)}
                  current={index === current}
                />
              )
            );
          })}
        </div>
      </div>
      {rows.length === 0 && <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">{children}</div>}
    </>
  );
}

function extent(marked: number, selected: number, rows: number): 'none' | 'some' | 'all' {
  if (marked === 0 || selected === 0) return 'none';
  return selected >= rows ? 'all' : 'some';
}
