'use client';

import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useStore } from 'zustand';
import { Button } from '@/components/ui/button';
import { cn } from '@/lib/client/cn';
import { inSentence } from '@/lib/domain/visible-name';
import { inShownOrder } from '@/lib/tasks/task-order';
import { clearFinished, tasksStore } from '@/lib/tasks/tasks';
import { InterruptedRow } from './interrupted-row';
import { TaskRow, type OpenItems } from './task-row';
import { totalsOf } from './totals';
import { TrayAnnouncer } from './tray-announcer';
import { TrayHeader } from './tray-header';
import { TrayToolbar } from './tray-toolbar';
import { useInterrupted } from './use-interrupted';
import { useKeepFocus } from './use-keep-focus';
import { usePageProgress } from './use-page-progress';
import { useReorder } from './use-reorder';
import { useTasks } from './use-tasks';
import { useWakeLock } from './use-wake-lock';

/** What runs in this tab, over the lower right corner of what it stands in. Not there while there is nothing to show. */
export function Tray() {
  const t = useTranslations('tasks');
  const entries = useTasks();
  const elsewhere = useStore(tasksStore, (state) => state.elsewhere);
  const { records, denied, discard, resume, isDiscarding } = useInterrupted();
  const [collapsed, setCollapsed] = useState(false);
  const [opened, setOpened] = useState<{ id: string; items: OpenItems } | null>(null);
  const [moved, setMoved] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const keepFocus = useKeepFocus<HTMLElement>();
  const totals = useMemo(() => totalsOf(entries.map(({ task }) => task)), [entries]);
  const open = useCallback((id: string, items: OpenItems | null) => setOpened(items && { id, items }), []);
  const orderOf = useReorder(entries, list, ({ task }, place, total) =>
    setMoved(t('moved', { title: inSentence(task.title), place, total })),
  );
  useWakeLock(totals.running > 0);
  usePageProgress(totals);
  const empty = entries.length === 0 && records.length === 0 && elsewhere.length === 0;
  const wide = opened !== null && entries.some(({ task }) => task.id === opened.id) && !collapsed;
  return (
    <>
      <TrayAnnouncer entries={entries} moved={moved} />
      {!empty && (
        <section
          role="region"
          aria-label={t('title')}
          tabIndex={-1}
          {...keepFocus}
          className={cn(
            'absolute end-4 bottom-12 z-20 flex max-h-[min(26rem,60%)] w-93 max-w-[calc(100%-2rem)] flex-col overflow-hidden rounded-lg border border-border-strong bg-surface text-sm shadow-float -outline-offset-2 max-md:inset-x-3 max-md:w-auto max-md:max-w-none',
            wide && 'max-h-[min(40rem,80%)] md:w-140',
          )}
        >
          <TrayHeader
            totals={totals}
            others={{ interrupted: records.length, elsewhere: elsewhere.length }}
            collapsed={collapsed}
            onCollapse={setCollapsed}
          />
          {!collapsed && <TrayToolbar entries={entries} />}
          <ul
            ref={list}
            hidden={collapsed}
            className={cn('min-h-0 overflow-y-auto overscroll-contain', collapsed && 'hidden')}
          >
            {records.map((record) => (
              <InterruptedRow
                key={record.id}
                record={record}
                denied={denied.has(record.id)}
                busy={isDiscarding}
                onResume={(chosen) => resume(record, chosen)}
                onDiscard={() => discard(record)}
              />
            ))}
            {inShownOrder(entries).map((entry) => (
              <TaskRow
                key={entry.task.id}
                entry={entry}
                opened={opened?.id === entry.task.id ? opened.items : null}
                onOpen={open}
                order={orderOf(entry.task.id)}
              />
            ))}
            {elsewhere.map((task) => (
              <TaskRow key={task.id} entry={{ task, controls: {} }} opened={null} onOpen={open} elsewhere />
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
