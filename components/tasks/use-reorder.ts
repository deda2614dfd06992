'use client';

import { useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { orderable, placeBefore } from '@/lib/tasks/task-order';
import type { TaskEntry } from '@/lib/tasks/tasks';

/** A row's part in changing the order. */
export interface RowOrder {
  isFirst: boolean;
  dragged: boolean;
  /** Where the dragged row would come, seen from this one. */
  target: 'above' | 'below' | null;
  goFirst: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  handle: {
    onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    onPointerUp: () => void;
    onPointerCancel: () => void;
  };
}

interface Drag {
  id: string;
  to: number;
}

/**
 * The order of what waits, changed by dragging a row's handle (mouse, pen, finger), by Alt with an arrow, or by sending a row
 * to the front.
 * @param list holds the rows, each with its task's id in `data-task`
 * @param onMoved told of a move, for those who do not see it
 */
export function useReorder(
  entries: readonly TaskEntry[],
  list: RefObject<HTMLElement | null>,
  onMoved: (entry: TaskEntry, place: number, total: number) => void,
): (id: string) => RowOrder | undefined {
  const [drag, setDrag] = useState<Drag | null>(null);
  const start = useRef<{ id: string; y: number } | null>(null);
  const ordered = orderable(entries);
  const ids = ordered.map(({ task }) => task.id);

  const moveTo = (id: string, to: number) => {
    const entry = ordered[ids.indexOf(id)];
    const before = placeBefore(ids, ids.indexOf(id), to);
    if (!entry || before === undefined) return;
    entry.controls.moveBefore?.(before);
    onMoved(entry, Math.max(0, Math.min(ids.length - 1, to)) + 1, ids.length);
  };
  const end = () => {
    start.current = null;
    setDrag(null);
  };

  return (id) => {
    const at = ids.indexOf(id);
    if (at === -1 || ids.length < 2) return undefined;
    return {
      isFirst: at === 0,
      dragged: drag?.id === id,
      target:
        drag === null || drag.id === id || drag.to !== at
          ? null
          : ids.indexOf(drag.id) > at
            ? 'above'
            : 'below',
      goFirst: () => moveTo(id, 0),
      onKeyDown: (event) => {
        const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
        if (!event.altKey || step === 0) return;
        event.preventDefault();
        const focused = document.activeElement;
        flushSync(() => moveTo(id, at + step));
        // A row that is put elsewhere in the page loses the focus on its way.
        if (focused instanceof HTMLElement) focused.focus();
        focused?.scrollIntoView({ block: 'nearest' });
      },
      handle: {
        onPointerDown: (event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          start.current = { id, y: event.clientY };
        },
        onPointerMove: (event) => {
          if (start.current === null) return;
          if (drag === null && Math.abs(event.clientY - start.current.y) < 4) return;
          const to = placeAt(event.clientY, ids, list.current);
          if (drag?.to !== to) setDrag({ id, to });
        },
        onPointerUp: () => {
          if (drag) moveTo(drag.id, drag.to);
          end();
        },
        onPointerCancel: end,
      },
    };
  };
}

/** The place in the order of the row under a height of the window. */
function placeAt(y: number, ids: readonly string[], list: HTMLElement | null): number {
  let place = 0;
  for (const [index, id] of ids.entries()) {
    const row = list?.querySelector(`[data-task="${CSS.escape(id)}"]`)?.getBoundingClientRect();
    if (row && y >= row.top) place = index;
  }
  return place;
}
