'use client';

import { useEffect, useRef } from 'react';
import { entryId, type Entry } from '@/lib/domain/entry';
import type { Rows } from '@/lib/domain/rows';
import {
  isSelectedAt,
  NO_SELECTION,
  selectEvery,
  selectOnly,
  selectTo,
  toggle,
  type Ids,
} from '@/lib/domain/selection';
import { useBrowseView } from './browse-context';

/** Milliseconds after which open details follow the selection: running through rows must not ask for each. */
const FOLLOW = 150;

export type SelectHow = 'only' | 'toggle' | 'range' | 'add-range';

export interface GridSelection {
  ids: Ids;
  isSelected: (index: number) => boolean;
  select: (index: number, how: SelectHow) => void;
  selectAll: () => void;
  clear: () => void;
}

export function useGridSelection(rows: Rows): GridSelection {
  const { selected, setSelected, openKey, setOpenKey } = useBrowseView();
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const follow = (entry: Entry) => {
    window.clearTimeout(timer.current);
    if (openKey === null || entry.kind !== 'file' || entry.key === openKey) return;
    timer.current = window.setTimeout(() => setOpenKey(entry.key), FOLLOW);
  };

  return {
    ids: selected.ids,
    isSelected: (index) => isSelectedAt(selected, rows, index),
    select: (index, how) => {
      const entry = rows.at(index);
      if (!entry) return;
      const id = entryId(entry);
      if (how === 'only') follow(entry);
      setSelected((now) => {
        if (how === 'only') return selectOnly(id);
        if (how === 'toggle') return toggle(now, id);
        return selectTo(now, id, rows, how === 'add-range');
      });
    },
    selectAll: () => setSelected((now) => selectEvery(now, rows)),
    clear: () => setSelected((now) => (now.ids.size === 0 ? now : NO_SELECTION)),
  };
}
