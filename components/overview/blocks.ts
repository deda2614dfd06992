import { NOTHING, type Sum } from '@/lib/domain/overview';
import type { OverviewResult } from '@/lib/client/overview-result';

/** What areas are in proportion to. */
export type Measure = keyof Sum;

/** More would be too small to tell apart. */
const MAX_BLOCKS = 120;

/** What one rectangle of the treemap stands for. */
export type Block =
  | { kind: 'folder'; name: string; sum: Sum }
  /** What stands in no folder. */
  | { kind: 'direct'; sum: Sum }
  /** Folders too small for one each; 0 where they are not even known one by one. */
  | { kind: 'rest'; folders: number; sum: Sum };

/**
 * The largest first. Folders below the smallest share are drawn as one, so that what is drawn can be seen and hit; what
 * would be too small even so is in the table alone.
 * @param smallest share of all, 0 to 1
 */
export function blocksOf(
  { folders, direct, others, total }: Pick<OverviewResult, 'folders' | 'direct' | 'others' | 'total'>,
  smallest: number,
  measure: Measure,
): Block[] {
  const least = Math.max(total[measure] * smallest, 1);
  const large = [...folders]
    .filter(([, sum]) => sum[measure] >= least)
    .sort(([, one], [, other]) => other[measure] - one[measure])
    .slice(0, MAX_BLOCKS)
    .map(([name, sum]) => ({ kind: 'folder', name, sum }) as const);
  const drawn = large.map(({ sum }) => sum).reduce(plus, NOTHING);
  const rest = {
    objects: total.objects - direct.objects - drawn.objects,
    bytes: total.bytes - direct.bytes - drawn.bytes,
  };
  const blocks: Block[] = [
    ...large,
    { kind: 'direct', sum: direct },
    { kind: 'rest', folders: others.objects > 0 ? 0 : folders.size - large.length, sum: rest },
  ];
  return blocks
    .filter(({ sum }) => sum[measure] >= least)
    .sort((one, other) => other.sum[measure] - one.sum[measure]);
}

function plus(one: Sum, other: Sum): Sum {
  return { objects: one.objects + other.objects, bytes: one.bytes + other.bytes };
}
