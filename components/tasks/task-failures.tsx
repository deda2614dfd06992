'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { EntryName } from '@/components/browse/entry-name';
import { Button } from '@/components/ui/button';
import { visible } from '@/lib/domain/visible-name';
import type { Task } from '@/lib/tasks/task';
import { useFailureSentence } from './use-failure-sentence';

const SHOWN = 50;

/** What failed and why: the one reason for the whole task, or a reason for every key. */
export function TaskFailures({ task }: { task: Task }) {
  const t = useTranslations('tasks');
  const sentence = useFailureSentence();
  const [open, setOpen] = useState(false);
  const { failures, error, objects } = task;
  const reason = error ?? (objects.total === 1 ? failures[0]?.error : undefined);
  const count = task.failed ?? failures.length;
  return (
    <>
      {reason && <p className="mt-1 text-xs wrap-anywhere text-danger">{sentence(reason)}</p>}
      {failures.length > 0 && objects.total !== 1 && (
        <Button
          variant="link"
          size="small"
          className="mt-1 h-auto"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'hideFailures' : 'showFailures')}
        </Button>
      )}
      {open && (
        <ul
          aria-label={t('failures', { count, title: visible(task.title) })}
          className="mt-1 flex max-h-40 flex-col gap-1.5 overflow-y-auto rounded-md border p-2 text-xs"
        >
          {failures.slice(0, SHOWN).map((failure) => (
            <li key={failure.key}>
              <EntryName name={failure.key} className="font-medium" />
              <p className="wrap-anywhere text-danger">{sentence(failure.error)}</p>
            </li>
          ))}
          {count > SHOWN && <li className="text-muted">{t('moreFailures', { count: count - SHOWN })}</li>}
        </ul>
      )}
    </>
  );
}
