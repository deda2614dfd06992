import { mkdirSync } from 'node:fs';
import { Blobs } from './blobs';
import { Buckets } from './buckets';
import { openDatabase } from './database';
import type { Query, Sql } from './database';
import { Uploads } from './uploads';
import { Versions } from './versions';
import { WriteQueue } from './write-queue';
import type { Transaction } from './write-queue';

/** The state of one data folder: the index and the blobs it refers to. */
export class Store {
  readonly buckets: Buckets;
  readonly versions: Versions;
  readonly uploads: Uploads;
  readonly blobs: Blobs;
  readonly #sql: Sql;
  readonly #writes: WriteQueue;
  readonly #referenced: Query<{ used: number }>;
  #sweeping: Promise<void> | undefined;
  #closed = false;

  /** @throws Error when another process has the folder open */
  constructor(dataDir: string) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    this.#sql = openDatabase(dataDir);
    this.blobs = new Blobs(dataDir);
    this.buckets = new Buckets(this.#sql);
    this.versions = new Versions(this.#sql);
    this.uploads = new Uploads(this.#sql);
    this.#referenced = this.#sql.prepare(
      'SELECT EXISTS (SELECT 1 FROM segments WHERE blob = ?1) OR EXISTS (SELECT 1 FROM parts WHERE blob = ?2) AS used',
    );
    this.#writes = new WriteQueue(this.#sql, (blobs) => this.#removeUnreferenced(blobs));
  }

  /** Runs synchronous index work; resolves when it is durable. See `WriteQueue.run`. */
  write<T>(work: (transaction: Transaction) => T): Promise<T> {
    return this.#writes.run(work);
  }

  /**
   * Removes blobs that a crash left behind: written but never committed, or replaced but not yet removed. Runs beside
   * requests; a blob on its way into the index is pinned.
   */
  sweep(): Promise<void> {
    this.#sweeping ??= this.#sweep();
    return this.#sweeping;
  }

  async close(): Promise<void> {
    this.#writes.drain();
    this.#closed = true;
    await this.#sweeping?.catch(() => undefined);
    await this.blobs.close();
    this.#sql.close();
  }

  async #sweep(): Promise<void> {
    for await (const names of this.blobs.all()) {
      for (const name of names) {
        if (this.#closed) return;
        if (!this.blobs.isPinned(name) && !this.#isReferenced(name)) await this.blobs.remove(name);
      }
    }
  }

  #isReferenced(blob: string): boolean {
    return this.#referenced.get(blob, blob)?.used === 1;
  }

  #removeUnreferenced(blobs: readonly string[]): void {
    for (const blob of new Set(blobs)) if (!this.#isReferenced(blob)) void this.blobs.remove(blob);
  }
}
