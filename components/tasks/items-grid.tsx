'use client';

import { useLayoutEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { useRouter } from 'next/navigation';
import { rowIndex } from '@/components/browse/row-index';
import { useGridKeys } from '@/components/browse/use-grid-keys';
import { useGridPointer } from '@/components/browse/use-grid-pointer';
import { useVirtualRows } from '@/components/browse/use-virtual-rows';
import { locationHref } from '@/lib/domain/location';
import {
  selectEvery,
  selectOnly,
  selectTo,
  toggle,
  NO_SELECTION,
  type Selection,
} from '@/lib/domain/selection';
import type { SelectHow } from '@/components/browse/use-grid-selection';
import type { Task } from '@/lib/tasks/task';
import { fitting, type ItemsView, type TaskItems } from '@/lib/tasks/task-items';
import { ItemFailure } from './item-failure';
import { ItemRow } from './item-row';
import { failedIn } from './totals';

/** Two lines each. */
const ROW_HEIGHT = 48;
/** Three: a failure says why in two. */
const FAILED_ROW_HEIGHT = 64;

interface ItemsGridProps {
  label: string;
  task: Task;
  items: TaskItems;
  view: ItemsView;
  /** Of the items in the view that are shown. */
  indices: readonly number[];
  selection: Selection;
  onSelect: (change: (now: Selection) => Selection) => void;
}

/** The objects of a task as a grid that moves and selects like the listing of a folder. */
export function ItemsGrid({ label, task, items, view, indices, selection, onSelect }: ItemsGridProps) {
  const router = useRouter();
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const [kept, setCurrent] = useState(0);
  const current = Math.min(kept, indices.length - 1);
  const rowHeight = failedIn(task) > 0 ? FAILED_ROW_HEIGHT : ROW_HEIGHT;
  const rows = useVirtualRows({ count: indices.length, rowHeight, scroller, keep: current });

  const itemAt = (row: number) => {
    const index = indices[row];
    return index === undefined ? undefined : view.at(index);
  };
  const idAt = (row: number) => {
    const index = indices[row];
    return index === undefined ? undefined : String(view.serialAt(index));
  };
  const order = {
    length: indices.length,
    idAt,
    indexOf: (id: string) => indices.findIndex((index) => String(view.serialAt(index)) === id),
  };
  const select = (row: number, how: SelectHow) => {
    const id = idAt(row);
    if (id === undefined) return;
    setCurrent(row);
    wantsFocus.current = true;
    onSelect((now) => {
      if (how === 'only') return selectOnly(id);
      return how === 'toggle' ? toggle(now, id) : selectTo(now, id, order, how === 'add-range');
    });
  };
  const openRow = (row: number) => {
    // A finger has no other way to point at it.
    setCurrent(row);
    const item = itemAt(row);
    if (item?.status !== 'done') return;
    const { connection, bucket, destination: prefix } = task;
    router.push(locationHref({ connection, bucket, prefix }, item.key));
  };
  const clear = () => onSelect(() => NO_SELECTION);

  const onGridKeys = useGridKeys({
    length: indices.length,
    nameAt: (row) => itemAt(row)?.name ?? '',
    current,
    pageSize: rows.pageSize,
    move: (to, how) => {
      setCurrent(to);
      rows.scrollTo(to);
      wantsFocus.current = true;
      if (how !== 'focus') select(to, how === 'range' ? 'range' : 'only');
    },
    toggle: (row) => select(row, 'toggle'),
    openRow,
    selectAll: () => onSelect((now) => selectEvery(now, order)),
    clear,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    onGridKeys(event);
    if (event.key !== 'Delete' || event.defaultPrevented) return;
    // Without this the page's own Delete would ask about what is selected in the listing.
    event.preventDefault();
    const own = idAt(rowIndex(event.target) ?? current);
    const { ids } = selection;
    items.cancel(
      fitting(view, 'cancel', ({ serial }) =>
        ids.size > 0 ? ids.has(String(serial)) : String(serial) === own,
      ),
    );
  };
  const isSelected = (row: number) => selection.ids.has(idAt(row) ?? '');
  const pointer = useGridPointer({ isSelected, selecting: selection.ids.size > 0, select, openRow, clear });

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    scroller.current?.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.focus({ preventScroll: true });
  });

  const currentItem = itemAt(current);
  return (
    <>
      <div
        ref={scroller}
        role="grid"
        aria-label={label}
        aria-multiselectable
        aria-rowcount={indices.length}
        aria-colcount={3}
        style={{ '--row-height': `${rowHeight}px` } as CSSProperties}
        className="max-h-[min(20rem,40dvh)] overflow-y-auto"
        onKeyDown={onKeyDown}
        {...pointer}
      >
        <div
          role="rowgroup"
          className="relative h-[calc(var(--rows)*var(--row-height))]"
          style={{ '--rows': rows.held } as CSSProperties}
        >
          {rows.indices.map((row) => {
            const item = itemAt(row);
            return (
              item && (
                <ItemRow
                  key={item.serial}
                  item={{ ...item }}
                  task={task}
                  items={items}
                  index={row}
                  place={rows.placeAt(row)}
                  selected={isSelected(row)}
                  current={row === current}
                />
              )
            );
          })}
        </div>
      </div>
      {currentItem && <ItemFailure item={{ ...currentItem }} />}
    </>
  );
}
