'use client';

import { useLayoutEffect, useMemo, useRef, useState, type CSSProperties, type MouseEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useBrowse, useBrowseView } from '@/components/browse/browse-context';
import { useVirtualRows } from '@/components/browse/use-virtual-rows';
import { useCommandMenu } from '@/components/commands/use-command-menu';
import { COARSE, useMediaQuery } from '@/components/ui/use-media-query';
import type { BucketSummary } from '@/lib/domain/entry';
import { TreeLine } from './tree-line';
import { isTreeItem, treeId, treeRows } from './tree-rows';
import { targetOfRow } from './tree-target';
import { useBranches } from './use-branches';
import { useExpansion } from './use-expansion';
import { useTreeKeys } from './use-tree-keys';

const LINE_HEIGHT = 28;
const COARSE_LINE_HEIGHT = 44;

export function BucketTree({ buckets }: { buckets: readonly BucketSummary[] }) {
  const t = useTranslations('browse.tree');
  const { connection, location, openLocation } = useBrowse();
  const { expanded, places, setExpanded } = useExpansion(location, connection.rootPrefix);
  const etags = useBrowseView().columns.etag.shown;
  // As the grid asks for them, so that one listing feeds both.
  const listed = useMemo(() => places.map((place) => ({ ...place, etags })), [places, etags]);
  const { branches, loadMore, retry } = useBranches(listed);
  const rows = useMemo(
    () =>
      treeRows({
        connection: connection.id,
        rootPrefix: connection.rootPrefix,
        buckets: buckets.map(({ name }) => name),
        expanded,
        branches,
        open: location,
      }),
    [connection, buckets, expanded, branches, location],
  );

  const openId = location && treeId(location);
  const openIndex = rows.findIndex(({ id }) => id === openId);
  const [focusId, setFocusId] = useState<string | null>(null);
  const focused = focusId === null ? -1 : rows.findIndex(({ id }) => id === focusId);
  const current = focused !== -1 ? focused : Math.max(openIndex, 0);

  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const rowHeight = useMediaQuery(COARSE) ? COARSE_LINE_HEIGHT : LINE_HEIGHT;
  const { indices, held, placeAt, scrollTo } = useVirtualRows({
    count: rows.length,
    rowHeight,
    scroller,
    keep: current,
  });

  const move = (index: number) => {
    setFocusId(rows[index]?.id ?? null);
    scrollTo(index);
    wantsFocus.current = true;
  };
  const onKeyDown = useTreeKeys({ rows, current, move, setExpanded, openItem: openLocation });

  const { trigger, menu } = useCommandMenu((element) => {
    const index = Number(element.closest<HTMLElement>('[data-index]')?.dataset.index ?? -1);
    return targetOfRow(rows[index], connection.rootPrefix);
  });

  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    const index = Number(event.target.closest<HTMLElement>('[data-index]')?.dataset.index ?? -1);
    const row = rows[index];
    if (!row) return;
    const part = event.target.closest<HTMLElement>('[data-part]')?.dataset.part;
    if (part === 'more') loadMore(row.location);
    else if (part === 'failed') retry(row.location);
    else if (isTreeItem(row)) {
      const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
      if (elsewhere && event.target.closest('a')) return;
      event.preventDefault();
      setFocusId(row.id);
      if (part === 'chevron') setExpanded(row.location, !row.expanded);
      else openLocation(row.location);
    }
  };

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    scroller.current
      ?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')
      ?.focus({ preventScroll: true });
  });

  // The open folder comes into sight when one arrives in it, and when its line turns up.
  const [arrivedAt, setArrivedAt] = useState(openId);
  if (arrivedAt !== openId) {
    setArrivedAt(openId);
    setFocusId(null);
  }
  const scrolledTo = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (openIndex === -1 || scrolledTo.current === openId) return;
    scrolledTo.current = openId;
    scrollTo(openIndex);
  }, [openIndex, openId, scrollTo]);

  return (
    <>
      <div
        ref={scroller}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain pb-2 [--row-height:28px] pointer-coarse:[--row-height:44px]"
        onClick={onClick}
        onFocus={(event) => {
          const { index } = (event.target as HTMLElement).dataset;
          if (index !== undefined) setFocusId(rows[Number(index)]?.id ?? null);
        }}
        onKeyDown={onKeyDown}
        {...trigger}
      >
        {rows.length === 0 ? (
          <p className="px-4 py-1 text-sm text-faint">{t('none')}</p>
        ) : (
          <div
            role="tree"
            aria-label={t('label')}
            className="relative h-[calc(var(--rows)*var(--row-height))]"
            style={{ '--rows': held } as CSSProperties}
          >
            {indices.map((index) => {
              const row = rows[index];
              return (
                row && (
                  <TreeLine
                    key={row.id}
                    row={row}
                    index={index}
                    place={placeAt(index)}
                    open={index === openIndex}
                    current={index === current}
                  />
                )
              );
            })}
          </div>
        )}
      </div>
      {menu}
    </>
  );
}
