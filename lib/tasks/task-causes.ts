import type { WireError } from '@/lib/domain/errors';
import type { Failure } from '@/lib/domain/steps';

/** What failed for one and the same reason. */
export interface Cause {
  /** Of the first that failed for it; what it says of the key is about that one only. */
  error: WireError;
  /** At most `MAX_KEPT`; `count` counts all. */
  failures: readonly Failure[];
  count: number;
}

export const MAX_KEPT = 50;

/** Failures under the reasons they have, the most frequent first. */
export function groupByCause(failures: Iterable<Failure>): Cause[] {
  const causes = new Map<string, { error: WireError; failures: Failure[]; count: number }>();
  for (const failure of failures) {
    const id = causeOf(failure.error);
    const cause = causes.get(id) ?? { error: failure.error, failures: [], count: 0 };
    causes.set(id, cause);
    cause.count += 1;
    if (cause.failures.length < MAX_KEPT) cause.failures.push(failure);
  }
  return [...causes.values()].sort((one, other) => other.count - one.count);
}

/** The same for errors that are told in the same words and mended in the same way, whatever key they are about. */
export function causeOf({ code, details }: WireError): string {
  return JSON.stringify([code, details.action, details.field, details.region]);
}
