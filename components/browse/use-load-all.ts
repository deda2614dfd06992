'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ListingPlace } from '@/lib/client/query-keys';
import { AppError } from '@/lib/domain/errors';

export interface LoadAll {
  running: boolean;
  /** Rows a second since it started; 0 while unknown. */
  rate: number;
  /** Why it ended before the end. */
  error: AppError | null;
  start: () => void;
  stop: () => void;
}

interface Run {
  loaded: number;
  at: number;
  now: number;
}

/** Loads everything that is left of a listing, until it is stopped or its listing is left. */
export function useLoadAll(place: ListingPlace, loaded: number): LoadAll {
  const client = useQueryClient();
  const [run, setRun] = useState<Run | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const isRunning = run !== null;
  useEffect(() => {
    if (!isRunning) return;
    const timer = window.setInterval(() => setRun((was) => was && { ...was, now: performance.now() }), 500);
    return () => window.clearInterval(timer);
  }, [isRunning]);

  const start = async () => {
    const controller = new AbortController();
    running.current?.abort();
    running.current = controller;
    const at = performance.now();
    setRun({ loaded, at, now: at });
    setError(null);
    try {
      const { loadAll } = await import('@/lib/client/load-all');
      await loadAll(client, place, controller.signal);
    } catch (caught) {
      if (!controller.signal.aborted)
        setError(caught instanceof AppError ? caught : new AppError('unexpected', {}, { cause: caught }));
    } finally {
      if (running.current === controller) setRun(null);
    }
  };

  return {
    running: isRunning,
    rate: run && run.now > run.at ? Math.round(((loaded - run.loaded) / (run.now - run.at)) * 1000) : 0,
    error,
    start: () => void start(),
    stop: () => running.current?.abort(),
  };
}
