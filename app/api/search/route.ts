import { AppError } from '@/lib/domain/errors';
import { searchInput } from '@/lib/domain/schemas';
import { folderMatcher, parseSearch, searchMatcher } from '@/lib/domain/search-query';
import { searchKeys } from '@/lib/s3/search';
import { route } from '@/lib/server/guard';
import { ndjson } from '@/lib/server/ndjson';
import { compileRegex } from '@/lib/server/search-regex';

/** → lines of Result<SearchProgress>, the last one `complete` */
export const GET = route(searchInput, { needs: 'read' }, ({ connection, signal }, input) => {
  const { bucket, prefix, search } = input;
  const matchers = matchersOf(search, prefix.length);
  return ndjson('search', searchKeys(connection.store, { bucket, prefix, ...matchers, signal }));
});

/** @throws AppError `invalid_input`: the page reads what is typed by the same rules, and says what is wrong with it. */
function matchersOf(text: string, prefixLength: number) {
  const parsed = parseSearch(text);
  if (!parsed.ok) throw new AppError('invalid_input', { field: 'search' });
  try {
    return {
      matches: searchMatcher(parsed.conditions, prefixLength, compileRegex),
      isFolderWanted: folderMatcher(parsed.conditions, compileRegex),
    };
  } catch (error) {
    throw new AppError('invalid_input', { field: 'search' }, { cause: error });
  }
}
