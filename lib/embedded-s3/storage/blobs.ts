import { randomBytes } from 'node:crypto';
import { mkdirSync, openSync, closeSync, fsyncSync, readdirSync, rmSync } from 'node:fs';
import { open, readdir, rename, unlink } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { DirectorySync } from './directory-sync';

/** Where object bytes lie: files named by a random id, fanned out over 256 folders. */
export class Blobs {
  readonly #folder: string;
  readonly #temporary: string;
  readonly #sync = new DirectorySync();
  /** Published but not yet referenced by the index, or being read: neither may be removed. */
  readonly #pins = new Map<string, number>();
  readonly #doomed = new Set<string>();

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'blobs');
    this.#temporary = join(dataDir, 'tmp');
    for (let i = 0; i < 256; i++) mkdirSync(join(this.#folder, fanOut(i)), { recursive: true, mode: 0o700 });
    mkdirSync(this.#temporary, { recursive: true, mode: 0o700 });
    for (const folder of [this.#folder, dataDir]) syncFolder(folder);
    // Whatever lies here was never acknowledged.
    for (const name of readdirSync(this.#temporary))
      rmSync(join(this.#temporary, name), { recursive: true, force: true });
  }

  pathOf(blob: string): string {
    return join(this.#folder, blob.slice(0, 2), blob);
  }

  /** A new file to fill; it has no place in the store until `publish`. */
  async createTemporary(): Promise<{ path: string; handle: FileHandle }> {
    const path = join(this.#temporary, randomBytes(16).toString('hex'));
    return { path, handle: await open(path, 'wx', 0o600) };
  }

  /** Moves a synced file into place and makes that durable. The blob is pinned until the caller unpins it. */
  async publish(path: string): Promise<string> {
    const blob = randomBytes(16).toString('hex');
    this.pin([blob]);
    try {
      await rename(path, this.pathOf(blob));
      await this.#sync.sync(join(this.#folder, blob.slice(0, 2)));
    } catch (error) {
      this.unpin([blob]);
      throw error;
    }
    return blob;
  }

  /** Keeps blobs on disk while they are read or on their way into the index. */
  pin(blobs: Iterable<string>): void {
    for (const blob of blobs) this.#pins.set(blob, (this.#pins.get(blob) ?? 0) + 1);
  }

  unpin(blobs: Iterable<string>): void {
    for (const blob of blobs) {
      const left = (this.#pins.get(blob) ?? 1) - 1;
      if (left > 0) this.#pins.set(blob, left);
      else {
        this.#pins.delete(blob);
        if (this.#doomed.delete(blob)) void this.#unlink(blob);
      }
    }
  }

  isPinned(blob: string): boolean {
    return this.#pins.has(blob);
  }

  /** Removes a blob nothing refers to, once its last reader is done. */
  async remove(blob: string): Promise<void> {
    if (this.#pins.has(blob)) this.#doomed.add(blob);
    else await this.#unlink(blob);
  }

  /** The blobs on disk, folder by folder. */
  async *all(): AsyncGenerator<string[]> {
    for (let i = 0; i < 256; i++) yield await readdir(join(this.#folder, fanOut(i)));
  }

  async close(): Promise<void> {
    await this.#sync.close();
  }

  /** A file that cannot be removed now is swept at the next start. */
  async #unlink(blob: string): Promise<void> {
    await unlink(this.pathOf(blob)).catch(() => undefined);
  }
}

const fanOut = (i: number): string => i.toString(16).padStart(2, '0');

function syncFolder(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
