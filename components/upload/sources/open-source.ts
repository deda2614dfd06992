import { takeBreaths } from '@/components/upload/intake/yield-to-page';
import type { BatchRoot } from '@/lib/upload/records';
import { fromEntry } from './entries';
import { MAX_CHUNK, type FileSource, type SourceChunk, type UploadFile } from './file-source';
import type { Given, GivenItem } from './given';
import { fromHandle, isFolder } from './handles';
import { walk, type Found } from './walk';

type FileAt = (index: number) => UploadFile | undefined;

/** Makes what was given readable. A folder is not read before somebody asks for its chunks. */
export async function openSource(given: Given): Promise<FileSource> {
  switch (given.kind) {
    case 'items':
      return openItems(given.items);
    case 'handles':
      return {
        roots: await Promise.all(given.handles.map(rootOfHandle)),
        chunks: walk(given.handles.map((handle) => fromHandle(handle))),
      };
    case 'list': {
      const { list } = given;
      const at = (index: number) => listed(list, index);
      return { roots: await rootsOfList(list, at), chunks: slices(list.length, at) };
    }
    case 'files': {
      const { files } = given;
      const at = (index: number) => files[index];
      return { roots: await rootsOf(files.length, at), chunks: slices(files.length, at) };
    }
  }
}

async function openItems(items: readonly GivenItem[]): Promise<FileSource> {
  const roots: BatchRoot[] = [];
  const found: Found[] = [];
  const breath = takeBreaths();
  for (const { file, name, entry, handle: asked } of items) {
    await breath();
    const handle = await asked;
    if (file) {
      const fileHandle = handle && !isFolder(handle) ? (handle as FileSystemFileHandle) : undefined;
      const upload = { file, path: name };
      roots.push(rootOfFile(upload, fileHandle));
      found.push({ kind: 'file', path: name, open: () => Promise.resolve(upload) });
    } else if (entry) {
      // Read by its entry, which costs the browser less; the handle is for coming back.
      roots.push({
        kind: 'directory',
        name: entry.name,
        handle: handle && isFolder(handle) ? handle : undefined,
      });
      found.push(fromEntry(entry));
    }
  }
  return { roots, chunks: walk(found) };
}

async function rootOfHandle(handle: FileSystemHandle): Promise<BatchRoot> {
  if (isFolder(handle)) return { kind: 'directory', name: handle.name, handle };
  const fileHandle = handle as FileSystemFileHandle;
  const file = await fileHandle.getFile().catch(() => new Blob());
  return rootOfFile({ file, path: handle.name }, fileHandle);
}

/** A file that was given by itself. */
export function rootOfFile({ file, path }: UploadFile, handle?: FileSystemFileHandle): BatchRoot {
  const modified = file instanceof File ? file.lastModified : null;
  return { kind: 'file', name: path, size: file.size, modified, handle };
}

/** The chooser gives the files of one folder, or of none. */
async function rootsOfList(list: FileList, at: FileAt): Promise<BatchRoot[]> {
  const [folder] = (list[0]?.webkitRelativePath ?? '').split('/');
  if (folder) return [{ kind: 'directory', name: folder }];
  return rootsOf(list.length, at);
}

/** Of files that were given by themselves. */
async function rootsOf(length: number, at: FileAt): Promise<BatchRoot[]> {
  const breath = takeBreaths();
  const roots: BatchRoot[] = [];
  for (let index = 0; index < length; index += 1) {
    const file = at(index);
    if (file) roots.push(rootOfFile(file));
    await breath();
  }
  return roots;
}

function listed(list: FileList, at: number): UploadFile | undefined {
  const file = list[at];
  return file && { file, path: file.webkitRelativePath || file.name };
}

/** The list stays where it is: taking a hundred thousand files out of it at once would stop the page. */
async function* slices(length: number, at: FileAt): AsyncGenerator<SourceChunk> {
  const breath = takeBreaths();
  for (let from = 0; from < length; from += MAX_CHUNK) {
    const files: UploadFile[] = [];
    for (let index = from; index < Math.min(length, from + MAX_CHUNK); index += 1) {
      const file = at(index);
      if (file && lookUp(file)) files.push(file);
      await breath();
    }
    yield { files, emptyFolders: [], unreadable: [] };
  }
}

/** Asked for the first time, browsers look a chosen file up on the disk while the page waits: better where it can pause. */
function lookUp({ file }: UploadFile): boolean {
  return file.size >= 0;
}
