'use client';

import { useEffect, useState } from 'react';
import type { ReadingAnswer, ReadingJob, Readings } from './reading-worker';

/** What takes longer is given up: a text can be made to keep a parser busy for ever. */
const PATIENCE_MS = 8000;
/** What it reads itself may come slowly. */
const PATIENCE_READING_MS = 60_000;

export type Reading<K extends ReadingJob['kind']> = 'pending' | 'failed' | { value: Readings[K] };

/**
 * What a parser makes of a text, in a thread of its own that is ended when it takes too long or nobody waits any more: hostile
 * text can stop that thread, and never the page. `job` must keep its identity while it is the same; null asks for nothing.
 */
export function useReading<K extends ReadingJob['kind']>(
  job: Extract<ReadingJob, { kind: K }> | null,
): Reading<K> {
  const [done, setDone] = useState<{ job: object; reading: Reading<K> } | null>(null);
  useEffect(() => {
    if (job === null) return;
    const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });
    const settle = (reading: Reading<K>) => {
      worker.terminate();
      clearTimeout(timer);
      setDone({ job, reading });
    };
    const patience = job.kind === 'parquet' ? PATIENCE_READING_MS : PATIENCE_MS;
    const timer = setTimeout(() => settle('failed'), patience);
    worker.onmessage = ({ data }: MessageEvent<ReadingAnswer>) =>
      // The worker answers each kind of job with its kind of reading.
      settle('value' in data ? { value: data.value as Readings[K] } : 'failed');
    worker.onerror = () => settle('failed');
    worker.postMessage(job);
    return () => {
      clearTimeout(timer);
      worker.terminate();
    };
  }, [job]);
  return done !== null && done.job === job ? done.reading : 'pending';
}
