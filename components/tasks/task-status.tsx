'use client';

import { Check, ShieldCheck } from 'lucide-react';
import { Fragment } from 'react';
import { PageLink } from '@/components/ui/page-link';
import { useTranslations } from 'use-intl';
import { useFormats } from '@/components/ui/use-formats';
import { locationHref } from '@/lib/domain/location';
import { inSentence } from '@/lib/domain/visible-name';
import type { Task } from '@/lib/tasks/task';
import type { TaskEntry } from '@/lib/tasks/tasks';
import { failedIn } from './totals';
import { useTimeLeft } from './use-time-left';

/** Amounts while it runs, the outcome and the way there when it has finished. */
export function TaskStatus({ entry: { task, controls } }: { entry: TaskEntry }) {
  const t = useTranslations('tasks');
  const said = useStatus(task);
  const { connection, bucket, destination } = task;
  const place = inSentence(destination || bucket);
  const whole = task.status === 'done' && failedIn(task) === 0;
  const allVerified = whole && task.objects.done > 0 && task.verified === task.objects.done;
  const Mark = allVerified ? ShieldCheck : Check;
  const view = controls.items?.view();
  const only = view?.length === 1 ? view.at(0).key : undefined;
  return (
    <p className="flex min-w-0 items-center gap-1.5 text-xs text-muted tabular-nums">
      {whole && <Mark aria-hidden className="size-3.5 shrink-0 text-success" />}
      <span className="min-w-0 wrap-anywhere">
        {said.map((part, index) => (
          <Fragment key={part}>
            {index > 0 && '\u00A0· '}
            {/* A number and its unit stay together. */}
            <span className="inline-block">{part}</span>
          </Fragment>
        ))}
      </span>
      {task.finishedAt !== null && task.kind !== 'delete' && task.objects.done > 0 && (
        <PageLink
          href={locationHref({ connection, bucket, prefix: destination }, only)}
          className="ms-auto max-w-40 shrink-0 truncate text-accent hover:underline pointer-coarse:py-2"
        >
          {t('open', { place })}
        </PageLink>
      )}
    </p>
  );
}

function useStatus(task: Task): string[] {
  const t = useTranslations('tasks');
  const { formatBytes } = useFormats();
  const timeLeft = useTimeLeft();
  const { status, kind, objects, bytes, speed, verified = 0, opaque = 0 } = task;
  const failed = failedIn(task);
  const several = objects.total !== 1;
  const said: string[] = [];
  if (task.held === 'session') said.push(t('status.session'));
  else if (status === 'done') said.push(t(`done.${kind}`));
  else if (status !== 'running') said.push(t(`status.${status}`));
  if (status !== 'done' && bytes.total !== null && bytes.total > 0) {
    said.push(t('bytes', { done: formatBytes(bytes.done), total: formatBytes(bytes.total) }));
  }
  if (objects.total === null) said.push(t('objectsOpen', { done: objects.done }));
  else if (objects.total > 1) said.push(t('objects', { done: objects.done, total: objects.total }));
  if (task.growing) said.push(t('growing'));
  if (status === 'done' && bytes.total) said.push(formatBytes(bytes.done));
  if (verified > 0) said.push(several ? t('verified', { count: verified }) : t('integrity.verified'));
  if (opaque > 0) said.push(several ? t('opaque', { count: opaque }) : t('integrity.opaque'));
  if (objects.skipped > 0) said.push(t('skipped', { count: objects.skipped }));
  if (failed > 0 && several) said.push(t('failedObjects', { count: failed }));
  if (status === 'running' && speed !== null) {
    said.push(t('speed', { speed: formatBytes(speed) }));
    const rest = bytes.total === null || task.growing ? 0 : bytes.total - bytes.done;
    if (speed >= 1 && rest > 0) said.push(timeLeft(rest / speed));
  }
  return said.length === 0 ? [t('status.running')] : said;
}
