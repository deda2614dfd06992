'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { toast } from '@/components/ui/toast';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { AppError } from '@/lib/domain/errors';
import { locationHref } from '@/lib/domain/location';
import { inSentence } from '@/lib/domain/visible-name';
import type { Task } from '@/lib/tasks/task';

const SAID = {
  delete: { did: 'deleted', failed: 'failedDelete' },
  copy: { did: 'copied', failed: 'failedCopy' },
  move: { did: 'moved', failed: 'failedMove' },
  rename: { did: 'renamed', failed: 'failedRename' },
  restore: { did: 'restored', failed: 'failedRestore' },
} as const;

/** Long enough to see that it was the wrong one. */
const UNDO_MS = 15_000;

/**
 * Says in one line how a copy, move or delete ended, where the task's own line does not: what was too short for one, what
 * can be undone, and what failed. Each failed key is listed with the task itself.
 */
export function useTaskToast(): (task: Task, undo?: () => void) => void {
  const t = useTranslations('dialogs.tasks');
  const sentence = useErrorSentence();
  const { location } = useBrowse();
  const router = useRouter();
  return (task, undo) => {
    const { kind, status, objects, failures, error } = task;
    // Uploads have a line of their own for all that.
    if (status === 'cancelled' || kind === 'upload') return;
    const { did, failed } = SAID[kind];
    if (error) {
      toast.error(t('stopped', { title: inSentence(task.title) }), {
        description: sentence(new AppError(error.code, error.details)),
      });
      return;
    }
    const [failure] = failures;
    if (failure) {
      const { code, details } = failure.error;
      toast.error(t(failed, { count: task.failed ?? failures.length }), {
        description: `${sentence(new AppError(code, { target: failure.key, ...details }))} ${t('seeTransfers')}`,
      });
      return;
    }
    if (!task.quiet && !undo) return;
    const description = objects.skipped > 0 ? t('skipped', { count: objects.skipped }) : undefined;
    const { connection, bucket, destination } = task;
    const isHere = location?.bucket === bucket && location.prefix === destination;
    const leads = (kind === 'copy' || kind === 'move') && objects.done > 0 && !isHere;
    const there = locationHref({ connection, bucket, prefix: destination });
    const show = leads ? { label: t('show'), onClick: () => router.push(there) } : undefined;
    const action = undo ? { label: t('undo'), onClick: undo } : show;
    const message = t(did, { count: objects.done, title: inSentence(task.title) });
    if (objects.skipped > 0) toast(message, { description, action });
    else toast.success(message, { action, ...(undo && { duration: UNDO_MS }) });
  };
}
