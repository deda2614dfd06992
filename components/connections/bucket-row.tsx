'use client';

import { Box, Ellipsis } from 'lucide-react';
import { memo, type CSSProperties } from 'react';
import { useTimeZone, useTranslations } from 'use-intl';
import { cn } from '@/lib/client/cn';
import type { BucketSummary } from '@/lib/domain/entry';
import { formatTime } from '@/lib/domain/format';
import { bucketColumns, createdColumn, regionColumn } from './bucket-layout';

interface BucketRowProps {
  bucket: BucketSummary;
  href: string;
  index: number;
  selected: boolean;
  /** The one row in the tab order. */
  current: boolean;
}

/** What is done with a row is decided by the grid, which listens for all of them. */
export const BucketRow = memo(function BucketRow({ bucket, href, index, selected, current }: BucketRowProps) {
  const t = useTranslations('connections');
  const { name, region, created } = bucket;
  const time = formatTime(created ?? '', useTimeZone() ?? 'UTC');
  return (
    <div
      role="row"
      aria-label={name}
      aria-selected={selected}
      // The header is row 1.
      aria-rowindex={index + 2}
      tabIndex={current ? 0 : -1}
      data-index={index}
      style={{ '--row': index } as CSSProperties}
      className={cn(
        bucketColumns,
        'absolute inset-x-0 top-0 h-(--row-height) translate-y-[calc(var(--row)*var(--row-height))] border-b outline-none select-none hover:bg-hover focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-ring',
        selected && 'bg-accent-soft hover:bg-accent-soft',
      )}
    >
      <div role="gridcell" className="flex min-w-0 items-center gap-2.5 pr-3 pl-4">
        <Box aria-hidden strokeWidth={1.5} className="size-4 shrink-0 text-kind-folder max-md:size-5" />
        <div className="min-w-0">
          <a
            href={href}
            tabIndex={-1}
            draggable={false}
            className="block cursor-default truncate text-foreground"
          >
            {name}
          </a>
          <div className="truncate text-xs text-muted tabular-nums md:hidden">
            {[time, region].filter(Boolean).join(' · ')}
          </div>
        </div>
      </div>
      <div role="gridcell" className={cn(createdColumn, 'truncate text-muted tabular-nums')}>
        <time dateTime={created} title={created}>
          {time || t('unknown')}
        </time>
      </div>
      <div role="gridcell" className={cn(regionColumn, 'truncate text-muted')}>
        {region ?? t('unknown')}
      </div>
      <div role="gridcell" className="flex justify-center">
        <button
          type="button"
          tabIndex={-1}
          data-part="menu"
          aria-label={t('rowActions', { name })}
          className="flex size-7 items-center justify-center rounded-sm text-faint hover:bg-border hover:text-foreground pointer-coarse:size-9"
        >
          <Ellipsis aria-hidden className="size-4" />
        </button>
      </div>
    </div>
  );
});
