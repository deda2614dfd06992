import type { z } from 'zod';
import type { Entry } from '@/lib/domain/entry';
import {
  basename,
  DELIMITER,
  isWithin,
  parentOf,
  type BucketName,
  type ConnectionId,
  type ObjectKey,
  type Prefix,
} from '@/lib/domain/names';
import type { transferStepInput } from '@/lib/domain/step-inputs';
import type { Overwrite, Step } from '@/lib/domain/steps';
import { chunkKeys } from './chunk-keys';
import type { Leg } from './runner';

export interface TransferPlan {
  connection: ConnectionId;
  from: BucketName;
  entries: readonly Entry[];
  to: { bucket: BucketName; prefix: Prefix };
  /** What a single entry is called there; its own name otherwise. May hold slashes. */
  name?: string;
  move: boolean;
  overwrite: Overwrite;
}

export type TransferStepInput = z.infer<typeof transferStepInput>;
export type TakeTransferStep = (input: TransferStepInput) => Promise<Step>;
type AbandonTransfer = (input: TransferStepInput) => Promise<unknown>;

/** Where an entry lands: a key for a file, a prefix for a folder. It may be longer than a key can be. */
export function landing(plan: Pick<TransferPlan, 'to' | 'name'>, entry: Entry): string {
  const path = plan.to.prefix + (plan.name ?? entry.name);
  return entry.kind === 'folder' ? path + DELIMITER : path;
}

/** A move that leaves its one entry in the folder it stands in, or below it, under another name. */
export function isRename({ from, to, move, name, entries: [only] }: TransferPlan): boolean {
  if (!move || name === undefined || only === undefined || from !== to.bucket) return false;
  return to.prefix === parentOf(only.kind === 'folder' ? only.prefix : only.key);
}

/** The steps that copy or move everything in the plan. */
export function transferLegs(plan: TransferPlan, take: TakeTransferStep, abandon?: AbandonTransfer): Leg[] {
  const leg = legMaker(plan, take, abandon);
  const files = plan.entries.filter((entry) => entry.kind === 'file');
  const folders = plan.entries.filter((entry) => entry.kind === 'folder');
  const ofFiles =
    plan.name === undefined
      ? chunkKeys(files.map((file) => file.key)).map((keys) => leg({ kind: 'keys', keys }, plan.to))
      : files.map((file) => exactLeg(leg, plan, file.key, landing(plan, file) as ObjectKey));
  const ofFolders = folders.map((folder) =>
    leg(
      { kind: 'prefix', prefix: folder.prefix },
      { bucket: plan.to.bucket, prefix: landing(plan, folder) as Prefix },
    ),
  );
  return [...ofFiles, ...ofFolders];
}

/** The steps that copy or move exactly these keys of the plan again, to where each belongs. */
export function transferLegsFor(
  plan: TransferPlan,
  keys: readonly ObjectKey[],
  take: TakeTransferStep,
  abandon?: AbandonTransfer,
): Leg[] {
  const leg = legMaker(plan, take, abandon);
  const exact: Leg[] = [];
  const byFolder = new Map<Prefix, ObjectKey[]>();
  for (const key of keys) {
    const to = landingOfKey(plan, key);
    // A folder's own marker, or a new name: neither follows from the key's last segment.
    if (key.endsWith(DELIMITER) || basename(to) !== basename(key)) exact.push(exactLeg(leg, plan, key, to));
    else byFolder.set(parentOf(to), [...(byFolder.get(parentOf(to)) ?? []), key]);
  }
  const grouped = [...byFolder].flatMap(([prefix, group]) =>
    chunkKeys(group).map((chunk) => leg({ kind: 'keys', keys: chunk }, { bucket: plan.to.bucket, prefix })),
  );
  return [...exact, ...grouped];
}

function landingOfKey(plan: TransferPlan, key: ObjectKey): ObjectKey {
  for (const entry of plan.entries) {
    if (entry.kind === 'file' && entry.key === key) return landing(plan, entry) as ObjectKey;
    if (entry.kind === 'folder' && isWithin(key, entry.prefix)) {
      // Not `rebase`: a key too long for S3 is sent as it is, and refused again as what it is.
      return (landing(plan, entry) + key.slice(entry.prefix.length)) as ObjectKey;
    }
  }
  throw new RangeError(`not part of this transfer: ${JSON.stringify(key)}`);
}

/** The step that stores one version of an object anew: from then on it is the newest. */
export function versionLegs(
  { connection, bucket }: Pick<TransferStepInput, 'connection' | 'bucket'>,
  { key, version }: { key: ObjectKey; version: string },
  take: TakeTransferStep,
  abandon?: AbandonTransfer,
): Leg[] {
  const leg = legMaker({ connection, from: bucket, move: false, overwrite: 'replace' }, take, abandon);
  return [leg({ kind: 'keys', keys: [key], version }, { bucket, prefix: parentOf(key), key })];
}

type MakeLeg = (target: TransferStepInput['target'], to: TransferStepInput['to']) => Leg;

function legMaker(
  { connection, from, move, overwrite }: Pick<TransferPlan, 'connection' | 'from' | 'move' | 'overwrite'>,
  take: TakeTransferStep,
  abandon?: AbandonTransfer,
): MakeLeg {
  return (target, to) => {
    const at = (cursor: string | null) => ({ connection, bucket: from, target, to, move, overwrite, cursor });
    return {
      takeStep: (cursor) => take(at(cursor)),
      ...(abandon && { abandon: (cursor: string) => abandon(at(cursor)) }),
    };
  };
}

function exactLeg(leg: MakeLeg, plan: TransferPlan, key: ObjectKey, to: ObjectKey): Leg {
  return leg({ kind: 'keys', keys: [key] }, { bucket: plan.to.bucket, prefix: parentOf(to), key: to });
}
