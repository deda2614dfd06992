'use client';

import { clsx } from 'clsx';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { PageLink } from '@/components/ui/page-link';
import type { OverviewResult } from '@/lib/client/overview-result';
import type { Location } from '@/lib/domain/entry';
import { useFormats } from '@/components/ui/use-formats';
import { locationHref, overviewHref } from '@/lib/domain/location';
import { joinPrefix } from '@/lib/domain/names';
import { squarify, type Box } from '@/lib/domain/treemap';
import { visible } from '@/lib/domain/visible-name';
import { blocksOf, type Block } from './blocks';
import { useWidth } from './use-width';

/** Square pixels: what can be seen, and hit. */
const SMALLEST_AREA = 900;
/** Pixels that a name needs; below, it is in the tooltip. */
const NAME = { width: 44, height: 24 };
const BOTH_LINES = 40;

interface TreemapProps {
  location: Location;
  result: OverviewResult;
  counting: boolean;
}

/** The folders as rectangles, each as large as its share of the bytes. The table below it says the same. */
export function Treemap({ location, result, counting }: TreemapProps) {
  const t = useTranslations('overview');
  const { ref, width } = useWidth();
  // What one points at stays where it is, though it grows.
  const [held, setHeld] = useState<OverviewResult | null>(null);
  const shown = (counting ? held : null) ?? result;
  const height = width < 600 ? 280 : Math.min(420, Math.round(width * 0.38));
  const drawn = useMemo(() => {
    if (width === 0) return [];
    const blocks = blocksOf(shown, SMALLEST_AREA / (width * height));
    const boxes = squarify(
      blocks.map(({ sum }) => sum.bytes),
      { left: 0, top: 0, width, height },
    );
    return blocks.flatMap((block, index) => {
      const box = boxes[index];
      return box ? [{ block, box }] : [];
    });
  }, [shown, width, height]);
  if (result.total.bytes === 0) return null;
  return (
    <div ref={ref} onPointerEnter={() => setHeld(result)} onPointerLeave={() => setHeld(null)}>
      <ul aria-label={t('treemap')} className="relative" style={{ height }}>
        {drawn.map(({ block, box }) => (
          <li
            key={block.kind === 'folder' ? `/${block.name}` : block.kind}
            className="absolute p-px"
            style={{ insetInlineStart: box.left, top: box.top, width: box.width, height: box.height }}
          >
            <Rectangle location={location} block={block} box={box} total={shown.total.bytes} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface RectangleProps {
  location: Location;
  block: Block;
  box: Box;
  total: number;
}

function Rectangle({ location, block, box, total }: RectangleProps) {
  const { openLocation, openOverview } = useBrowse();
  const name = useBlockName()(block);
  const { objects, bytes } = block.sum;
  const t = useTranslations('overview');
  const { formatBytes, formatPercent } = useFormats();
  const size = formatBytes(bytes);
  const label = t('block', { name, size, percent: formatPercent(bytes, total), objects });
  const isNamed = box.width >= NAME.width && box.height >= NAME.height;
  const lines = isNamed && (
    <>
      <span aria-hidden className="block truncate font-medium">
        {name}
      </span>
      {box.height >= BOTH_LINES && (
        <span aria-hidden className="block truncate text-muted tabular-nums">
          {size}
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
