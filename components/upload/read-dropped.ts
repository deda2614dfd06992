import type { UploadFile } from './upload-file';

export interface Dropped {
  files: UploadFile[];
  /** Paths of what could not be read. */
  unreadable: string[];
}

/**
 * Everything in a drop, folders walked. Nothing is left out silently: hidden files are files. Must be called while the drop
 * event is being handled; a moment later the browser has emptied it.
 */
export function readDropped(transfer: DataTransfer): Promise<Dropped> {
  const dropped: Dropped = { files: [], unreadable: [] };
  const entries: FileSystemEntry[] = [];
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    const file = entry?.isDirectory ? null : item.getAsFile();
    if (file) dropped.files.push({ file, path: file.name });
    else if (entry) entries.push(entry);
  }
  return walk(entries, dropped).then(() => dropped);
}

/** Depth first, one directory at a time: a hundred thousand files are read without as many open requests. */
async function walk(entries: readonly FileSystemEntry[], dropped: Dropped): Promise<void> {
  for (const entry of entries) {
    if (isDirectory(entry)) {
      const children = await readAll(entry.createReader()).catch(() => null);
      if (children) await walk(children, dropped);
      else dropped.unreadable.push(pathOf(entry));
    } else {
      const file = await fileOf(entry as FileSystemFileEntry).catch(() => null);
      if (file) dropped.files.push({ file, path: pathOf(entry) });
      else dropped.unreadable.push(pathOf(entry));
    }
  }
}

/** A reader hands out a hundred entries at a time, and none when it has finished. */
async function readAll(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** `/photos/a.jpg` → `photos/a.jpg`: a path of the drop, not of a disk. */
function pathOf(entry: FileSystemEntry): string {
  return entry.fullPath.replace(/^\//, '');
}
