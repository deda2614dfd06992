'use client';

import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { useLeaveOpen } from '@/components/browse/use-leave-open';
import { deleteStep } from '@/lib/actions/steps';
import { callAction } from '@/lib/client/call-action';
import type { Entry, Location } from '@/lib/domain/entry';
import { ROOT, type BucketName, type ConnectionId } from '@/lib/domain/names';
import type { Tally } from '@/lib/domain/steps';
import { deleteLegs, deleteLegsFor, emptyBucketLegs, type DeleteStepInput } from '@/lib/tasks/delete-legs';
import { startStepTask } from '@/lib/tasks/step-task';
import { useTaskToast } from './use-task-toast';

interface Delete {
  entries: (location: Location, entries: readonly Entry[], tally: Tally) => void;
  everythingIn: (place: { connection: ConnectionId; bucket: BucketName }, tally: Tally) => void;
}

/** Starts deletions, whose numbers the person has seen. */
export function useDelete(): Delete {
  const t = useTranslations('dialogs');
  const { changed } = useBrowse();
  const tell = useTaskToast();
  const leaveOpen = useLeaveOpen();
  return {
    entries: (location, entries, tally) => {
      const [first] = entries;
      leaveOpen(entries);
      startStepTask({
        kind: 'delete',
        title: t('tasks.items', { count: entries.length, name: first?.name ?? '' }),
        connection: location.connection,
        bucket: location.bucket,
        destination: location.prefix,
        legs: deleteLegs(location, entries, takeStep),
        legsFor: (keys) => deleteLegsFor(location, keys, takeStep),
        totals: totalsOf(tally),
        onChanged: (prefixes) => changed(location.bucket, prefixes),
        onEnd: tell,
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
