import { basename, type ObjectKey } from '@/lib/domain/names';
import type { PathChoice } from '@/lib/upload/records';
import type { TakenUpload } from '@/lib/upload/taken';
import type { Existing } from './intake/claims';
import { ConflictList, type Conflict } from './intake/conflict';
import { resolveConflicts } from './intake/resolver';
import type { Md5 } from './intake/same-content';
import type { BatchUpload } from './session-api';

/** All that asking about names taken meanwhile touches outside itself. */
export interface TakenPorts {
  /** Fires when nothing of the batch is wanted any more. */
  signal: AbortSignal;
  /** What is under the keys, or on its way there. @throws AppError */
  look: (keys: readonly ObjectKey[]) => Promise<ReadonlyMap<ObjectKey, Existing>>;
  md5: Md5 | null;
  ask: (conflicts: ConflictList) => void;
  answer: (answers: ReadonlyMap<number, PathChoice>) => void;
}

/**
 * Files whose names were taken between the look and the writing, before they are tried again: what is in the way is shown,
 * and the same choices are there as at the beginning. What is free again is simply sent.
 */
export async function askAboutTaken(taken: readonly TakenUpload[], ports: TakenPorts): Promise<void> {
  const { signal, md5, ask, answer } = ports;
  const serials = new Map(taken.map(({ source, serial }) => [source, serial]));
  const reply = (uploads: readonly BatchUpload[], what: (upload: BatchUpload) => PathChoice) =>
    answer(new Map(uploads.map((upload) => [serials.get(upload.source) ?? -1, what(upload)])));
  // Where nobody can tell what is there, the store says it once more: nothing is written over unasked.
  const look = (keys: readonly ObjectKey[]) => ports.look(keys).catch(() => new Map<ObjectKey, Existing>());
  const there = await look(taken.map(({ key }) => key));
  const conflicts: Conflict[] = [];
  const free: BatchUpload[] = [];
  for (const one of taken) {
    const upload = asUpload(one);
    const existing = there.get(one.key);
    if (existing === undefined) free.push(upload);
    else conflicts.push({ upload, there: existing, unfinished: null });
  }
  reply(free, ({ key }) => ({ key, ifTaken: 'fail' }));
  if (conflicts.length === 0 || signal.aborted) return;
  const decision = await decide(conflicts, ask, signal);
  if (decision === null) return;
  const resolved = resolveConflicts(conflicts, decision, {
    ...{ signal, md5 },
    findTaken: async (keys) => new Set((await look(keys)).keys()),
    append: (uploads) => reply(uploads, ({ key, ifTaken }) => ({ key, ifTaken })),
    skip: (uploads) => reply(uploads, () => ({ skip: true })),
    claim: () => undefined,
    // The engine, numbering, finds the same and says so.
    onNoRoom: (upload) => reply([upload], ({ key }) => ({ key, ifTaken: 'number' })),
  });
  await resolved.catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}

function decide(conflicts: readonly Conflict[], ask: TakenPorts['ask'], signal: AbortSignal) {
  const list = new ConflictList();
  list.add(conflicts);
  list.finishReading();
  signal.addEventListener('abort', () => list.giveUp(), { once: true });
  ask(list);
  return list.decided;
}

/** As far as choosing is about it: the rest, the engine keeps. */
function asUpload({ key, original, source, modified, path }: TakenUpload): BatchUpload {
  const name = basename(key);
  return { key, original, source, modified, name, path: path ?? name, contentType: '', ifTaken: 'fail' };
}
