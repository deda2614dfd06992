'use client';

import { Check } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { formatBytes } from '@/lib/domain/format';
import { locationHref } from '@/lib/domain/location';
import { visible } from '@/lib/domain/visible-name';
import type { Task } from '@/lib/tasks/task';

/** Amounts while it runs, the outcome and the way there when it has finished. */
export function TaskStatus({ task }: { task: Task }) {
  const t = useTranslations('tasks');
  const { status, kind, objects, bytes, failures } = task;
  const said: string[] = [];
  const failed = task.failed ?? failures.length;
  if (status === 'done') said.push(t(`done.${kind}`));
  else if (status !== 'running') said.push(t(`status.${status}`));
  if (status !== 'done' && bytes.total !== null && bytes.total > 0) {
    said.push(t('bytes', { done: formatBytes(bytes.done), total: formatBytes(bytes.total) }));
  }
  if (objects.total === null) said.push(t('objectsOpen', { done: objects.done }));
  else if (objects.total > 1) said.push(t('objects', { done: objects.done, total: objects.total }));
  if (status === 'done' && bytes.total) said.push(formatBytes(bytes.done));
  if (objects.skipped > 0) said.push(t('skipped', { count: objects.skipped }));
  if (failed > 0 && objects.total !== 1) said.push(t('failedObjects', { count: failed }));
  if (status === 'running' && task.speed !== null) said.push(t('speed', { speed: formatBytes(task.speed) }));
  if (said.length === 0) said.push(t('status.running'));

  const place = visible(task.destination || task.bucket);
  return (
    <p className="flex min-w-0 items-center gap-1.5 text-xs text-muted tabular-nums">
      {status === 'done' && failed === 0 && <Check aria-hidden className="size-3.5 shrink-0 text-success" />}
      <span className="truncate">{said.join(' · ')}</span>
      {task.finishedAt !== null && kind !== 'delete' && objects.done > 0 && (
        <Link
          href={locationHref({ connection: task.connection, bucket: task.bucket, prefix: task.destination })}
          prefetch={false}
          className="ml-auto max-w-40 shrink-0 truncate text-accent hover:underline"
        >
          {t('open', { place })}
        </Link>
      )}
    </p>
  );
}
