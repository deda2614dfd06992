'use client';

import { useRouter } from 'next/navigation';
import { useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { GridFrame, useRowFocus } from '@/components/browse/grid-frame';
import { rowHeightOf } from '@/components/browse/row-layout';
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
  const columns = useTranslations('browse.columns');
  const { connection } = useBrowse();
  const router = useRouter();
  const scroller = useRef<HTMLDivElement>(null);
  const focusRow = useRowFocus(scroller);
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
      focusRow();
    },
    toggle: nothing,
    openRow: (index) => {
      const row = rows[index];
      if (row) router.push(foundHref(connection, row, text));
    },
    selectAll: nothing,
    clear: nothing,
  });

  return (
    <GridFrame
      label={t('grid')}
      count={rows.length}
      held={held}
      columnCount={3}
      columns={foundColumns}
      heading={
        <>
          <div role="columnheader" className="ps-4">
            {t('name')}
          </div>
          <div role="columnheader" className={foundSizeColumn}>
            {columns('size')}
          </div>
          <div role="columnheader" className={foundTimeColumn}>
            {columns('modified')}
          </div>
        </>
      }
      scroller={scroller}
      onKeyDown={onKeyDown}
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
    </GridFrame>
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
