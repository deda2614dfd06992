import type { QueryClient } from '@tanstack/react-query';
import type { Location } from '@/lib/domain/entry';
import {
  basename,
  isWithin,
  parentOf,
  type BucketName,
  type ConnectionId,
  type Prefix,
} from '@/lib/domain/names';
import { NOTHING, type LargeObject, type OverviewStep, type Sum } from '@/lib/domain/overview';
import { queryKeys } from './query-keys';

/** Sums of what has been looked at; all there is only where `end` is `complete`. */
export interface OverviewResult extends Omit<OverviewStep, 'folders' | 'largest' | 'complete'> {
  /** By name: those one level below. */
  folders: ReadonlyMap<string, Sum>;
  largest: readonly LargeObject[];
  /** Objects looked at per second. */
  rate: number;
  /** Null while it runs, and where it broke off. */
  end: 'complete' | 'stopped' | null;
  /** Something under it has changed since it was begun. */
  changed: boolean;
}

export const NOTHING_YET: OverviewResult = {
  total: NOTHING,
  direct: NOTHING,
  folders: new Map(),
  others: NOTHING,
  classes: [],
  ages: { month: NOTHING, year: NOTHING, threeYears: NOTHING, older: NOTHING },
  largest: [],
  rate: 0,
  end: null,
  changed: false,
};

type Lookup = (location: Location) => OverviewResult | undefined;

/** What has been counted, as far as it has been. */
export function overviewsIn(client: QueryClient): Lookup {
  return (location) => client.getQueryData<OverviewResult>(queryKeys.overview(location));
}

/** How much lies under a folder, where that has been counted, by itself or with the folder around it; else null. */
export function knownSize(overviewOf: Lookup, location: Location): Sum | null {
  const own = overviewOf(location);
  if (isWhole(own)) return own.total;
  if (location.prefix === '') return null;
  const around = overviewOf({ ...location, prefix: parentOf(location.prefix) });
  return isWhole(around) ? (around.folders.get(basename(location.prefix)) ?? null) : null;
}

function isWhole(result: OverviewResult | undefined): result is OverviewResult {
  return result?.end === 'complete' && !result.changed;
}

/** What has been counted is no longer so where something under it has changed. Nothing is counted anew unasked. */
export function markOverviewsChanged(
  client: QueryClient,
  connection: ConnectionId,
  bucket: BucketName,
  prefixes: readonly Prefix[],
): void {
  client.setQueriesData<OverviewResult>(
    {
      queryKey: queryKeys.overviews(connection, bucket),
      predicate: ({ queryKey }) => prefixes.some((prefix) => isWithin(prefix, queryKey[3] as Prefix)),
    },
    (result) => (result && !result.changed ? { ...result, changed: true } : undefined),
  );
}

/** Counts anew where an overview is shown; elsewhere what was counted is forgotten. */
export async function restartOverview(client: QueryClient, location: Location): Promise<void> {
  await client.resetQueries({ queryKey: queryKeys.overview(location), exact: true });
}
