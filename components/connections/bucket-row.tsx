'use client';

import { clsx } from 'clsx';
import { memo } from 'react';
import { useTranslations } from 'use-intl';
import { GridRow, RowMenuCell } from '@/components/browse/grid-row';
import type { BucketSummary } from '@/lib/domain/entry';
import { BucketIcon } from '@/components/ui/bucket-icon';
import { useFormats } from '@/components/ui/use-formats';
import { bucketColumns, createdColumn, regionColumn } from './bucket-layout';

interface BucketRowProps {
  bucket: BucketSummary;
  href: string;
  index: number;
  selected: boolean;
  /** The one row in the tab order. */
  current: boolean;
}

export const BucketRow = memo(function BucketRow({ bucket, href, index, selected, current }: BucketRowProps) {
  const t = useTranslations('connections');
  const { formatTime } = useFormats();
  const { name, region, created } = bucket;
  const time = formatTime(created ?? '');
  return (
    <GridRow index={index} label={name} selected={selected} current={current} className={bucketColumns}>
      <div role="gridcell" className="flex min-w-0 items-center gap-2.5 ps-4 pe-3">
        <BucketIcon className="size-4 shrink-0 text-kind-folder max-md:size-5" />
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
      <div role="gridcell" className={clsx(createdColumn, 'truncate text-muted tabular-nums')}>
        <time dateTime={created} title={created}>
          {time || t('unknown')}
        </time>
      </div>
      <div role="gridcell" className={clsx(regionColumn, 'truncate text-muted')}>
        {region ?? t('unknown')}
      </div>
      <RowMenuCell label={t('rowActions', { name })} />
    </GridRow>
  );
});
