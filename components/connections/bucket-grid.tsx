'use client';

import { useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useBrowse, useBrowseView } from '@/components/browse/browse-context';
import { GridFrame, useRowFocus } from '@/components/browse/grid-frame';
import { rowHeightOf } from '@/components/browse/row-layout';
import { useCurrentRow } from '@/components/browse/use-current-row';
import { useGridKeys } from '@/components/browse/use-grid-keys';
import { useGridPointer } from '@/components/browse/use-grid-pointer';
import { useVirtualRows } from '@/components/browse/use-virtual-rows';
import { COARSE, NARROW, useMediaQuery } from '@/components/ui/use-media-query';
import type { BucketSummary } from '@/lib/domain/entry';
import { locationHref } from '@/lib/domain/location';
import { ROOT } from '@/lib/domain/names';
import { toColumns } from '@/lib/domain/file-columns';
import { LoadedEntries } from '@/lib/domain/loaded-entries';
import { Rows } from '@/lib/domain/rows';
import { bucketColumns, createdColumn, regionColumn } from './bucket-layout';
import { BucketRow } from './bucket-row';

/** The buckets of a connection; one of them can be selected. Moves and scrolls like the listing of a folder. */
export function BucketGrid({ buckets }: { buckets: readonly BucketSummary[] }) {
  const t = useTranslations('connections');
  const { connection, selectedBucket, openLocation } = useBrowse();
  const { setSelectedBucket } = useBrowseView();
  const scroller = useRef<HTMLDivElement>(null);
  const focusRow = useRowFocus(scroller);
  const rowHeight = rowHeightOf('list', useMediaQuery(NARROW), useMediaQuery(COARSE));
  const rows = useMemo(() => rowsOf(buckets), [buckets]);

  const { current, setCurrent } = useCurrentRow(rows, null);
  const { indices, held, scrollTo, pageSize } = useVirtualRows({
    count: rows.length,
    rowHeight,
    scroller,
    keep: current,
  });

  const place = (bucket: BucketSummary) => ({
    connection: connection.id,
    bucket: bucket.name,
    prefix: connection.rootPrefix,
  });
  const openRow = (index: number) => {
    const bucket = buckets[index];
    if (bucket) openLocation(place(bucket));
  };
  const clear = () => setSelectedBucket(null);
  const select = (index: number, how: 'only' | 'toggle' | 'range' | 'add-range') => {
    const name = buckets[index]?.name ?? null;
    setCurrent(index);
    setSelectedBucket(how === 'toggle' && name === selectedBucket ? null : name);
  };

  const onKeyDown = useGridKeys({
    length: rows.length,
    nameAt: (index) => rows.nameAt(index),
    current,
    pageSize,
    move: (to, how) => {
      setCurrent(to);
      scrollTo(to);
      focusRow();
      if (how !== 'focus') select(to, 'only');
    },
    toggle: (index) => select(index, 'toggle'),
    openRow,
    // One bucket at a time: there is nothing to be done with several.
    selectAll: () => undefined,
    clear,
  });
  const pointer = useGridPointer({
    isSelected: (index) => selectedBucket !== null && buckets[index]?.name === selectedBucket,
    selecting: selectedBucket !== null,
    select,
    openRow,
    clear,
  });

  return (
    <GridFrame
      label={t('buckets')}
      count={rows.length}
      held={held}
      columnCount={4}
      columns={bucketColumns}
      heading={
        <>
          <div role="columnheader" className="ps-4">
            {t('columns.name')}
          </div>
          <div role="columnheader" className={createdColumn}>
            {t('columns.created')}
          </div>
          <div role="columnheader" className={regionColumn}>
            {t('columns.region')}
          </div>
          <div role="columnheader">
            <span className="sr-only">{t('columns.actions')}</span>
          </div>
        </>
      }
      scroller={scroller}
      onKeyDown={onKeyDown}
      {...pointer}
    >
      {indices.map((index) => {
        const bucket = buckets[index];
        return (
          bucket && (
            <BucketRow
              key={bucket.name}
              bucket={bucket}
              href={locationHref(place(bucket))}
              index={index}
              selected={bucket.name === selectedBucket}
              current={index === current}
            />
          )
        );
      })}
    </GridFrame>
  );
}

/** As folders, so that keyboard, pointer and typing work as they do in a folder. */
function rowsOf(buckets: readonly BucketSummary[]): Rows {
  const folders = buckets.map(({ name }) => name);
  const page = { prefix: ROOT, folders, files: toColumns(ROOT, []), next: null };
  return new Rows(LoadedEntries.of([page]), null, null, false);
}
