'use client';

import { useTranslations } from 'use-intl';
import { visible } from '@/lib/domain/visible-name';
import type { TaskEntry } from '@/lib/tasks/tasks';

/** Tells those who cannot see the tray how the latest task ended; progress itself would drown everything else. */
export function TrayAnnouncer({ entries }: { entries: readonly TaskEntry[] }) {
  const t = useTranslations('tasks');
  let latest: TaskEntry['task'] | null = null;
  for (const { task } of entries) {
    if (task.finishedAt !== null && task.finishedAt >= (latest?.finishedAt ?? 0)) latest = task;
  }
  return (
    <p aria-live="polite" className="sr-only">
      {latest && told(latest, t)}
    </p>
  );
}

function told(task: TaskEntry['task'], t: ReturnType<typeof useTranslations<'tasks'>>): string {
  const title = visible(task.title);
  const count = task.failed ?? task.failures.length;
  const outcome = t(`done.${task.kind}`);
  if (task.status === 'failed') return t('announce.failed', { title });
  if (task.status === 'cancelled') return t('announce.cancelled', { title });
  return count > 0 ? t('announce.partly', { title, outcome, count }) : t('announce.done', { title, outcome });
}
