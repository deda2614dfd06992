'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { cn } from '@/lib/client/cn';
import { inSentence } from '@/lib/domain/visible-name';
import { NO_SELECTION } from '@/lib/domain/selection';
import type { Task } from '@/lib/tasks/task';
import { filterItems, ITEM_FILTERS, type ItemFilter, type TaskItems } from '@/lib/tasks/task-items';
import { ItemVerbs } from './item-verbs';
import { ItemsGrid } from './items-grid';

interface ItemsPanelProps {
  /** Changes whenever its items may have: they are read anew. */
  task: Task;
  items: TaskItems;
  initialFilter: ItemFilter;
}

/** The objects of one task, one by one: which to show, which are chosen, and what can be done with those. */
export function ItemsPanel({ task, items, initialFilter }: ItemsPanelProps) {
  const t = useTranslations('tasks.items');
  const [filter, setFilter] = useState(initialFilter);
  const [selection, setSelection] = useState(NO_SELECTION);
  const view = items.view();
  const indices = filterItems(view, filter);
  const { size } = selection.ids;
  return (
    <div className="mt-2 overflow-hidden rounded-md border">
      <div className="flex min-h-9 flex-wrap items-center gap-x-2 gap-y-1 border-b bg-background px-1.5 py-1">
        <div role="group" aria-label={t('filter')} className="flex gap-0.5">
          {ITEM_FILTERS.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === filter}
              className={cn(
                'h-6 rounded-sm px-2 text-xs text-muted hover:bg-hover hover:text-foreground pointer-coarse:h-11 pointer-coarse:min-w-11',
                each === filter && 'bg-accent-soft font-medium text-foreground forced-colors:underline',
              )}
              onClick={() => {
                setFilter(each);
                // Nothing is done to what one does not see.
                setSelection(NO_SELECTION);
              }}
            >
              {t(`filters.${each}`)}
            </button>
          ))}
        </div>
        {size > 0 && (
          <div className="ms-auto flex items-center gap-1 text-xs">
            <span role="status" className="text-muted tabular-nums">
              {t('selected', { count: size })}
            </span>
            <ItemVerbs items={items} view={view} chosen={selection.ids} />
          </div>
        )}
      </div>
      <ItemsGrid
        label={t('label', { title: inSentence(task.title) })}
        task={task}
        items={items}
        view={view}
        indices={indices}
        selection={selection}
        onSelect={setSelection}
      />
      {indices.length === 0 && (
        <p className="px-3 py-4 text-center text-xs text-muted">{t(`none.${filter}`)}</p>
      )}
    </div>
  );
}
