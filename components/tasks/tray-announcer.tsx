'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { inSentence } from '@/lib/domain/visible-name';
import type { Task } from '@/lib/tasks/task';
import type { TaskEntry } from '@/lib/tasks/tasks';
import { announce, NOTHING_TOLD, type Announcement } from './announcements';
import { failedIn } from './totals';

interface TrayAnnouncerProps {
  entries: readonly TaskEntry[];
  /** Where a task was moved to. */
  moved: string;
}

/** Tells those who cannot see the tray what is worth a word; progress itself would drown everything else. */
export function TrayAnnouncer({ entries, moved }: TrayAnnouncerProps) {
  const t = useTranslations('tasks');
  const [{ told, text }, setState] = useState({ told: NOTHING_TOLD, text: '' });
  useEffect(() => {
    const next = announce(
      told,
      entries.map(({ task }) => task),
    );
    const { news } = next;
    if (news.length === 0 && sameTold(told, next.told)) return;
    // eslint-disable-next-line react-hooks/set-state-in-effect -- what was told before decides what is said now
    setState((now) => ({
      told: next.told,
      text: news.length > 0 ? news.map((item) => words(item, t)).join('. ') : now.text,
    }));
  }, [entries, told, t]);
  return (
    <>
      <p aria-live="polite" className="sr-only">
        {text}
      </p>
      <p aria-live="polite" className="sr-only">
        {moved}
      </p>
    </>
  );
}

function sameTold(one: typeof NOTHING_TOLD, other: typeof NOTHING_TOLD): boolean {
  if (one.percent !== other.percent || one.tasks.size !== other.tasks.size) return false;
  return [...other.tasks].every(([id, { ended, failing }]) => {
    const before = one.tasks.get(id);
    return before?.ended === ended && before.failing === failing;
  });
}

type Translate = ReturnType<typeof useTranslations<'tasks'>>;

function words(news: Announcement, t: Translate): string {
  if (news.kind === 'progress') return t('announce.progress', { percent: news.percent });
  const { kind, tasks } = news;
  const [only] = tasks;
  if (only && (tasks.length === 1 || kind === 'failing')) {
    if (kind === 'ended') return ended(only, t);
    const title = inSentence(only.title);
    return kind === 'started'
      ? t('announce.started', { title })
      : t('announce.failing', { title, count: failedIn(only) });
  }
  if (kind === 'started') return t('announce.startedSeveral', { count: tasks.length });
  const failed = tasks.filter((task) => task.status === 'failed' || failedIn(task) > 0).length;
  return t('announce.endedSeveral', { count: tasks.length, failed });
}

function ended(task: Task, t: Translate): string {
  const title = inSentence(task.title);
  const count = failedIn(task);
  const outcome = t(`done.${task.kind}`);
  if (task.status === 'failed') return t('announce.failed', { title });
  if (task.status === 'cancelled') return t('announce.cancelled', { title });
  return count > 0 ? t('announce.partly', { title, outcome, count }) : t('announce.done', { title, outcome });
}
