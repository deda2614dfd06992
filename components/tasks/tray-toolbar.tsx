'use client';

import { useTranslations } from 'use-intl';
import { openDialog } from '@/components/dialogs/dialogs';
import { Button } from '@/components/ui/button';
import { isFinished } from '@/lib/tasks/task';
import type { TaskEntry } from '@/lib/tasks/tasks';
import { BandwidthButton } from './bandwidth-button';
import { cancelAll, isMuch } from './cancel-all';
import { useKeepFocus } from './use-keep-focus';

/** What can be asked of everything at once. */
export function TrayToolbar({ entries }: { entries: readonly TaskEntry[] }) {
  const t = useTranslations('tasks.all');
  const keepFocus = useKeepFocus<HTMLDivElement>();
  const open = entries.filter(({ task }) => !isFinished(task));
  const all = (verb: 'pause' | 'resume') => {
    const acts = open.flatMap(({ controls }) => controls[verb] ?? []);
    return acts.length === 0 ? null : () => acts.forEach((act) => act());
  };
  const pause = all('pause');
  const resume = all('resume');
  const cancellable = open.some(({ controls }) => controls.cancel);
  const uploads = open.some(({ task }) => task.kind === 'upload');
  if (!pause && !resume && !cancellable && !uploads) return null;
  return (
    <div
      role="group"
      aria-label={t('label')}
      tabIndex={-1}
      {...keepFocus}
      className="flex shrink-0 flex-wrap items-center gap-0.5 border-b px-1.5 py-0.5 -outline-offset-2"
    >
      {/* Where there is only one of them it takes the other's place, and the focus stays where it was. */}
      {pause && <Verb key="hold" label={t('pause')} act={pause} />}
      {resume && <Verb key={pause ? 'resume' : 'hold'} label={t('resume')} act={resume} />}
      {cancellable && (
        <Verb
          label={t('cancel')}
          act={() => (isMuch(open) ? openDialog({ kind: 'cancel-transfers' }) : cancelAll())}
        />
      )}
      {uploads && <BandwidthButton />}
    </div>
  );
}

function Verb({ label, act }: { label: string; act: () => void }) {
  return (
    <Button variant="ghost" size="small" onClick={act}>
      {label}
    </Button>
  );
}
