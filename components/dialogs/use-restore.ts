'use client';

import { useBrowse } from '@/components/browse/browse-context';
import { restoreStep } from '@/lib/actions/steps';
import { callAction } from '@/lib/client/call-action';
import { ifFew } from '@/lib/client/invalidate';
import type { Location } from '@/lib/domain/entry';
import { basename, type ObjectKey } from '@/lib/domain/names';
import { restoreLegs, type RestoreStepInput } from '@/lib/tasks/delete-legs';
import { startStepTask } from '@/lib/tasks/step-task';
import { versionLegs } from '@/lib/tasks/transfer-legs';
import { giveUpTransfer, takeTransferStep } from './transfer-calls';
import { useTaskToast } from './use-task-toast';

/** Brings keys back that were deleted from a bucket that keeps versions. `title`: what they are, as a person would say it. */
export function useRestore(): (location: Location, keys: readonly ObjectKey[], title: string) => void {
  const { changed } = useBrowse();
  const tell = useTaskToast();
  return ({ connection, bucket, prefix }, keys, title) => {
    const legsFor = (some: readonly ObjectKey[]) => restoreLegs({ connection, bucket }, some, takeStep);
    startStepTask({
      ...{ kind: 'restore', title, connection, bucket, destination: prefix },
      legs: legsFor(keys),
      legsFor,
      totals: { objects: keys.length, bytes: null },
      onChanged: (prefixes) => changed(bucket, prefixes, ifFew(keys, String)),
      onEnd: tell,
    });
  };
}

/** Stores an older version of an object anew, which makes it the newest; those in between stay. */
export function useRestoreVersion(): (location: Location, key: ObjectKey, version: string) => void {
  const { changed } = useBrowse();
  const tell = useTaskToast();
  return ({ connection, bucket, prefix }, key, version) => {
    const legs = versionLegs({ connection, bucket }, { key, version }, takeTransferStep, giveUpTransfer);
    startStepTask({
      ...{ kind: 'restore', title: basename(key), connection, bucket, destination: prefix },
      legs,
      legsFor: () => legs,
      totals: { objects: 1, bytes: null },
      onChanged: (prefixes) => changed(bucket, prefixes, [key]),
      onEnd: tell,
    });
  };
}

function takeStep(input: RestoreStepInput) {
  return callAction(restoreStep(input));
}
