import { DELIMITER } from '@/lib/domain/names';
import type { SearchProgress } from '@/lib/domain/search-progress';
import type { Matcher } from '@/lib/domain/search-query';
import { walkParallel } from './parallel-walk';
import type { WalkInput } from './listing';
import type { Store } from './client';

/**
 * Everything under a prefix that matches, page by page as it is found, in no particular order; the last is `complete`.
 * Folder markers count as scanned and are not found. @throws AppError
 */
export async function* searchKeys(
  store: Store,
  { matches, ...input }: WalkInput & { matches: Matcher },
): AsyncGenerator<SearchProgress, void, void> {
  let scanned = 0;
  for await (const files of walkParallel(store, input)) {
    scanned += files.length;
    yield {
      found: files.filter((file) => !file.key.endsWith(DELIMITER) && matches(file)),
      scanned,
      complete: false,
    };
  }
  yield { found: [], scanned, complete: true };
}
