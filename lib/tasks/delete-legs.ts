import type { z } from 'zod';
import type { Entry } from '@/lib/domain/entry';
import { ROOT, type BucketName, type ConnectionId, type ObjectKey } from '@/lib/domain/names';
import type { deleteStepInput, restoreStepInput } from '@/lib/domain/step-inputs';
import type { Step } from '@/lib/domain/steps';
import { chunkKeys } from './chunk-keys';
import type { Leg } from './runner';

export type DeleteStepInput = z.infer<typeof deleteStepInput>;
export type RestoreStepInput = z.infer<typeof restoreStepInput>;
export type TakeRestoreStep = (input: RestoreStepInput) => Promise<Step>;
export type TakeDeleteStep = (input: DeleteStepInput) => Promise<Step>;

interface Place {
  connection: ConnectionId;
  bucket: BucketName;
}

/** The steps that delete these files, and everything under these folders. */
export function deleteLegs(place: Place, entries: readonly Entry[], take: TakeDeleteStep): Leg[] {
  const files = entries.filter((entry) => entry.kind === 'file');
  const folders = entries.filter((entry) => entry.kind === 'folder');
  return [
    ...deleteLegsFor(
      place,
      files.map((file) => file.key),
      take,
    ),
    ...folders.map(({ prefix }) => ({
      takeStep: (cursor: string | null) =>
        take({ ...pick(place), target: { kind: 'prefix', prefix }, cursor }),
    })),
  ];
}

/** The steps that delete exactly these keys. */
export function deleteLegsFor(place: Place, keys: readonly ObjectKey[], take: TakeDeleteStep): Leg[] {
  return chunkKeys(keys).map((chunk) => ({
    takeStep: (cursor) => take({ ...pick(place), target: { kind: 'keys', keys: chunk }, cursor }),
  }));
}

/** The steps that bring exactly these keys back. */
export function restoreLegs(place: Place, keys: readonly ObjectKey[], take: TakeRestoreStep): Leg[] {
  return chunkKeys(keys).map((chunk) => ({
    takeStep: (cursor) => take({ ...pick(place), keys: chunk, cursor }),
  }));
}

/** The step that deletes every object of a bucket; only ever asked for by name. */
export function emptyBucketLegs(place: Place, take: TakeDeleteStep): Leg[] {
  return [
    {
      takeStep: (cursor) =>
        take({
          ...pick(place),
          target: { kind: 'prefix', prefix: ROOT },
          intent: 'empty-bucket',
          cursor,
        }),
    },
  ];
}

/** A `Location` may come in as a place, and its prefix must not travel along. */
function pick({ connection, bucket }: Place): Place {
  return { connection, bucket };
}
