'use client';

import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ViewSwitch } from '@/components/ui/view-switch';
import type { OverviewResult } from '@/lib/client/overview-result';
import type { Location } from '@/lib/domain/entry';
import { squarify } from '@/lib/domain/treemap';
import { blocksOf, type Measure } from './blocks';
import { Rectangle } from './treemap-rectangle';
import { useWidth } from './use-width';

/** Square pixels: what can be seen, and hit. */
const SMALLEST_AREA = 900;

interface TreemapProps {
  location: Location;
  result: OverviewResult;
  counting: boolean;
}

/** The folders as rectangles, each as large as its share of the bytes or objects. The table below it says the same. */
export function Treemap({ location, result, counting }: TreemapProps) {
  const t = useTranslations('overview');
  const { ref, width } = useWidth();
  // What one points at stays where it is, though it grows.
  const [held, setHeld] = useState<OverviewResult | null>(null);
  const [chosen, setChosen] = useState<Measure>('bytes');
  const hasBytes = result.total.bytes > 0;
  const measure = hasBytes ? chosen : 'objects';
  const shown = (counting ? held : null) ?? result;
  const height = width < 600 ? 280 : Math.min(420, Math.round(width * 0.38));
  const drawn = useMemo(() => {
    if (width === 0) return [];
    const blocks = blocksOf(shown, SMALLEST_AREA / (width * height), measure);
    const boxes = squarify(
      blocks.map(({ sum }) => sum[measure]),
      { left: 0, top: 0, width, height },
    );
    return blocks.flatMap((block, index) => {
      const box = boxes[index];
      return box ? [{ block, box }] : [];
    });
  }, [shown, width, height, measure]);
  return (
    <div className="flex flex-col gap-2">
      {hasBytes && (
        <ViewSwitch
          label={t('measures.label')}
          options={MEASURES.map((value) => ({ value, label: t(`measures.${value}`) }))}
          value={measure}
          onChange={setChosen}
        />
      )}
      <div ref={ref} onPointerEnter={() => setHeld(result)} onPointerLeave={() => setHeld(null)}>
        <ul aria-label={t(`treemap.${measure}`)} className="relative" style={{ height }}>
          {drawn.map(({ block, box }) => (
            <li
              key={block.kind === 'folder' ? `/${block.name}` : block.kind}
              className="absolute p-px"
              style={{ insetInlineStart: box.left, top: box.top, width: box.width, height: box.height }}
            >
              <Rectangle {...{ location, block, box, measure }} total={shown.total[measure]} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

const MEASURES = ['bytes', 'objects'] as const satisfies readonly Measure[];
