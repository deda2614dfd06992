'use client';

import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { useLeaveOpen } from '@/components/browse/use-leave-open';
import { deleteStep } from '@/lib/actions/steps';
import { callAction } from '@/lib/client/call-action';
import { ifFew } from '@/lib/client/invalidate';
import { entryId, type Entry, type Location } from '@/lib/domain/entry';
import { MAX_KEYS_PER_STEP } from '@/lib/domain/limits';
import { ROOT, type BucketName, type ConnectionId, type ObjectKey } from '@/lib/domain/names';
import type { Tally } from '@/lib/domain/steps';
import { deleteLegs, deleteLegsFor, emptyBucketLegs, type DeleteStepInput } from '@/lib/tasks/delete-legs';
import { startStepTask } from '@/lib/tasks/step-task';
import { useRestore } from './use-restore';
import { useTaskToast } from './use-task-toast';

interface Delete {
  /** `kept`: the bucket keeps versions, so it can be undone. */
  entries: (location: Location, entries: readonly Entry[], tally: Tally, kept: boolean) => void;
  everythingIn: (place: { connection: ConnectionId; bucket: BucketName }, tally: Tally) => void;
}

/** More keys than this are not remembered for being brought back. */
const MAX_UNDONE = MAX_KEYS_PER_STEP;

/** Starts deletions, whose numbers the person has seen. */
export function useDelete(): Delete {
  const t = useTranslations('dialogs');
  const { changed } = useBrowse();
  const tell = useTaskToast();
  const leaveOpen = useLeaveOpen();
  const restore = useRestore();
  return {
    entries: (location, entries, tally, kept) => {
      const [first] = entries;
      const title = t('tasks.items', { count: entries.length, name: first?.name ?? '' });
      const deleted: ObjectKey[] = [];
      const canUndo = kept && tally.complete && tally.objects <= MAX_UNDONE;
      const take = async (input: DeleteStepInput) => {
        const step = await takeStep({ ...input, tell: canUndo || undefined });
        deleted.push(...(step.deleted ?? []));
        return step;
      };
      const touched = ifFew(entries, entryId);
      leaveOpen(entries);
      startStepTask({
        ...{ kind: 'delete', title, connection: location.connection, bucket: location.bucket },
        destination: location.prefix,
        legs: deleteLegs(location, entries, take),
        legsFor: (keys) => deleteLegsFor(location, keys, take),
        totals: totalsOf(tally),
        onChanged: (prefixes) => changed(location.bucket, prefixes, touched),
        onEnd: (task) =>
          tell(task, deleted.length > 0 ? () => restore(location, deleted.splice(0), title) : undefined),
      });
    },
    everythingIn: (place, tally) => {
      startStepTask({
        kind: 'delete',
        title: t('emptyBucket.task', { name: place.bucket }),
        ...place,
        destination: ROOT,
        legs: emptyBucketLegs(place, takeStep),
        legsFor: (keys) => deleteLegsFor(place, keys, takeStep),
        totals: totalsOf(tally),
        onChanged: (prefixes) => changed(place.bucket, prefixes),
        onEnd: tell,
      });
    },
  };
}

function takeStep(input: DeleteStepInput) {
  return callAction(deleteStep(input));
}

function totalsOf({ objects, bytes, complete }: Tally) {
  return complete ? { objects, bytes } : { objects: null, bytes: null };
}
