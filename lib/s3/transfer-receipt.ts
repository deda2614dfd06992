import type { Failure, Step } from '@/lib/domain/steps';
import { affectedBy } from './step';
import { formatCursor, type TransferCursor } from './transfer-cursor';
import type { Destinations } from './transfer-plan';
import type { Source } from './transfer-sources';

/** What became of one source. */
export type Outcome =
  { kind: 'done' | 'skipped' | 'underway'; bytes: number } | { kind: 'failed'; failure: Failure };

/** What a step has done: the outcome of each source, and where to go on. */
export type WriteReceipt = (
  sources: readonly Source[],
  outcomes: readonly Outcome[],
  next: TransferCursor | null,
) => Step;

export function receiptWriter(destinationOf: Destinations, move: boolean): WriteReceipt {
  return (sources, outcomes, next) => {
    const changed = sources.filter((_, index) => outcomes[index]?.kind === 'done').map(({ key }) => key);
    const landed = changed.map((key) => destinationOf(key));
    return {
      cursor: next === null ? null : formatCursor(next),
      done: changed.length,
      bytes: outcomes.reduce((sum, outcome) => sum + (outcome.kind === 'done' ? outcome.bytes : 0), 0),
      skipped: outcomes.filter((outcome) => outcome.kind === 'skipped').length,
      failed: outcomes.flatMap((outcome) => (outcome.kind === 'failed' ? [outcome.failure] : [])),
      affected: affectedBy(move ? [...changed, ...landed] : landed),
    };
  };
}
