'use client';

import { clsx } from 'clsx';
import { useRouter } from 'next/navigation';
import { useLayoutEffect, useMemo, useRef, type CSSProperties } from 'react';
import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { rowHeightOf, rowHeights } from '@/components/browse/row-layout';
import { useCurrentRow } from '@/components/browse/use-current-row';
import { useGridKeys } from '@/components/browse/use-grid-keys';
import { useVirtualRows } from '@/components/browse/use-virtual-rows';
import { COARSE, NARROW, useMediaQuery } from '@/components/ui/use-media-query';
import { FoundRow, foundColumns, foundSizeColumn, foundTimeColumn } from './found-row';
import { foundHref, type FoundRow as Row } from './found-rows';

interface FoundGridProps {
  rows: readonly Row[];
  /** What is looked for. */
  text: string;
}

/** What was found in several buckets. Moves and scrolls like the listing of a folder; nothing is selected here. */
export function FoundGrid({ rows, text }: FoundGridProps) {
  const t = useTranslations('search.wide');
  const { connection } = useBrowse();
  const router = useRouter();
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const rowHeight = rowHeightOf('list', useMediaQuery(NARROW), useMediaQuery(COARSE));
  const places = useMemo(() => placesOf(rows), [rows]);
  const { current, setCurrent } = useCurrentRow(places, null);
  const { indices, held, placeAt, scrollTo, pageSize } = useVirtualRows({
    count: rows.length,
    rowHeight,
    scroller,
    keep: current,
  });

  const nothing = () => undefined;
  const onKeyDown = useGridKeys({
    length: rows.length,
    nameAt: (index) => rows[index]?.bucket ?? '',
    current,
    pageSize,
    move: (to) => {
      setCurrent(to);
      scrollTo(to);
      wantsFocus.current = true;
    },
    toggle: nothing,
    openRow: (index) => {
      const row = rows[index];
      if (row) router.push(foundHref(connection, row, text));
    },
    selectAll: nothing,
    clear: nothing,
  });

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    scroller.current?.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.focus({ preventScroll: true });
  });

  return (
    <div
      role="grid"
      aria-label={t('grid')}
      aria-rowcount={rows.length + 1}
      aria-colcount={3}
      className={clsx('flex min-h-0 flex-1 flex-col text-sm', rowHeights.list)}
    >
      <div role="rowgroup" className="[scrollbar-gutter:stable] overflow-hidden">
        <div
          role="row"
          aria-rowindex={1}
          className={clsx(foundColumns, 'h-8 border-b bg-background text-xs font-medium text-faint')}
        >
          <div role="columnheader" className="ps-4">
            {t('columns.name')}
          </div>
          <div role="columnheader" className={foundSizeColumn}>
            {t('columns.size')}
          </div>
          <div role="columnheader" className={foundTimeColumn}>
            {t('columns.modified')}
          </div>
        </div>
      </div>
      <div
        ref={scroller}
        role="rowgroup"
        tabIndex={-1}
        className="relative min-h-0 flex-1 [scrollbar-gutter:stable] overflow-y-auto overscroll-contain [contain:strict] outline-none"
        onKeyDown={onKeyDown}
      >
        <div
          role="presentation"
          className="relative h-[calc(var(--rows)*var(--row-height))]"
          style={{ '--rows': held } as CSSProperties}
        >
          {indices.map((index) => {
            const row = rows[index];
            return (
              row && (
                <FoundRow
                  key={row.id}
                  {...{ row, text, index }}
                  place={placeAt(index)}
                  current={index === current}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** The current row keeps its place when rows come before it. */
function placesOf(rows: readonly Row[]) {
  return {
    length: rows.length,
    idAt: (index: number) => rows[index]?.id,
    indexOf: (id: string) => rows.findIndex((row) => row.id === id),
  };
}
