'use client';

import { useLayoutEffect, useRef, type FocusEvent } from 'react';
import { focusAgain } from '@/components/ui/focus-again';

/**
 * Holds the focus within an element (`tabIndex` -1) when the control that had it goes: it must not fall to the page. In a grid
 * it stays on the row, or goes to the current one. When the element goes too, the focus goes to the list.
 */
export function useKeepFocus<T extends HTMLElement>() {
  const ref = useRef<T>(null);
  const within = useRef(false);
  const row = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (!within.current || document.activeElement !== document.body) return;
    if (ref.current) {
      const standIn = rowFor(row.current, ref.current) ?? ref.current;
      standIn.focus({ preventScroll: true });
      return;
    }
    within.current = false;
    focusAgain(null);
  });
  return {
    ref,
    onFocus: (event: FocusEvent) => {
      within.current = true;
      row.current = event.target.closest<HTMLElement>(ROW);
    },
    onBlur: (event: FocusEvent) => {
      // A control that is taken away may tell of it too; then nothing else was chosen.
      if (event.target.isConnected) within.current = false;
    },
  };
}

const ROW = '[role=row]';

function rowFor(before: HTMLElement | null, element: HTMLElement): HTMLElement | null {
  if (before === null || before.isConnected) return before;
  return element.querySelector<HTMLElement>(`${ROW}[tabindex="0"]`);
}
