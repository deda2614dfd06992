'use client';

import { useStore } from 'zustand';
import { tasksStore, type TaskEntry } from '@/lib/tasks/tasks';

/** What runs in this tab and what has finished, oldest first. */
export function useTasks(): readonly TaskEntry[] {
  return useStore(tasksStore, (state) => state.entries);
}
