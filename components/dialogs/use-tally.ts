'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { countUnder, NOTHING_COUNTED } from '@/lib/client/tally';
import { tallyFiles, type Entry, type Location } from '@/lib/domain/entry';
import type { Tally } from '@/lib/domain/steps';

interface Count {
  tally: Tally;
  state: 'counting' | 'complete' | 'stopped' | 'failed';
  error: unknown;
  stop: () => void;
  again: () => void;
}

/** How many objects these entries are, and how big: files are known, folders are counted while one looks on. */
export function useTally(place: Pick<Location, 'connection' | 'bucket'>, entries: readonly Entry[]): Count {
  const [tally, setTally] = useState<Tally>(NOTHING_COUNTED);
  const [state, setState] = useState<Count['state']>('counting');
  const [error, setError] = useState<unknown>(null);
  const [round, setRound] = useState(0);
  const counting = useRef<AbortController | null>(null);

  const count = useEffectEvent((signal: AbortSignal) => {
    const prefixes = entries.filter((entry) => entry.kind === 'folder').map(({ prefix }) => prefix);
    countUnder(place, prefixes, tallyFiles(entries), setTally, signal).then(
      () => setState('complete'),
      (failure: unknown) => {
        if (signal.aborted) return;
        setError(failure);
        setState('failed');
      },
    );
  });

  useEffect(() => {
    const controller = new AbortController();
    counting.current = controller;
    count(controller.signal);
    return () => controller.abort();
  }, [round]);

  return {
    tally,
    state,
    error,
    stop: () => {
      counting.current?.abort();
      setState('stopped');
    },
    again: () => {
      setError(null);
      setState('counting');
      setRound((before) => before + 1);
    },
  };
}
