'use client';

import { useEffect } from 'react';

/** Keeps the machine awake while `wanted`. Browsers take the lock back from a page out of sight: it is asked for again. */
export function useWakeLock(wanted: boolean): void {
  useEffect(() => {
    // Not in pages served without TLS.
    if (!wanted || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let ended = false;
    const ask = async () => {
      if (ended || document.visibilityState !== 'visible' || lock?.released === false) return;
      // Refused where the battery is low: then the machine decides, as it would without us.
      lock = await navigator.wakeLock.request('screen').catch(() => null);
      if (ended) void lock?.release();
    };
    void ask();
    const listen = () => void ask();
    document.addEventListener('visibilitychange', listen);
    return () => {
      ended = true;
      document.removeEventListener('visibilitychange', listen);
      void lock?.release();
    };
  }, [wanted]);
}
