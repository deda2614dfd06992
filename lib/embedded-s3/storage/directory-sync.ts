import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

interface Folder {
  handle: Promise<FileHandle>;
  running: Promise<void> | undefined;
  next: Promise<void> | undefined;
}

/** fsync of folders, shared: those who ask while one runs all wait for the one after it. */
export class DirectorySync {
  readonly #folders = new Map<string, Folder>();

  /** Resolves once every rename made in the folder before the call is on disk. */
  sync(path: string): Promise<void> {
    let folder = this.#folders.get(path);
    if (!folder) {
      folder = { handle: open(path, 'r'), running: undefined, next: undefined };
      this.#folders.set(path, folder);
      // A folder that could not be opened (out of descriptors) is tried again the next time.
      folder.handle.catch(() => this.#folders.delete(path));
    }
    if (!folder.running) return this.#run(folder);
    folder.next ??= folder.running.then(
      () => this.#run(folder),
      () => this.#run(folder),
    );
    return folder.next;
  }

  async close(): Promise<void> {
    const folders = [...this.#folders.values()];
    this.#folders.clear();
    for (const folder of folders) await (await folder.handle).close();
  }

  #run(folder: Folder): Promise<void> {
    folder.next = undefined;
    const running = folder.handle.then((handle) => handle.sync());
    folder.running = running;
    const done = () => {
      if (folder.running === running) folder.running = undefined;
    };
    running.then(done, done);
    return running;
  }
}
