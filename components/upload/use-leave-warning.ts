'use client';

import { useEffect } from 'react';
import { isFinished } from '@/lib/tasks/task';
import { tasksStore } from '@/lib/tasks/tasks';

/** Asks before the page is left while something would be stopped by it. */
export function useLeaveWarning(): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    // Only while needed: a listener alone keeps browsers from restoring the page on Back.
    const follow = () => {
      const busy = tasksStore.getState().entries.some(({ task }) => !isFinished(task));
      if (busy) window.addEventListener('beforeunload', warn);
      else window.removeEventListener('beforeunload', warn);
    };
    follow();
    const unsubscribe = tasksStore.subscribe(follow);
    return () => {
      unsubscribe();
      window.removeEventListener('beforeunload', warn);
    };
  }, []);
}
