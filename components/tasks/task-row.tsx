'use client';

import { Pause, Play, RotateCcw, X, type LucideIcon } from 'lucide-react';
import { memo, useId } from 'react';
import { useTranslations } from 'use-intl';
import { EntryName } from '@/components/browse/entry-name';
import { IconButton } from '@/components/ui/icon-button';
import { Progress } from '@/components/ui/progress';
import { visible } from '@/lib/domain/visible-name';
import type { Task } from '@/lib/tasks/task';
import type { TaskEntry } from '@/lib/tasks/tasks';
import { TaskFailures } from './task-failures';
import { TaskStatus } from './task-status';
import { progressOf } from './totals';

const VERBS: ['pause' | 'resume' | 'retry' | 'cancel', LucideIcon][] = [
  ['pause', Pause],
  ['resume', Play],
  ['retry', RotateCcw],
  ['cancel', X],
];

/** One line of the tray. Others do not draw again when this one moves. */
export const TaskRow = memo(function TaskRow({ entry }: { entry: TaskEntry }) {
  const t = useTranslations('tasks');
  const titleId = useId();
  const { task, controls } = entry;
  return (
    <li aria-labelledby={titleId} className="border-b px-3 pt-2 pb-2.5 last:border-b-0">
      <div className="flex min-h-6 items-center gap-2">
        <span id={titleId} className="flex min-w-0 flex-1">
          <EntryName name={task.title} />
        </span>
        <div className="flex shrink-0 gap-0.5">
          {VERBS.map(([verb, Icon]) => {
            const act = controls[verb];
            return (
              act && (
                <IconButton
                  key={verb}
                  label={t(verb)}
                  size="icon-small"
                  aria-describedby={titleId}
                  onClick={act}
                >
                  <Icon />
                </IconButton>
              )
            );
          })}
        </div>
      </div>
      <TaskStatus task={task} />
      <Progress value={progressOf(task)} label={visible(task.title)} tone={tone(task)} className="mt-1.5" />
      <TaskFailures task={task} />
    </li>
  );
});

function tone({ status, failures }: Task): 'accent' | 'danger' | 'success' | 'muted' {
  if (status === 'failed' || (status === 'done' && failures.length > 0)) return 'danger';
  if (status === 'done') return 'success';
  return status === 'running' || status === 'waiting' ? 'accent' : 'muted';
}
