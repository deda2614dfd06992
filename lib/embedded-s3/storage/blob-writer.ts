import type { FileHandle } from 'node:fs/promises';
import { unlink } from 'node:fs/promises';
import type { Blobs } from './blobs';

const bufferSize = 512 * 1024;

/**
 * Writes one blob with a bounded buffer: while one half goes to disk the other fills. Nothing is visible until
 * `publish`; `discard` leaves no trace.
 */
export class BlobWriter {
  size = 0;
  #file: { path: string; handle: FileHandle } | undefined;
  #buffer: Buffer;
  #spare: Buffer | undefined;
  #filled = 0;
  #writing: Promise<void> | undefined;

  constructor(
    private readonly blobs: Blobs,
    expectedSize: number,
  ) {
    this.#buffer = Buffer.allocUnsafeSlow(Math.min(Math.max(expectedSize, 1), bufferSize));
  }

  async write(data: Uint8Array): Promise<void> {
    this.size += data.length;
    for (let at = 0; at < data.length;) {
      const count = Math.min(data.length - at, this.#buffer.length - this.#filled);
      this.#buffer.set(data.subarray(at, at + count), this.#filled);
      this.#filled += count;
      at += count;
      if (this.#filled === this.#buffer.length) await this.#flush();
    }
  }

  /** Makes the blob durable and returns its name, pinned; undefined for no bytes at all, which need no blob. */
  async publish(): Promise<string | undefined> {
    if (this.#filled > 0) await this.#flush();
    await this.#writing;
    if (!this.#file) return undefined;
    const { path, handle } = this.#file;
    await handle.sync();
    await handle.close();
    this.#file = undefined;
    try {
      return await this.blobs.publish(path);
    } catch (error) {
      await unlink(path).catch(() => undefined);
      throw error;
    }
  }

  async discard(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    if (!file) return;
    await this.#writing?.catch(() => undefined);
    await file.handle.close().catch(() => undefined);
    await unlink(file.path).catch(() => undefined);
  }

  async #flush(): Promise<void> {
    await this.#writing;
    this.#file ??= await this.blobs.createTemporary();
    const full = this.#buffer;
    const writing = writeFully(this.#file.handle, full, this.#filled);
    // Whoever waits next sees the failure; until then it must not count as unhandled.
    writing.catch(() => undefined);
    this.#writing = writing;
    this.#filled = 0;
    this.#buffer = this.#spare ?? Buffer.allocUnsafeSlow(full.length);
    this.#spare = full;
  }
}

async function writeFully(handle: FileHandle, buffer: Buffer, length: number): Promise<void> {
  for (let at = 0; at < length;) {
    const { bytesWritten } = await handle.write(buffer, at, length - at, null);
    at += bytesWritten;
  }
}
