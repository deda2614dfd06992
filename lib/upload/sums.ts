import { AppError } from '@/lib/domain/errors';
import { LANES } from './md5-lanes';
import type { SumAnswer, SumRequest } from './md5-worker';
import type { Sums } from './ports';
import { stopped } from './retry';
import { SMALL_BYTES, SmallSums } from './small-sums';

const MAX_WORKERS = 3;

interface Job {
  settle: (md5s: readonly string[]) => void;
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
      if ('md5s' in data) job?.settle(data.md5s);
      else job?.fail(new AppError(data.error));
    };
    worker.onerror = () => {
      onBroken();
      for (const { fail } of this.jobs.values()) fail(new AppError('unsupported'));
      this.jobs.clear();
    };
  }

  ask(request: SumRequest, job: Job): void {
    this.jobs.set(request.id, job);
    this.worker.postMessage(request);
  }

  callOff(id: number): void {
    if (this.jobs.delete(id)) this.worker.postMessage({ id, cancel: true } satisfies SumRequest);
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

  const nextId = () => {
    lastId += 1;
    return lastId;
  };

  const small = new SmallSums(
    (blob, sizes) =>
      new Promise((settle, fail) => choose().ask({ id: nextId(), blob, sizes }, { settle, fail })),
  );

  const sumLarge = (blob: Blob, now: boolean, signal: AbortSignal): Promise<string> => {
    const worked = choose();
    const id = nextId();
    const callOff = () => worked.callOff(id);
    signal.addEventListener('abort', callOff, { once: true });
    return new Promise<string>((resolve, fail) => {
      worked.ask({ id, blob, now }, { settle: ([md5 = '']) => resolve(md5), fail });
    }).finally(() => signal.removeEventListener('abort', callOff));
  };

  return {
    md5: (blob, signal, now = false) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(stopped(signal));
          return;
        }
        const stop = () => reject(stopped(signal));
        signal.addEventListener('abort', stop, { once: true });
        const sum = blob.size <= SMALL_BYTES ? small.md5(blob) : sumLarge(blob, now, signal);
        void sum.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
      }),
  };
}
