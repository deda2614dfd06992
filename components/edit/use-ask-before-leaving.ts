import { useEffect, useRef, useState } from 'react';

export interface Leaving {
  /** Asks first where something is unsaved. */
  leave: () => void;
  leaveAnyway: () => void;
  stay: () => void;
  /** The question stands. */
  asking: boolean;
  dirty: boolean;
  setDirty: (dirty: boolean) => void;
  /** Whether Escape belongs to something within, which is asked each time. */
  keepsEscape: () => boolean;
  setKeepsEscape: (keeps: () => boolean) => void;
}

/** For what would be lost: the page, too, is not left without a question. */
export function useAskBeforeLeaving(leaveNow: () => void): Leaving {
  const [dirty, setDirty] = useState(false);
  const [asking, setAsking] = useState(false);
  const within = useRef<() => boolean>(() => false);
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
  return {
    leave: () => (dirty ? setAsking(true) : leaveNow()),
    leaveAnyway: leaveNow,
    stay: () => setAsking(false),
    asking: asking && dirty,
    dirty,
    setDirty,
    keepsEscape: () => within.current(),
    setKeepsEscape: (keeps) => {
      within.current = keeps;
    },
  };
}
