'use client';

import { useMemo } from 'react';
import { useStore } from 'zustand';
import { tasksStore, type TaskEntry } from '@/lib/tasks/tasks';

/** What runs in this tab and what has finished, oldest first, but for what is too short to be shown. */
export function useTasks(): readonly TaskEntry[] {
  const entries = useStore(tasksStore, (state) => state.entries);
  return useMemo(() => entries.filter(({ task }) => task.quiet !== true), [entries]);
}
