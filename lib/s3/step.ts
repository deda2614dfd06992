import { AppError, type ErrorCode } from '@/lib/domain/errors';
import { ancestorsAndSelf, parentOf, ROOT, type ObjectKey, type Prefix } from '@/lib/domain/names';
import type { Failure, Step } from '@/lib/domain/steps';

/** Milliseconds after which a step begins nothing new. */
export const STEP_TIME = 1500;

/** What every further key would meet as well: the step ends here, and the same one can be taken again. */
const STOPPING: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'throttled',
  'unreachable',
  'cancelled',
  'invalid_credentials',
  'credentials_expired',
  'clock_skew',
  'wrong_region',
  'bucket_not_found',
  'not_s3',
  'tls',
]);

export function stopsEverything(code: ErrorCode): boolean {
  return STOPPING.has(code);
}

export function failureOf(key: string, error: AppError): Failure {
  return { key, error: error.toWire() };
}

/** One short piece of a step, told when to begin nothing new. */
export type Bite = (cursor: string | null, deadline: number) => Promise<Step>;

/**
 * Takes bites until the time is up or nothing is left. When one fails after others succeeded, the step reports those and
 * leaves the failure to the next step, which begins where they ended: no receipt is lost.
 */
export async function takeStep(cursor: string | null, bite: Bite, milliseconds = STEP_TIME): Promise<Step> {
  const deadline = Date.now() + milliseconds;
  let step = await bite(cursor, deadline);
  while (step.cursor !== null && Date.now() < deadline) {
    try {
      step = merge(step, await bite(step.cursor, deadline));
    } catch (error) {
      if (error instanceof AppError) return step;
      throw error;
    }
  }
  return step;
}

function merge(one: Step, next: Step): Step {
  return {
    cursor: next.cursor,
    done: one.done + next.done,
    bytes: one.bytes + next.bytes,
    skipped: one.skipped + next.skipped,
    failed: [...one.failed, ...next.failed],
    affected: [...new Set([...one.affected, ...next.affected])],
    ...(one.deleted && { deleted: [...one.deleted, ...(next.deleted ?? [])] }),
  };
}

/** The next of these keys, at most `count`, where the cursor is the number of those handled. @throws AppError `invalid_input` */
export function keysAt(
  keys: readonly ObjectKey[],
  cursor: string | null,
  count: number,
): { batch: readonly ObjectKey[]; next: string | null } {
  const start = cursor === null ? 0 : Number(cursor);
  if (!Number.isInteger(start) || start < 0) throw new AppError('invalid_input', { field: 'cursor' });
  const end = start + count;
  return { batch: keys.slice(start, end), next: end < keys.length ? String(end) : null };
}

/** Folders appear and vanish with their last key, so a key concerns the listings of all folders above it. */
export function affectedBy(keys: Iterable<ObjectKey | Prefix>): Prefix[] {
  const affected = new Set<Prefix>();
  for (const key of keys) {
    affected.add(ROOT);
    for (const folder of ancestorsAndSelf(parentOf(key))) affected.add(folder);
    // A marker is also a row of its own folder's listing, which is left out there, but keeps that folder alive.
    if (key.endsWith('/')) affected.add(key as Prefix);
  }
  return [...affected];
}
