'use client';

import { useEffect } from 'react';

/** Keeps the machine awake while `wanted`. Browsers take the lock back from a page out of sight: it is asked for again. */
export function useWakeLock(wanted: boolean): void {
  useEffect(() => {
    // Not in pages served without TLS.
    if (!wanted || !('wakeLock' in navigator)) return;
    const held: { lock: WakeLockSentinel | null } = { lock: null };
    const asking = { ended: false };
    const isEnded = () => asking.ended;
    const ask = async () => {
      if (isEnded() || document.visibilityState !== 'visible' || held.lock?.released === false) return;
      // Refused where the battery is low: then the machine decides, as it would without us.
      held.lock = await navigator.wakeLock.request('screen').catch(() => null);
      if (isEnded()) void held.lock?.release();
    };
    void ask();
    const listen = () => void ask();
    document.addEventListener('visibilitychange', listen);
    return () => {
      asking.ended = true;
      document.removeEventListener('visibilitychange', listen);
      void held.lock?.release();
    };
  }, [wanted]);
}
