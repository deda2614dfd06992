'use client';

import { useLayoutEffect, useRef, type FocusEvent } from 'react';
import { focusAgain } from '@/components/ui/focus-again';

/**
 * Holds the focus within an element (`tabIndex` -1) when the control that had it goes: it must not fall to the page. When the
 * element goes too, the focus goes to the list.
 */
export function useKeepFocus<T extends HTMLElement>() {
  const ref = useRef<T>(null);
  const within = useRef(false);
  useLayoutEffect(() => {
    if (!within.current || document.activeElement !== document.body) return;
    if (ref.current) {
      ref.current.focus({ preventScroll: true });
      return;
    }
    within.current = false;
    focusAgain(null);
  });
  return {
    ref,
    onFocus: () => {
      within.current = true;
    },
    onBlur: (event: FocusEvent) => {
      // A control that is taken away may tell of it too; then nothing else was chosen.
      if (event.target.isConnected) within.current = false;
    },
  };
}
