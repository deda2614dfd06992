import { AppError } from '@/lib/domain/errors';
import type { ObjectKey } from '@/lib/domain/names';
import { numberedKey } from '@/lib/domain/numbered-key';
import { findTaken, type FindPending, type PlannedUpload, type PreparedUpload } from './prepare-upload';

export const CONFLICT_CHOICES = ['skip', 'replace', 'keepBoth'] as const;
export type ConflictChoice = (typeof CONFLICT_CHOICES)[number];

/** What was chosen for all, and what for single keys instead. */
export interface ConflictDecision {
  forAll: ConflictChoice;
  byKey: ReadonlyMap<ObjectKey, ConflictChoice>;
}

export interface DecidedUpload {
  uploads: PlannedUpload[];
  skipped: number;
}

export function choiceFor(decision: ConflictDecision, key: ObjectKey): ConflictChoice {
  return decision.byKey.get(key) ?? decision.forAll;
}

/** Candidates asked about in one go. */
const CANDIDATES = 500;

/**
 * Turns choices into uploads. Names for "keep both" are free in the bucket, among these files and those still on their way.
 * @throws AppError
 */
export async function decideConflicts(
  prepared: PreparedUpload,
  decision: ConflictDecision,
  pending?: FindPending,
): Promise<DecidedUpload> {
  const taken = new Set(prepared.conflicts.map((conflict) => conflict.key));
  const uploads: PlannedUpload[] = [];
  const renamed: PlannedUpload[] = [];
  for (const upload of prepared.uploads) {
    const choice = taken.has(upload.key) ? choiceFor(decision, upload.key) : 'replace';
    if (choice === 'replace') uploads.push(upload);
    else if (choice === 'keepBoth') renamed.push(upload);
  }
  const used = new Set(prepared.uploads.map((upload) => upload.key));
  let open = renamed;
  for (let from = 1; open.length > 0;) {
    const each = Math.max(1, Math.floor(CANDIDATES / open.length));
    const numbers = Array.from({ length: each }, (_, index) => from + index);
    const candidates = open.flatMap(({ key }) => numbers.map((number) => numberedOrThrow(key, number)));
    for (const key of (await findTaken(prepared.location, candidates, pending)).keys()) used.add(key);
    open = open.filter((upload) => {
      const free = numbers.map((number) => numberedOrThrow(upload.key, number)).find((key) => !used.has(key));
      if (free === undefined) return true;
      used.add(free);
      uploads.push({ ...upload, key: free });
      return false;
    });
    from += each;
  }
  return { uploads, skipped: prepared.uploads.length - uploads.length };
}

function numberedOrThrow(key: ObjectKey, number: number): ObjectKey {
  const found = numberedKey(key, number);
  if (found === null) throw new AppError('key_too_long', { target: key });
  return found;
}
