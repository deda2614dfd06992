import type { QueryClient } from '@tanstack/react-query';
import type { ListingPage } from '@/lib/domain/entry';
import { pathAt } from '@/lib/domain/file-columns';
import {
  DELIMITER,
  parentOf,
  type BucketName,
  type ConnectionId,
  type ObjectKey,
  type Prefix,
} from '@/lib/domain/names';
import { fetchListing } from './listing-pages';
import type { queryKeys } from './query-keys';
import { cut } from './refresh-pages';
import type { SearchResult } from './search';

interface Place {
  connection: ConnectionId;
  bucket: BucketName;
}

/**
 * Takes out of what a search has found what is there no more, as far as these keys and prefixes go: searching again may take
 * minutes. One that is still running goes on as it is.
 * @throws AppError
 */
export async function dropGone(
  client: QueryClient,
  queryKey: ReturnType<typeof queryKeys.search>,
  touched: readonly string[],
): Promise<void> {
  const [, connection, bucket] = queryKey;
  const result = client.getQueryData<SearchResult>(queryKey);
  if (!result || result.end === null) return;
  const [page] = result.pages;
  const found = new Set(namesOf(page).map((name) => page.prefix + name));
  const asked = touched.filter((id) => id.endsWith(DELIMITER) || found.has(id));
  const gone = await Promise.all(asked.map((id) => isGone({ connection, bucket }, id as ObjectKey | Prefix)));
  const lost = asked.filter((_, index) => gone[index]);
  if (lost.length === 0) return;
  const isLost = (id: string) =>
    lost.some((each) => id === each || (each.endsWith(DELIMITER) && id.startsWith(each)));
  const left = cut(page, (name) => !isLost(page.prefix + name));
  client.setQueryData<SearchResult>(queryKey, (now) => (now === result ? { ...now, pages: [left] } : now));
}

function namesOf({ folders, files }: ListingPage): string[] {
  return [...folders.map((name) => name + DELIMITER), ...files.ends.map((_, index) => pathAt(files, index))];
}

/** Asked by listing, for which nothing is an answer like any other; a folder is listed as long as anything is below it. */
async function isGone(place: Place, id: ObjectKey | Prefix): Promise<boolean> {
  const prefix = parentOf(id);
  const name = id.slice(prefix.length);
  const page = await fetchListing({ ...place, prefix }, { from: name, cursor: null });
  const names = namesOf(page);
  // Stores may answer an empty page on their way to the next key.
  return !names.includes(name) && (names.length > 0 || page.next === null);
}
