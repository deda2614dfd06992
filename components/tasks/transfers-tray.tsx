'use client';

import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { cn } from '@/lib/client/cn';
import { clearFinished } from '@/lib/tasks/tasks';
import { InterruptedRow } from './interrupted-row';
import { TaskRow } from './task-row';
import { totalsOf } from './totals';
import { TrayAnnouncer } from './tray-announcer';
import { TrayHeader } from './tray-header';
import { useInterrupted } from './use-interrupted';
import { useTasks } from './use-tasks';

/** What runs in this tab, over the lower right corner of what it stands in. Not there while there is nothing to show. */
export function TransfersTray() {
  const t = useTranslations('tasks');
  const entries = useTasks();
  const { records, discard, resume, isDiscarding } = useInterrupted();
  const [collapsed, setCollapsed] = useState(false);
  const totals = useMemo(() => totalsOf(entries.map(({ task }) => task)), [entries]);
  const empty = entries.length === 0 && records.length === 0;
  return (
    <>
      <TrayAnnouncer entries={entries} />
      {!empty && (
        <section
          role="region"
          aria-label={t('title')}
          className="absolute right-4 bottom-12 z-20 flex max-h-[min(26rem,60%)] w-93 max-w-[calc(100%-2rem)] flex-col overflow-hidden rounded-lg border border-border-strong bg-surface text-sm shadow-float max-md:inset-x-3 max-md:w-auto max-md:max-w-none"
        >
          <TrayHeader
            totals={totals}
            interrupted={records.length}
            collapsed={collapsed}
            onCollapse={setCollapsed}
          />
          <ul hidden={collapsed} className={cn('min-h-0 overflow-y-auto', collapsed && 'hidden')}>
            {records.map((record) => (
              <InterruptedRow
                key={record.id}
                record={record}
                busy={isDiscarding}
                onResume={(file) => resume(record, file)}
                onDiscard={() => discard(record)}
              />
            ))}
            {entries.toReversed().map((entry) => (
              <TaskRow key={entry.task.id} entry={entry} />
            ))}
          </ul>
          {totals.finished > 0 && !collapsed && (
            <div className="flex shrink-0 justify-end border-t px-1.5 py-1">
              <Button variant="ghost" size="small" onClick={clearFinished}>
                {t('clear')}
              </Button>
            </div>
          )}
        </section>
      )}
    </>
  );
}
