'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { PageLink } from '@/components/ui/page-link';
import { useFormats } from '@/components/ui/use-formats';
import type { Location } from '@/lib/domain/entry';
import { locationHref, overviewHref } from '@/lib/domain/location';
import { joinPrefix } from '@/lib/domain/names';
import type { Box } from '@/lib/domain/treemap';
import { visible } from '@/lib/domain/visible-name';
import type { Block, Measure } from './blocks';

/** Pixels that a name needs; below, it is in the tooltip. */
const NAME = { width: 44, height: 24 };
const BOTH_LINES = 40;

interface RectangleProps {
  location: Location;
  block: Block;
  box: Box;
  measure: Measure;
  /** Of all of them, in that measure. */
  total: number;
}

/** One area of the treemap: a way into what it stands for. */
export function Rectangle({ location, block, box, measure, total }: RectangleProps) {
  const { openLocation, openOverview } = useBrowse();
  const name = useBlockName()(block);
  const { objects, bytes } = block.sum;
  const t = useTranslations('overview');
  const { formatBytes, formatPercent } = useFormats();
  const size = formatBytes(bytes);
  const percent = formatPercent(block.sum[measure], total);
  const label = t(`block.${measure}`, { name, size, percent, objects });
  const isNamed = box.width >= NAME.width && box.height >= NAME.height;
  const lines = isNamed && (
    <>
      <span aria-hidden dir="auto" className="block truncate match-parent font-medium">
        {name}
      </span>
      {box.height >= BOTH_LINES && (
        <span aria-hidden className="block truncate text-muted tabular-nums">
          {measure === 'bytes' ? size : t('figures.number', { count: objects })}
        </span>
      )}
    </>
  );
  const className = clsx(
    'block size-full overflow-hidden rounded-sm border text-xs -outline-offset-2',
    isNamed && 'px-1.5 py-0.5',
    block.kind === 'folder' ? 'border-accent-line bg-accent-soft' : 'border-dashed border-control bg-sunken',
  );
  if (block.kind === 'rest') {
    return (
      <span title={label} className={className}>
        <span className="sr-only">{label}</span>
        {lines}
      </span>
    );
  }
  const inside = block.kind === 'folder' && {
    ...location,
    prefix: joinPrefix(location.prefix, block.name),
  };
  return (
    <PageLink
      href={inside ? overviewHref(inside) : locationHref(location)}
      onFollow={() => (inside ? openOverview(inside) : openLocation(location))}
      aria-label={label}
      title={label}
      className={clsx(className, 'hover:border-solid hover:border-accent hover:outline hover:outline-accent')}
    >
      {lines}
    </PageLink>
  );
}

function useBlockName(): (block: Block) => string {
  const t = useTranslations('overview');
  return (block) => {
    if (block.kind === 'folder') return visible(block.name) || t('unnamed');
    return block.kind === 'direct' ? t('blocks.direct') : t('blocks.rest', { folders: block.folders });
  };
}
