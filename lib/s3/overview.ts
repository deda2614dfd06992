import { OverviewSums, type OverviewStep } from '@/lib/domain/overview';
import type { WalkInput } from './listing';
import { walkParallel } from './parallel-walk';
import type { Store } from './client';

/** As often as a page can make something of it. */
const TELL_MS = 250;

/**
 * How much lies under a prefix and where: sums that grow while every key is looked at, folder markers included; the last
 * is `complete`. @throws AppError
 */
export async function* sumUp(
  store: Store,
  { tellMs = TELL_MS, ...input }: WalkInput & { tellMs?: number },
): AsyncGenerator<OverviewStep, void, void> {
  const sums = new OverviewSums(input.prefix, Date.now());
  let toldAt = -Infinity;
  for await (const files of walkParallel(store, input)) {
    sums.add(files);
    const now = performance.now();
    if (now - toldAt < tellMs) continue;
    toldAt = now;
    yield sums.step(false);
  }
  yield sums.step(true);
}
