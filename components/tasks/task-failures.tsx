'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { inSentence } from '@/lib/domain/visible-name';
import type { Failure } from '@/lib/domain/steps';
import { groupByCause } from '@/lib/tasks/task-causes';
import { fitting, type ItemsView } from '@/lib/tasks/task-items';
import type { TaskEntry } from '@/lib/tasks/tasks';
import { CauseGroup } from './cause-group';
import { failedIn } from './totals';

interface TaskFailuresProps {
  entry: TaskEntry;
  /** Lists what failed, one by one. */
  onShow: () => void;
}

/** What failed and why, once for every reason, each with what mends it. */
export function TaskFailures({ entry, onShow }: TaskFailuresProps) {
  const t = useTranslations('tasks');
  const { task, controls } = entry;
  const { failures, error, objects } = task;
  const { items, retry } = controls;
  const count = failedIn(task);
  const causes = useMemo(
    () => groupByCause(items && count > failures.length ? failedOf(items.view()) : failures),
    [items, count, failures],
  );
  if (causes.length === 0 && error === null) return null;
  const several = objects.total !== 1 && causes.length > 0;
  const all = causes.length > 0 ? causes : error ? [{ error, failures: [], count: 1 }] : [];
  const again = retry ?? (items && (() => items.retry(fitting(items.view(), 'retry', isFailed))));
  return (
    <div className="mt-1.5 flex flex-col gap-2">
      <ul aria-label={t('causes.label', { title: inSentence(task.title) })} className="flex flex-col gap-2">
        {all.map((cause) => (
          <CauseGroup
            key={`${cause.error.code} ${cause.error.details.action}`}
            cause={cause}
            entry={entry}
            onShow={items && several ? onShow : undefined}
            alone={all.length === 1}
          />
        ))}
      </ul>
      {several && again && (
        <Button size="small" className="self-start" onClick={again}>
          {t('causes.retryFailed')}
        </Button>
      )}
    </div>
  );
}

const isFailed = ({ status }: { status: string }) => status === 'failed';

function* failedOf(view: ItemsView): Generator<Failure> {
  for (let index = 0; index < view.length; index += 1) {
    const { status, key, error } = view.at(index);
    if (status === 'failed' && error) yield { key, error };
  }
}
