import type { Found } from './walk';

/** What a drop gives in every browser: entries of a file system that lives as long as the page. */
export function fromEntry(entry: FileSystemEntry): Found {
  // `/photos/a.jpg`: a path of the drop, not of a disk.
  const path = entry.fullPath.replace(/^\//, '');
  if (!isDirectory(entry)) {
    const open = () =>
      new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return { kind: 'file', path, open: async () => ({ file: await open(), path }) };
  }
  return { kind: 'folder', path, list: () => listEntries(entry.createReader()) };
}

/** A reader hands out a hundred entries at a time, and none when it has finished. */
async function* listEntries(reader: FileSystemDirectoryReader): AsyncGenerator<Found[]> {
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return;
    yield some.map(fromEntry);
  }
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
