'use client';

import { useCallback, useRef, useState } from 'react';
import type { UserSummary } from '@/lib/domain/connection';
import { keepColumns, type ListColumns } from './list-columns';

export type ChangeColumns = (change: (now: ListColumns) => ListColumns) => void;

/** The columns of lists, kept for the next visit. What changes them stays the same. */
export function useListColumns(user: UserSummary, kept: ListColumns): [ListColumns, ChangeColumns] {
  const [columns, setColumns] = useState(kept);
  const latest = useRef(kept);
  const change = useCallback<ChangeColumns>(
    (next) => {
      latest.current = next(latest.current);
      keepColumns(user, latest.current);
      setColumns(latest.current);
    },
    [user],
  );
  return [columns, change];
}
