import { takeBreaths } from '@/components/upload/intake/yield-to-page';
import {
  firstSegment,
  matchRoots,
  rootMatcher,
  type BatchRoot,
  type MatchedRoots,
} from '@/lib/upload/records';
import type { FileSource, SourceChunk, UploadFile } from './file-source';
import type { Given } from './given';
import { openSource, rootOfFile } from './open-source';

export interface OpenedAgain extends MatchedRoots {
  /** What was found again, and nothing that was chosen beside it. */
  source: FileSource;
}

/**
 * Of what was chosen, what a batch was begun with. A chooser gives one folder or loose files: a folder that is none of the
 * batch's own is looked into, so that several that stand in it are found at once.
 */
export async function openAgain(given: Given, wanted: readonly BatchRoot[]): Promise<OpenedAgain> {
  const opened = await openSource(given);
  const inside = given.kind === 'list' ? await insideOf(given.list, wanted) : null;
  const { found, missing } = matchRoots(wanted, inside?.roots ?? opened.roots);
  const depth = inside?.folder.length ?? 0;
  return { found, missing, source: { roots: found, chunks: only(opened.chunks, found, depth) } };
}

/** What stands in the chosen folder; null where it is itself wanted, or there is none. */
async function insideOf(
  list: FileList,
  wanted: readonly BatchRoot[],
): Promise<{ folder: string; roots: BatchRoot[] } | null> {
  const chosen = firstSegment(list[0]?.webkitRelativePath ?? '');
  if (chosen === '' || wanted.some(({ kind, name }) => kind === 'directory' && name === chosen)) return null;
  const folder = `${chosen}/`;
  const roots = new Map<string, BatchRoot>();
  const breath = takeBreaths();
  for (let index = 0; index < list.length; index += 1) {
    const file = list[index];
    if (!file) continue;
    await breath();
    const path = file.webkitRelativePath.slice(folder.length);
    const name = firstSegment(path);
    if (roots.has(name)) continue;
    roots.set(name, name === path ? rootOfFile({ file, path }) : { kind: 'directory', name });
  }
  return { folder, roots: [...roots.values()] };
}

/** `depth`: characters of a path that are no part of the batch. */
async function* only(
  chunks: AsyncIterable<SourceChunk>,
  found: readonly BatchRoot[],
  depth: number,
): AsyncGenerator<SourceChunk> {
  const folders = new Set(found.filter(({ kind }) => kind === 'directory').map(({ name }) => name));
  const isInFolder = (path: string) => path.includes('/') && folders.has(firstSegment(path));
  const isFound = rootMatcher(found);
  const isWanted = (upload: UploadFile) => isInFolder(upload.path) || isFound(rootOfFile(upload));
  for await (const { files, emptyFolders, unreadable } of chunks) {
    yield {
      files: files.map((file) => ({ ...file, path: file.path.slice(depth) })).filter(isWanted),
      emptyFolders: emptyFolders.filter((path) => isInFolder(`${path}/`)),
      unreadable,
    };
  }
}
