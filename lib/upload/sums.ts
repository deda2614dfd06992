import { AppError } from '@/lib/domain/errors';
import { LANES } from './md5-lanes';
import type { SumAnswer, SumRequest } from './md5-worker';
import type { Sums } from './ports';
import { stopped } from './retry';

const MAX_WORKERS = 3;

interface Job {
  settle: (md5: string) => void;
  fail: (error: AppError) => void;
}

/** One thread, and what it has been asked. */
class Worked {
  readonly jobs = new Map<number, Job>();

  constructor(
    readonly worker: Worker,
    /** The thread itself cannot run. */
    onBroken: () => void,
  ) {
    worker.onmessage = ({ data }: MessageEvent<SumAnswer>) => {
      const job = this.jobs.get(data.id);
      this.jobs.delete(data.id);
      if ('md5' in data) job?.settle(data.md5);
      else job?.fail(new AppError(data.error));
    };
    worker.onerror = () => {
      onBroken();
      for (const { fail } of this.jobs.values()) fail(new AppError('unsupported'));
      this.jobs.clear();
    };
  }

  ask(request: SumRequest): void {
    this.worker.postMessage(request);
  }
}

/**
 * MD5 in a few worker threads, started when the first sum is asked for. The blobs are read there: their bytes never enter the
 * page's own heap. Null where the browser has no workers or no WebAssembly.
 */
export function openSums(): Sums | null {
  if (typeof Worker === 'undefined' || typeof WebAssembly === 'undefined') return null;
  const workers: Worked[] = [];
  const most = Math.min(MAX_WORKERS, Math.max(1, navigator.hardwareConcurrency - 1));
  let lastId = 0;

  const leastBusy = (): Worked | null => {
    let best = workers[0] ?? null;
    for (const worked of workers) if (best && worked.jobs.size < best.jobs.size) best = worked;
    return best;
  };

  const choose = (): Worked => {
    // One thread sums a few parts together in little more time than one of them.
    const known =
      workers.find(({ jobs }) => jobs.size < LANES) ?? (workers.length < most ? null : leastBusy());
    if (known) return known;
    const worker = new Worker(new URL('./md5-worker.ts', import.meta.url), { type: 'module' });
    const worked = new Worked(worker, () => void workers.splice(workers.indexOf(worked), 1));
    workers.push(worked);
    return worked;
  };

  return {
    md5: (blob, signal, now = false) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(stopped(signal));
          return;
        }
        lastId += 1;
        const id = lastId;
        const worked = choose();
        const stop = () => {
          worked.jobs.delete(id);
          worked.ask({ id, cancel: true });
          reject(stopped(signal));
        };
        worked.jobs.set(id, {
          settle: (md5) => {
            signal.removeEventListener('abort', stop);
            resolve(md5);
          },
          fail: (error) => {
            signal.removeEventListener('abort', stop);
            reject(error);
          },
        });
        signal.addEventListener('abort', stop, { once: true });
        worked.ask({ id, blob, now });
      }),
  };
}
