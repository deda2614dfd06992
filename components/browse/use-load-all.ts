'use client';

import { useEffect, useState } from 'react';

interface LoadAllOptions {
  loaded: number;
  hasMore: boolean;
  /** A page is on its way. */
  loading: boolean;
  failed: boolean;
  loadMore: () => void;
}

export interface LoadAll {
  running: boolean;
  /** Rows a second since it started; 0 while unknown. */
  rate: number;
  start: () => void;
  stop: () => void;
}

/** Asks for page after page until there is no more, a page fails, or it is stopped. */
export function useLoadAll({ loaded, hasMore, loading, failed, loadMore }: LoadAllOptions): LoadAll {
  const [run, setRun] = useState<{ loaded: number; at: number } | null>(null);
  const [now, setNow] = useState(0);
  const running = run !== null && hasMore && !failed;

  // `loaded` as well: a page that comes fast enough is never seen loading.
  useEffect(() => {
    if (running && !loading) loadMore();
  }, [running, loading, loaded, loadMore]);

  useEffect(() => {
    if (!running) return;
    const timer = window.setInterval(() => setNow(performance.now()), 500);
    return () => window.clearInterval(timer);
  }, [running]);

  return {
    running,
    rate: run && now > run.at ? Math.round(((loaded - run.loaded) / (now - run.at)) * 1000) : 0,
    start: () => {
      setRun({ loaded, at: performance.now() });
      loadMore();
    },
    stop: () => setRun(null),
  };
}
