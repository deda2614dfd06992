'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { EntryName } from '@/components/browse/entry-name';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { Button } from '@/components/ui/button';
import { causeOf, type Cause } from '@/lib/tasks/task-causes';
import { fitting } from '@/lib/tasks/task-items';
import type { TaskEntry } from '@/lib/tasks/tasks';
import { useFailureSentence } from './use-failure-sentence';

interface CauseGroupProps {
  cause: Cause;
  entry: TaskEntry;
  /** Lists them one by one elsewhere; left out they are listed here. */
  onShow?: () => void;
  /** The only reason: what tries all again tries these. */
  alone: boolean;
}

/** One reason why something failed: the sentence, and what can be done about it. */
export function CauseGroup({ cause, entry, onShow, alone }: CauseGroupProps) {
  const t = useTranslations('tasks.causes');
  const sentence = useFailureSentence();
  const [open, setOpen] = useState(false);
  const { task, controls } = entry;
  const { error, count, failures } = cause;
  const { items } = controls;
  const several = task.objects.total !== 1 && failures.length > 0;
  const retryThese = () => {
    const id = causeOf(error);
    items?.retry(
      fitting(items.view(), 'retry', (item) => item.error !== undefined && causeOf(item.error) === id),
    );
  };
  return (
    <li className="text-xs">
      <p className="wrap-anywhere text-danger">{sentence(error, { count, diagnosis: task.diagnosis })}</p>
      <div className="mt-0.5 flex flex-wrap items-center gap-x-4 gap-y-1 empty:hidden">
        <Remedies entry={entry} code={error.code} />
        {several && items && !alone && (
          <Button
            variant="link"
            size="inline"
            className="min-h-6 pointer-coarse:min-h-11"
            onClick={retryThese}
          >
            {t('retryThese')}
          </Button>
        )}
        {several && (
          <Button
            variant="link"
            size="inline"
            className="min-h-6 pointer-coarse:min-h-11"
            aria-expanded={onShow ? undefined : open}
            onClick={onShow ?? (() => setOpen(!open))}
          >
            {open ? t('hide') : t('show', { count })}
          </Button>
        )}
      </div>
      {open && (
        <ul className="mt-1 flex max-h-40 flex-col gap-0.5 overflow-y-auto rounded-md border p-2">
          {failures.map(({ key }) => (
            <li key={key}>
              <EntryName name={key} />
            </li>
          ))}
          {count > failures.length && (
            <li className="text-muted">{t('more', { count: count - failures.length })}</li>
          )}
        </ul>
      )}
    </li>
  );
}

/** The ways out that are more than trying again. */
function Remedies({ entry: { task, controls }, code }: { entry: TaskEntry; code: string }) {
  const t = useTranslations('tasks');
  const sentence = useErrorSentence();
  const { allowOrigin, sendThroughApp, signIn } = controls;
  const allow = useMutation({ mutationFn: async () => allowOrigin?.() });
  if (code === 'unauthenticated' && signIn) {
    return (
      <Button size="small" onClick={signIn}>
        {t('signIn')}
      </Button>
    );
  }
  if (code !== 'unreachable') return null;
  return (
    <>
      {allowOrigin && task.diagnosis?.canFix === true && (
        <Button size="small" disabled={allow.isPending} onClick={() => allow.mutate()}>
          {t('causes.allowOrigin')}
        </Button>
      )}
      {sendThroughApp && (
        <Button size="small" onClick={sendThroughApp}>
          {t('causes.sendThroughApp')}
        </Button>
      )}
      {allow.error && (
        <p role="alert" className="basis-full wrap-anywhere text-danger">
          {sentence(allow.error)}
        </p>
      )}
    </>
  );
}
