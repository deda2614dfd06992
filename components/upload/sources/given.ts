import type { UploadFile } from './file-source';

/**
 * What the browser hands over in the moment of a drop, a choice or a paste, and takes back a moment later. Small, and
 * loaded with the page: what reads it comes when it is needed.
 */
export type Given =
  | { kind: 'items'; items: readonly GivenItem[] }
  | { kind: 'handles'; handles: readonly FileSystemHandle[] }
  /** From the chooser every browser has; folders only by the paths of their files. */
  | { kind: 'list'; list: FileList }
  | { kind: 'files'; files: readonly UploadFile[] };

export interface GivenItem {
  /** Null for a folder. */
  file: File | null;
  /** Of the file. */
  name: string;
  entry: FileSystemEntry | null;
  /** Chromium only, and only over HTTPS. */
  handle: Promise<FileSystemHandle | null>;
}

/** Files from outside the page, not rows of it. */
export function holdsFiles(transfer: DataTransfer): boolean {
  return transfer.types.includes('Files');
}

/** Must be called while the event is being handled. `nameOf`: another name for a file that has none of its own. */
export function takeItems(transfer: DataTransfer, nameOf = (file: File) => file.name): Given {
  const items: GivenItem[] = [];
  for (const item of transfer.items as Iterable<ItemWithHandle>) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    const file = entry?.isDirectory ? null : item.getAsFile();
    const handle = item.getAsFileSystemHandle?.().catch(() => null) ?? Promise.resolve(null);
    if (file || entry) items.push({ file, name: file ? nameOf(file) : '', entry, handle });
  }
  return { kind: 'items', items };
}

/** https://developer.mozilla.org/docs/Web/API/DataTransferItem/getAsFileSystemHandle: not in the types. */
interface ItemWithHandle extends DataTransferItem {
  getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}
