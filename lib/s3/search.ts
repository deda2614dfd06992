import { FolderFinder } from '@/lib/domain/folder-finder';
import { DELIMITER } from '@/lib/domain/names';
import type { SearchProgress } from '@/lib/domain/search-progress';
import type { Matcher } from '@/lib/domain/search-query';
import { walkParallel } from './parallel-walk';
import type { WalkInput } from './listing';
import type { Store } from './client';

interface SearchInput extends WalkInput {
  matches: Matcher;
  /** By its name; null where no folders are looked for. */
  isFolderWanted: ((name: string) => boolean) | null;
}

/**
 * Everything under a prefix that matches, page by page as it is found, in no particular order; the last is `complete`.
 * Folder markers count as scanned and are not found, but as the folders they stand for. @throws AppError
 */
export async function* searchKeys(
  store: Store,
  { matches, isFolderWanted, ...input }: SearchInput,
): AsyncGenerator<SearchProgress, void, void> {
  const folders = isFolderWanted && new FolderFinder(input.prefix, isFolderWanted);
  let scanned = 0;
  for await (const files of walkParallel(store, input)) {
    scanned += files.length;
    yield {
      found: files.filter((file) => !file.key.endsWith(DELIMITER) && matches(file)),
      folders: folders?.among(files) ?? [],
      scanned,
      complete: false,
    };
  }
  yield { found: [], folders: [], scanned, complete: true };
}
