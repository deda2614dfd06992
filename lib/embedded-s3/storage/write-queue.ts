import type { Sql } from './database';

/** What a unit of work may ask for beside its SQL. */
export interface Transaction {
  /** Names blobs this work let go of: those nothing refers to any more are removed once it is durable. */
  release(blobs: readonly (string | null)[]): void;
}

interface Job {
  work: (transaction: Transaction) => unknown;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

type Outcome = { ok: true; value: unknown } | { ok: false; error: unknown };

/** The largest number of units that share one commit: keeps the event loop responsive. */
const maxBatch = 128;

/**
 * Group commit. Units of work queued in one turn of the event loop run in one transaction, each in a savepoint of
 * its own, and are answered only after the commit reached the disk.
 */
export class WriteQueue {
  #jobs: Job[] = [];
  #notBefore = 0;
  #scheduled = false;

  constructor(
    private readonly sql: Sql,
    /** Called after a commit with the blobs that units in it released. */
    private readonly onReleased: (blobs: string[]) => void,
  ) {}

  /**
   * Runs `work` (synchronous SQL) and resolves when its result is durable. An error it throws undoes that unit
   * alone.
   */
  run<T>(work: (transaction: Transaction) => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#jobs.push({ work, resolve: resolve as (value: unknown) => void, reject });
      this.#schedule();
    });
  }

  /** Runs what is still queued, now. */
  drain(): void {
    while (this.#jobs.length > 0) this.#flush();
  }

  /**
   * A commit blocks the event loop for a disk sync. Under load the next one waits as long as the last one took, so at
   * most half the time goes there and more units share each.
   */
  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    const flush = () => {
      this.#scheduled = false;
      const begun = performance.now();
      this.#flush();
      const ended = performance.now();
      this.#notBefore = ended + (ended - begun);
      if (this.#jobs.length > 0) this.#schedule();
    };
    const wait = this.#notBefore - performance.now();
    if (wait > 0) setTimeout(flush, wait);
    else setImmediate(flush);
  }

  #flush(): void {
    const jobs = this.#jobs.splice(0, maxBatch);
    if (jobs.length === 0) return;
    const released: string[] = [];
    let outcomes: Outcome[];
    try {
      this.sql.exec('BEGIN IMMEDIATE');
      outcomes = jobs.map((job) => this.#attempt(job, released));
      this.sql.exec('COMMIT');
    } catch (error) {
      this.#rollBack();
      for (const job of jobs) job.reject(new CommitError(error));
      return;
    }
    if (released.length > 0) this.onReleased(released);
    outcomes.forEach((outcome, i) => {
      if (outcome.ok) jobs[i]?.resolve(outcome.value);
      else jobs[i]?.reject(outcome.error);
    });
  }

  #attempt(job: Job, released: string[]): Outcome {
    const mine: string[] = [];
    this.sql.exec('SAVEPOINT unit');
    try {
      const value = job.work({ release: (blobs) => mine.push(...blobs.filter((blob) => blob !== null)) });
      this.sql.exec('RELEASE unit');
      released.push(...mine);
      return { ok: true, value };
    } catch (error) {
      this.sql.exec('ROLLBACK TO unit');
      this.sql.exec('RELEASE unit');
      return { ok: false, error };
    }
  }

  #rollBack(): void {
    try {
      this.sql.exec('ROLLBACK');
    } catch {
      // SQLite already rolled back, as it does after a full disk or an I/O error.
    }
  }
}

/**
 * The commit itself failed, so whether it reached the disk is not known until the next start. Blobs it refers to
 * must stay.
 */
export class CommitError extends Error {
  constructor(cause: unknown) {
    super('The index could not be committed.', { cause });
    this.name = 'CommitError';
  }
}
