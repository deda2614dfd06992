'use client';

import { useRef } from 'react';

interface AfterMenu {
  /** For the item's `onSelect`. */
  choose: (action: () => void) => void;
  /** For the menu's content. */
  onCloseAutoFocus: () => void;
}

/**
 * Runs what was chosen once the menu has gone and given the focus back: a dialog that opens then takes the focus from where
 * it belongs, and returns it there.
 */
export function useAfterMenu(): AfterMenu {
  const chosen = useRef<(() => void) | null>(null);
  return {
    choose: (action) => {
      chosen.current = action;
    },
    onCloseAutoFocus: () => {
      const action = chosen.current;
      chosen.current = null;
      // The menu moves the focus right after this.
      if (action) queueMicrotask(action);
    },
  };
}
