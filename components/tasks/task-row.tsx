'use client';

import { ChevronRight, FileDown, GripVertical, MonitorSmartphone } from 'lucide-react';
import { memo, useId } from 'react';
import { useTranslations } from 'use-intl';
import { EntryName } from '@/components/browse/entry-name';
import { IconButton } from '@/components/ui/icon-button';
import { Progress } from '@/components/ui/progress';
import { cn } from '@/lib/client/cn';
import { visible } from '@/lib/domain/visible-name';
import { isFinished, type Task } from '@/lib/tasks/task';
import type { TaskEntry } from '@/lib/tasks/tasks';
import { ItemsPanel } from './items-panel';
import { TaskFailures } from './task-failures';
import { TaskStatus } from './task-status';
import { TaskVerbs } from './task-verbs';
import { failedIn, progressOf } from './totals';
import { useKeepFocus } from './use-keep-focus';
import { useReceipt } from './use-receipt';
import type { RowOrder } from './use-reorder';

/** Which of a task's objects are listed below it. */
export type OpenItems = 'all' | 'failed';

interface TaskRowProps {
  entry: TaskEntry;
  opened: OpenItems | null;
  onOpen: (id: string, items: OpenItems | null) => void;
  /** Left out where it has no place in an order. */
  order?: RowOrder;
  /** Of another tab: to be looked at only. */
  elsewhere?: boolean;
}

/** One line of the tray. Others do not draw again when this one moves. */
export const TaskRow = memo(function TaskRow({ entry, opened, onOpen, order, elsewhere }: TaskRowProps) {
  const t = useTranslations('tasks');
  const titleId = useId();
  const keepFocus = useKeepFocus<HTMLLIElement>();
  const saveReceipt = useReceipt();
  const { task, controls } = entry;
  const { items } = controls;
  // With several objects it is written out beside what failed.
  const retry = failedIn(task) > 0 && task.objects.total !== 1 ? undefined : controls.retry;
  return (
    <li
      aria-labelledby={titleId}
      data-task={task.id}
      tabIndex={-1}
      onKeyDown={order?.onKeyDown}
      {...keepFocus}
      className={cn(
        'group border-b px-3 pt-2 pb-2.5 -outline-offset-2 last:border-b-0',
        order?.dragged && 'bg-hover opacity-70',
        order?.target === 'above' && 'shadow-[inset_0_2px_var(--color-accent)]',
        order?.target === 'below' && 'shadow-[inset_0_-2px_var(--color-accent)]',
      )}
    >
      {/* What has no room beside the title goes below it: fingers need more of it. */}
      <div className="flex min-h-6 items-center gap-1 pointer-coarse:flex-wrap">
        {order && (
          <IconButton
            label={t('move')}
            size="icon-small"
            aria-describedby={titleId}
            data-part="handle"
            className="-ms-2 cursor-grab touch-none active:cursor-grabbing"
            {...order.handle}
          >
            <GripVertical />
          </IconButton>
        )}
        {items && (
          <IconButton
            label={t(opened ? 'hideItems' : 'showItems')}
            size="icon-small"
            aria-expanded={opened !== null}
            aria-describedby={titleId}
            className={order ? undefined : '-ms-1.5'}
            onClick={() => onOpen(task.id, opened ? null : 'all')}
          >
            <ChevronRight className={cn('transition-transform', opened ? 'rotate-90' : 'rtl:rotate-180')} />
          </IconButton>
        )}
        <span id={titleId} className="flex min-w-0 flex-1 basis-32">
          <EntryName name={task.title} />
        </span>
        {elsewhere && (
          <span className="flex shrink-0 items-center gap-1 text-xs text-muted">
            <MonitorSmartphone aria-hidden className="size-3.5" strokeWidth={1.5} />
            {t('elsewhere')}
          </span>
        )}
        <div className="ms-auto flex shrink-0 gap-0.5">
          {items && isFinished(task) && (
            <IconButton
              label={t('receipt')}
              size="icon-small"
              aria-describedby={titleId}
              onClick={() => saveReceipt(task.title, items.view())}
            >
              <FileDown />
            </IconButton>
          )}
          <TaskVerbs
            controls={{ ...controls, retry, first: order?.isFirst === false ? order.goFirst : undefined }}
            titleId={titleId}
          />
        </div>
      </div>
      <TaskStatus entry={entry} />
      <Progress value={progressOf(task)} label={visible(task.title)} tone={tone(task)} className="mt-1.5" />
      {elsewhere !== true && <TaskFailures entry={entry} onShow={() => onOpen(task.id, 'failed')} />}
      {opened && items && <ItemsPanel key={opened} task={task} items={items} initialFilter={opened} />}
    </li>
  );
});

function tone(task: Task): 'accent' | 'danger' | 'success' | 'muted' {
  const { status } = task;
  if (status === 'failed' || (status === 'done' && failedIn(task) > 0)) return 'danger';
  if (status === 'done') return 'success';
  return status === 'running' || status === 'waiting' ? 'accent' : 'muted';
}
