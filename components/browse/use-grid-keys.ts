'use client';

import { useState, type KeyboardEvent } from 'react';
import { readingKey } from '@/lib/client/direction';
import { rowIndex } from './row-index';
import { tileBeside } from './tile-layout';
import { createTypeAhead } from './type-ahead';

interface GridKeysOptions {
  /** How many rows there are. */
  length: number;
  nameAt: (index: number) => string;
  /** -1 where there are no rows. */
  current: number;
  /** Where tiles stand beside each other: how many in a line. */
  across?: number;
  pageSize: () => number;
  move: (to: number, how: 'select' | 'range' | 'focus') => void;
  toggle: (index: number) => void;
  openRow: (index: number) => void;
  selectAll: () => void;
  clear: () => void;
}

/** The keyboard inside the listing; what works everywhere on the page is the commands' business. */
export function useGridKeys(options: GridKeysOptions): (event: KeyboardEvent) => void {
  const { length, nameAt, move, toggle, openRow, selectAll, clear } = options;
  const [typeAhead] = useState(createTypeAhead);

  return (event) => {
    const { key, altKey, shiftKey } = event;
    const mod = event.ctrlKey || event.metaKey;
    if (altKey || length === 0 || event.defaultPrevented) return;
    if (isControl(event.target)) return;

    // In a window that is not in front a row has the focus before anything is told that it has.
    const current = rowIndex(event.target) ?? options.current;
    const target = destination(key, current, options);
    if (target !== null) {
      event.preventDefault();
      move(target, shiftKey ? 'range' : mod ? 'focus' : 'select');
    } else if (key === 'Enter' && !mod && !shiftKey) {
      event.preventDefault();
      openRow(current);
    } else if (key === ' ' && !typeAhead.isTyping()) {
      event.preventDefault();
      if (shiftKey) move(current, 'range');
      else toggle(current);
    } else if (mod && key.toLowerCase() === 'a' && !shiftKey) {
      event.preventDefault();
      selectAll();
    } else if (key === 'Escape') {
      clear();
    } else if (!mod && isTypable(key)) {
      const found = typeAhead.find(key, length, nameAt, current);
      if (found !== -1) move(found, 'select');
    }
  };
}

function destination(
  key: string,
  current: number,
  { across, pageSize, length }: Pick<GridKeysOptions, 'across' | 'pageSize' | 'length'>,
): number | null {
  const last = length - 1;
  const beside = across === undefined ? null : tileBeside(readingKey(key), current, across, last);
  if (beside !== null) return beside;
  const page = pageSize() * (across ?? 1);
  switch (key) {
    case 'ArrowDown':
      return Math.min(current + 1, last);
    case 'ArrowUp':
      return Math.max(current - 1, 0);
    case 'PageDown':
      return Math.min(current + page, last);
    case 'PageUp':
      return Math.max(current - page, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** `/` filters and `?` explains the shortcuts. */
function isTypable(key: string): boolean {
  return String.fromCodePoint(key.codePointAt(0) ?? 0) === key && key !== '/' && key !== '?';
}

function isControl(target: EventTarget): boolean {
  return (
    target instanceof Element &&
    target.closest('[data-index]') !== target &&
    target.closest('button, [role=separator]') !== null
  );
}
