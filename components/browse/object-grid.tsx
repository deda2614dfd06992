'use client';

import { clsx } from 'clsx';
import { useEffect, useLayoutEffect, useRef, type CSSProperties, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { startDrag } from '@/components/drag/drag-rows';
import { onDemand } from '@/components/ui/on-demand';
import type { Location } from '@/lib/domain/entry';
import type { Rows } from '@/lib/domain/rows';
import { inSentence } from '@/lib/domain/visible-name';
import { useBrowse, useBrowseView } from './browse-context';
import { GridHeader } from './grid-header';
import { locationKey } from './location-key';
import { ObjectRows } from './object-row';
import { FIRST_COLUMN } from './list-columns';
import { menuWidth, rowHeights } from './row-layout';
import { useCurrentRow } from './use-current-row';
import { useGridKeys } from './use-grid-keys';
import { useGridPointer } from './use-grid-pointer';
import { useGridShape } from './use-grid-shape';
import { useGridSelection } from './use-grid-selection';
import { useKeepPlace } from './use-keep-place';
import { useShownColumns } from './use-shown-columns';
import { useVirtualRows } from './use-virtual-rows';

/** Rows left below the last one in sight when the next page is asked for. */
const AHEAD = 200;

const Tiles = onDemand(() => import('./tiles').then((module) => module.Tiles));
const TilesHeader = onDemand(() => import('./tiles-header').then((module) => module.TilesHeader));

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
  const { search, sort, setSort, view, openKey, visits, columns: chosenColumns, revealRef } = useBrowseView();
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const { tiles, across, rowHeight, headerHeight, twoLines } = useGridShape(view, scroller);
  const columns = useShownColumns(chosenColumns, scroller);
  /** Of an entry. */
  const lineOf = (index: number) => Math.floor(index / Math.max(1, across));
  const key = locationKey(location, search);

  const { current, setCurrent } = useCurrentRow(rows, openKey);
  const selection = useGridSelection(rows);
  const virtual = useVirtualRows({
    count: across === 0 ? 0 : Math.ceil(rows.length / across),
    rowHeight,
    scroller,
    keep: lineOf(current),
    overscan: tiles ? 1 : undefined,
    initialOffset: visits.offsetOf(key),
    headerHeight,
    onScrolled: (top) => visits.remember(key, top),
  });
  const { indices, lastInSight, scrollTo, pageSize } = virtual;
  useKeepPlace({ scroller, virtual, rows, rowHeight, across, sort });

  const goTo = (index: number) => {
    setCurrent(index);
    scrollTo(lineOf(index));
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
    across: tiles ? across : undefined,
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
      const entries = selection.isSelected(index) ? [...browse.targets] : [entry];
      if (!selection.isSelected(index)) selection.select(index, 'only');
      const label = t('dragged', { count: entries.length, name: inSentence(entry.name) });
      startDrag(event, { from: location, entries }, label);
    },
  });

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    scroller.current
      ?.querySelector<HTMLElement>('[data-index][tabindex="0"]')
      ?.focus({ preventScroll: true });
  });

  // Arriving: where one was before, and with the focus if the way led through the listing.
  const arrived = useRef(false);
  useLayoutEffect(() => {
    if (arrived.current || scroller.current === null || across === 0) return;
    arrived.current = true;
    virtual.moveTo(visits.offsetOf(key));
    const arrival = visits.arrival(key);
    if (!arrival) return;
    const index = arrival.id === null ? 0 : Math.max(0, rows.indexOf(arrival.id));
    if (rows.length === 0) scroller.current.focus();
    else goTo(index);
  });

  useLayoutEffect(() => {
    revealRef.current = (id) => {
      const index = rows.indexOf(id);
      if (index !== -1) goTo(index);
      return index !== -1;
    };
    return () => {
      revealRef.current = null;
    };
  });

  const nearEnd =
    !complete && rows.length > 0 && across > 0 && (lastInSight + 1) * across > rows.length - AHEAD;
  useEffect(() => {
    if (nearEnd) onNearEnd();
  }, [nearEnd, onNearEnd]);

  const header = {
    sort,
    onSort: setSort,
    selected: extent(selection.ids.size, browse.selection.length, rows.length),
    onSelectAll: (all: boolean) => (all ? selection.selectAll() : selection.clear()),
  };
  const shown = { location, current, isSelected: selection.isSelected, placeAt: virtual.placeAt };
  return (
    <>
      {tiles && <TilesHeader {...header} />}
      <div
        ref={scroller}
        role="grid"
        aria-label={t('grid')}
        aria-multiselectable
        aria-rowcount={!complete ? -1 : tiles ? lineOf(rows.length - 1) + 1 : rows.length + 1}
        aria-colcount={tiles ? Math.max(1, across) : FIRST_COLUMN + columns.chosen}
        style={{ '--columns': columns.tracks } as CSSProperties}
        tabIndex={-1}
        className={clsx(
          'relative overflow-y-auto overscroll-contain text-sm outline-none [--header-height:32px]',
          menuWidth,
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
        {!tiles && <GridHeader {...header} columns={columns} />}
        <div
          role="rowgroup"
          className="relative h-[calc(var(--rows)*var(--row-height))]"
          style={{ '--rows': virtual.held } as CSSProperties}
        >
          {tiles ? (
            <Tiles rows={rows} lines={indices} across={across} {...shown} />
          ) : (
            <ObjectRows
              rows={rows}
              indices={indices}
              columns={columns.fitting}
              chosen={columns.chosen}
              twoLines={twoLines}
              {...shown}
            />
          )}
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
