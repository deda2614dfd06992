import type { Locator, Page } from '@playwright/test';

/**
 * Files the page itself has handles to, in the browser's private file system: they outlive a reload, as those do that people
 * drop. No test can click through the browser's own pickers.
 */
export interface DiskFile {
  path: string;
  bytes: number;
}

/** Random content; answers the SHA-256 of each. */
export function writeToDisk(page: Page, files: readonly DiskFile[]): Promise<Record<string, string>> {
  return page.evaluate(async (wanted) => {
    const sums: Record<string, string> = {};
    const root = await navigator.storage.getDirectory();
    for (const { path, bytes } of wanted) {
      const names = path.split('/');
      const name = names.pop()!;
      let folder = root;
      for (const part of names) folder = await folder.getDirectoryHandle(part, { create: true });
      const content = new Uint8Array(bytes);
      for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(content.subarray(at, at + 65_536));
      const handle = await folder.getFileHandle(name, { create: true });
      const writable = await handle.createWritable();
      await writable.write(content);
      await writable.close();
      const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
      sums[path] = Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
    }
    return sums;
  }, files);
}

/** Drops a file or folder of that file system onto an element, as a browser with handles would. */
export async function dropFromDisk(target: Locator, name: string): Promise<void> {
  await target.evaluate(async (element, wanted) => {
    const root = await navigator.storage.getDirectory();
    const handle =
      (await root.getFileHandle(wanted).catch(() => null)) ?? (await root.getDirectoryHandle(wanted));

    const entryOf = (of: FileSystemHandle, parent: string): object => {
      const fullPath = `${parent}/${of.name}`;
      if (of.kind === 'file') {
        const file = (resolve: (file: File) => void, reject: (error: unknown) => void) =>
          void (of as FileSystemFileHandle).getFile().then(resolve, reject);
        return { isDirectory: false, isFile: true, name: of.name, fullPath, file };
      }
      const createReader = () => {
        let read = false;
        const readEntries = async (resolve: (entries: object[]) => void) => {
          const entries: object[] = [];
          const children = (of as unknown as { values: () => AsyncIterable<FileSystemHandle> }).values();
          if (!read) for await (const child of children) entries.push(entryOf(child, fullPath));
          read = true;
          resolve(entries);
        };
        return { readEntries };
      };
      return { isDirectory: true, isFile: false, name: of.name, fullPath, createReader };
    };

    const file = handle.kind === 'file' ? await handle.getFile() : null;
    const item = {
      kind: 'file',
      type: file?.type ?? '',
      getAsFile: () => file,
      webkitGetAsEntry: () => entryOf(handle, ''),
      getAsFileSystemHandle: () => Promise.resolve(handle),
    };
    const dataTransfer = { types: ['Files'], items: [item], files: file ? [file] : [], dropEffect: 'copy' };
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const event = new Event(type, { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'dataTransfer', { value: dataTransfer });
      element.dispatchEvent(event);
    }
  }, name);
}
