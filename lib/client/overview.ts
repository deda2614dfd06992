import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { AppError } from '@/lib/domain/errors';
import type { Location } from '@/lib/domain/entry';
import type { OverviewStep, Sum } from '@/lib/domain/overview';
import { ndjson } from './ndjson';
import { NOTHING_YET, type OverviewResult } from './overview-result';
import { queryKeys } from './query-keys';
import { stop, stoppable } from './stoppable';

/**
 * Looks at every object under the prefix and sums them up. The result grows in the cache meanwhile, ends with the last part
 * of the page that shows it, and is kept while the page lives.
 */
export function overviewQuery(location: Location) {
  return queryOptions({
    queryKey: queryKeys.overview(location),
    queryFn: ({ client, signal }) => new Counting(client, location).run(signal),
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    structuralSharing: false,
  });
}

/** Ends the counting where it is; what it has counted stays. */
export function stopOverview(location: Location): void {
  stop(queryKeys.overview(location));
}

class Counting {
  private readonly queryKey;
  private readonly startedAt = performance.now();
  private readonly folders = new Map<string, Sum>();
  private latest: OverviewResult = NOTHING_YET;

  constructor(
    private readonly client: QueryClient,
    private readonly location: Location,
  ) {
    this.queryKey = queryKeys.overview(location);
  }

  run(signal: AbortSignal): Promise<OverviewResult> {
    return stoppable(
      this.queryKey,
      signal,
      async (until) => {
        await this.read(until);
        return this.result('complete');
      },
      () => this.result('stopped'),
    );
  }

  private async read(signal: AbortSignal): Promise<void> {
    this.client.setQueryData(this.queryKey, this.latest);
    const { connection, bucket, prefix } = this.location;
    for await (const step of ndjson<OverviewStep>('/api/overview', { connection, bucket, prefix }, signal)) {
      this.take(step);
      if (step.complete) return;
      this.client.setQueryData(this.queryKey, this.result(null));
    }
    // The last line says that it is the last.
    throw new AppError('unreachable');
  }

  private take(step: OverviewStep): void {
    for (const [name, objects, bytes] of step.folders) this.folders.set(name, { objects, bytes });
    const { total, direct, others, classes, ages, largest = this.latest.largest } = step;
    const seconds = (performance.now() - this.startedAt) / 1000;
    const rate = Math.round(total.objects / Math.max(seconds, 0.001));
    const folders = new Map(this.folders);
    this.latest = { ...this.latest, total, direct, folders, others, classes, ages, largest, rate };
  }

  private result(end: OverviewResult['end']): OverviewResult {
    // Others say there that something has changed.
    const shown = this.client.getQueryData<OverviewResult>(this.queryKey);
    return { ...this.latest, end, changed: shown?.changed ?? false };
  }
}
