import type { UploadFile } from './file-source';
import type { Found } from './walk';

const LISTED_AT_ONCE = 100;

/** A file or folder that may be read again after the page is gone. `parent`: the path of the folder it stands in, with its slash. */
export function fromHandle(handle: FileSystemHandle, parent = ''): Found {
  const path = parent + handle.name;
  if (isFolder(handle)) return { kind: 'folder', path, list: () => listHandles(handle, `${path}/`) };
  return { kind: 'file', path, open: () => openHandle(handle as FileSystemFileHandle, path) };
}

async function openHandle(handle: FileSystemFileHandle, path: string): Promise<UploadFile> {
  return { file: await handle.getFile(), path };
}

async function* listHandles(folder: FileSystemDirectoryHandle, path: string): AsyncGenerator<Found[]> {
  let some: Found[] = [];
  for await (const handle of folder.values()) {
    some.push(fromHandle(handle, path));
    if (some.length < LISTED_AT_ONCE) continue;
    yield some;
    some = [];
  }
  yield some;
}

export function isFolder(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === 'directory';
}
