import type { Location } from '@/lib/domain/entry';
import type { Prefix } from '@/lib/domain/names';
import { NOTHING, type OverviewStep } from '@/lib/domain/overview';
import type { Tally } from '@/lib/domain/steps';
import { ndjson } from './ndjson';

export const NOTHING_COUNTED: Tally = { objects: 0, bytes: 0, complete: false };

/** Counts everything under several prefixes, telling the running sum as it grows. @throws AppError */
export async function countUnder(
  place: Pick<Location, 'connection' | 'bucket'>,
  prefixes: readonly Prefix[],
  start: Pick<Tally, 'objects' | 'bytes'>,
  onTally: (tally: Tally) => void,
  signal: AbortSignal,
): Promise<void> {
  let { objects, bytes } = start;
  for (const prefix of prefixes) {
    let latest = NOTHING;
    const { connection, bucket } = place;
    for await (const { total } of ndjson<OverviewStep>(
      '/api/overview',
      { connection, bucket, prefix },
      signal,
    )) {
      latest = total;
      onTally({ objects: objects + latest.objects, bytes: bytes + latest.bytes, complete: false });
    }
    objects += latest.objects;
    bytes += latest.bytes;
  }
  onTally({ objects, bytes, complete: true });
}
