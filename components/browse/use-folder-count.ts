'use client';

import { useEffect, useRef, useState } from 'react';
import { countUnder, NOTHING_COUNTED } from '@/lib/client/tally';
import type { Location } from '@/lib/domain/entry';
import type { Tally } from '@/lib/domain/steps';

type CountState = 'idle' | 'counting' | 'complete' | 'stopped' | 'failed';

/** Counting that begins when asked and ends with the component: an abandoned count would go on listing keys. */
export function useFolderCount({ connection, bucket, prefix }: Location) {
  const [tally, setTally] = useState<Tally>(NOTHING_COUNTED);
  const [state, setState] = useState<CountState>('idle');
  const [error, setError] = useState<unknown>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = () => {
    const controller = new AbortController();
    running.current = controller;
    setTally(NOTHING_COUNTED);
    setError(null);
    setState('counting');
    countUnder({ connection, bucket }, [prefix], NOTHING_COUNTED, setTally, controller.signal).then(
      () => setState('complete'),
      (failure: unknown) => {
        if (controller.signal.aborted) return;
        setError(failure);
        setState('failed');
      },
    );
  };
  const stop = () => {
    running.current?.abort();
    setState('stopped');
  };
  return { tally, state, error, start, stop };
}
