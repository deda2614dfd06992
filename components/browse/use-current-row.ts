'use client';

import { useState } from 'react';
import type { Rows } from '@/lib/domain/rows';

/** What it needs to know of the rows. */
type Places = Pick<Rows, 'length' | 'idAt' | 'indexOf'>;

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
export function useCurrentRow(rows: Places, initialId: string | null): CurrentRowState {
  const [kept, setKept] = useState<CurrentRow>({ id: initialId, index: 0 });
  return {
    current: find(rows, kept),
    setCurrent: (index) => {
      const id = rows.idAt(index);
      if (id !== undefined) setKept({ id, index });
    },
  };
}

function find(rows: Places, { id, index }: CurrentRow): number {
  const nearby = Math.min(index, rows.length - 1);
  if (id === null) return nearby;
  if (rows.idAt(index) === id) return index;
  const found = rows.indexOf(id);
  return found === -1 ? nearby : found;
}
