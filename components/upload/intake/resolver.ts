import type { BatchUpload } from '@/components/upload/session-api';
import type { ObjectKey } from '@/lib/domain/names';
import { choiceFor, type Conflict, type ConflictChoice, type ConflictDecision } from './conflict';
import { findFreeKeys, type FindTaken } from './free-keys';
import { isSameContent, type Md5 } from './same-content';

/** Conflicts settled at once: what has been decided is on its way while the rest is still compared. */
const AT_ONCE = 500;
/** Files compared at once. */
const COMPARED_AT_ONCE = 3;

export interface ResolverPorts {
  /** Fires when nothing of it is wanted any more. */
  signal: AbortSignal;
  append: (uploads: readonly BatchUpload[]) => void;
  skip: (uploads: readonly BatchUpload[]) => void;
  findTaken: FindTaken;
  claim: (key: ObjectKey, upload: BatchUpload) => void;
  /** Null where no sums can be computed. */
  md5: Md5 | null;
  /** Names that have no room for a number. */
  onNoRoom: (upload: BatchUpload) => void;
}

/** Turns choices into uploads. @throws AppError */
export async function resolveConflicts(
  conflicts: readonly Conflict[],
  decision: ConflictDecision,
  ports: ResolverPorts,
): Promise<void> {
  for (let at = 0; at < conflicts.length; at += AT_ONCE) {
    ports.signal.throwIfAborted();
    const groups = new Map<ConflictChoice, Conflict[]>();
    for (const conflict of conflicts.slice(at, at + AT_ONCE)) {
      const choice = choiceFor(decision, conflict);
      const group = groups.get(choice);
      if (group) group.push(conflict);
      else groups.set(choice, [conflict]);
    }
    skip(groups.get('skip') ?? [], ports);
    append((groups.get('replace') ?? []).map(replacing), ports);
    append((groups.get('continue') ?? []).map(continuing), ports);
    await keepBoth(groups.get('keepBoth') ?? [], ports);
    await replaceDifferent(groups.get('replaceDifferent') ?? [], ports);
  }
}

/** What nobody has put there yet is still guarded: it was not what the choice was about. */
function replacing({ upload, there }: Conflict): BatchUpload {
  return { ...upload, ifTaken: there === null ? 'fail' : 'replace' };
}

function continuing(conflict: Conflict): BatchUpload {
  const upload = replacing(conflict);
  const { unfinished } = conflict;
  if (unfinished === null) return upload;
  return { ...upload, begun: { uploadId: unfinished.uploadId, partSize: unfinished.partSize } };
}

function append(uploads: readonly BatchUpload[], ports: ResolverPorts): void {
  if (uploads.length > 0) ports.append(uploads);
}

function skip(conflicts: readonly Conflict[], ports: ResolverPorts): void {
  if (conflicts.length > 0) ports.skip(conflicts.map(({ upload }) => upload));
}

async function keepBoth(conflicts: readonly Conflict[], ports: ResolverPorts): Promise<void> {
  if (conflicts.length === 0) return;
  const uploads = conflicts.map(({ upload }) => upload);
  const keys = await findFreeKeys(uploads, ports.findTaken, ports.claim);
  const renamed: BatchUpload[] = [];
  for (const upload of uploads) {
    const key = keys.get(upload) ?? null;
    if (key === null) ports.onNoRoom(upload);
    else renamed.push({ ...upload, key, ifTaken: 'number' });
  }
  append(renamed, ports);
}

async function replaceDifferent(conflicts: readonly Conflict[], ports: ResolverPorts): Promise<void> {
  const waiting = conflicts.values();
  const compare = async () => {
    for (const conflict of waiting) {
      ports.signal.throwIfAborted();
      const { upload, there } = conflict;
      // What cannot be read is said when it is sent.
      const same =
        there !== null && (await isSameContent(upload.source, there, ports.md5).catch(() => false));
      if (same) skip([conflict], ports);
      else append([replacing(conflict)], ports);
    }
  };
  await Promise.all(Array.from({ length: COMPARED_AT_ONCE }, compare));
}
