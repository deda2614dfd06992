'use client';

import { useTranslations } from 'use-intl';
import { EntryName } from '@/components/browse/entry-name';
import { GridRow } from '@/components/browse/grid-row';
import { Checkbox } from '@/components/ui/checkbox';
import { IconButton } from '@/components/ui/icon-button';
import { locationHref } from '@/lib/domain/location';
import { visible } from '@/lib/domain/visible-name';
import type { Task } from '@/lib/tasks/task';
import { fits, type ItemView, type TaskItems } from '@/lib/tasks/task-items';
import { ItemStatusLine } from './item-status-line';
import { ITEM_VERBS } from './item-verbs';

interface ItemRowProps {
  /** As it is now. */
  item: ItemView;
  task: Task;
  items: TaskItems;
  index: number;
  /** Where it stands, see GridRow. */
  place: number;
  selected: boolean;
  /** The one row in the tab order. */
  current: boolean;
}

/** One object of a task, in two lines, with what can be done with it. */
export function ItemRow({ item, task, items, index, place, selected, current }: ItemRowProps) {
  const t = useTranslations('tasks.items');
  const { connection, bucket, destination } = task;
  // What stands below the folder that was uploaded tells it apart from its namesakes.
  const path = item.key.startsWith(destination) ? item.key.slice(destination.length) : item.key;
  const name = visible(path);
  return (
    <GridRow
      index={index}
      place={place}
      label={name}
      selected={selected}
      current={current}
      aria-rowindex={index + 1}
      className="grid grid-cols-[36px_minmax(0,1fr)_auto] items-center pe-1.5 text-xs last:border-b-0"
    >
      <div role="gridcell" data-part="check" className="flex size-full items-center justify-center">
        <Checkbox readOnly checked={selected} tabIndex={-1} aria-label={t('select', { name })} />
      </div>
      <div role="gridcell" className="min-w-0">
        {item.status === 'done' ? (
          <a
            href={locationHref({ connection, bucket, prefix: destination }, item.key)}
            tabIndex={-1}
            draggable={false}
            className="flex w-fit max-w-full cursor-default"
          >
            <EntryName name={path} className="text-sm" />
          </a>
        ) : (
          <EntryName name={path} className="text-sm" />
        )}
        <ItemStatusLine item={item} />
      </div>
      <div role="gridcell" data-part="verbs" className="flex gap-0.5">
        {ITEM_VERBS.map(
          ([verb, Icon]) =>
            fits(verb, item.status) && (
              <IconButton
                // Pause and Resume take each other's place, and the focus stays where it was.
                key={verb === 'resume' ? 'pause' : verb}
                label={t(verb)}
                size="icon-small"
                tabIndex={current ? 0 : -1}
                onClick={(event) => {
                  // To the grid a click on a row chooses it.
                  event.stopPropagation();
                  items[verb]([item.serial]);
                }}
              >
                <Icon />
              </IconButton>
            ),
        )}
      </div>
    </GridRow>
  );
}
