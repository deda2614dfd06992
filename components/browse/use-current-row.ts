'use client';

import { useState } from 'react';
import { entryId } from '@/lib/domain/entry';
import { indexOfRow, rowAt, type Rows } from '@/lib/domain/rows';

interface CurrentRow {
  id: string | null;
  /** Where it was when last looked at: nearly always still right, and then no search is needed. */
  index: number;
}

export interface CurrentRowState {
  /** Of the one row in the tab order. It follows its entry when rows are inserted; -1 where there are no rows. */
  current: number;
  setCurrent: (index: number) => void;
}

/** Begins at `initialId` where that is given, else at the first row. */
export function useCurrentRow(rows: Rows, initialId: string | null): CurrentRowState {
  const [kept, setKept] = useState<CurrentRow>({ id: initialId, index: 0 });
  return {
    current: find(rows, kept),
    setCurrent: (index) => {
      const entry = rowAt(rows, index);
      if (entry) setKept({ id: entryId(entry), index });
    },
  };
}

function find(rows: Rows, { id, index }: CurrentRow): number {
  const nearby = Math.min(index, rows.length - 1);
  if (id === null) return nearby;
  const there = rowAt(rows, index);
  if (there && entryId(there) === id) return index;
  const found = indexOfRow(rows, id);
  return found === -1 ? nearby : found;
}
