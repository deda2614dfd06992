import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { ListingPage } from '@/lib/domain/entry';
import { DELIMITER, type Prefix } from '@/lib/domain/names';
import { fetchListing } from './listing-pages';
import type { queryKeys } from './query-keys';
import { refreshPages } from './refresh-pages';

type Listing = InfiniteData<ListingPage, string | null>;

/**
 * Reads again only those pages of a listing in which these keys and prefixes stand. False where it has to be read as a whole.
 * @throws AppError
 */
export async function refreshInPlace(
  client: QueryClient,
  queryKey: ReturnType<typeof queryKeys.listing>,
  touched: readonly string[],
): Promise<boolean> {
  const [, connection, bucket, prefix, from, etags] = queryKey;
  const pages = client.getQueryData<Listing>(queryKey)?.pages;
  const names = namesIn(prefix, touched);
  if (!pages || !names || isBusy(client, queryKey)) return false;
  const place = { connection, bucket, prefix, etags };
  const fresh = await refreshPages(pages, names, from, (at) => fetchListing(place, at));
  // What is being fetched by now is going to replace what is shown by what was.
  if (fresh === null || isBusy(client, queryKey)) return false;
  let isDone = false;
  client.setQueryData<Listing>(queryKey, (now) => {
    isDone = now !== undefined && pages.every((page, index) => now.pages[index] === page);
    return now && isDone ? listingOf([...fresh, ...now.pages.slice(pages.length)]) : now;
  });
  return isDone;
}

function isBusy(client: QueryClient, queryKey: ReturnType<typeof queryKeys.listing>): boolean {
  return client.getQueryState(queryKey)?.fetchStatus !== 'idle';
}

function listingOf(pages: ListingPage[]): Listing {
  return { pages, pageParams: [null, ...pages.slice(0, -1).map((page) => page.next)] };
}

/**
 * By what names these stand in a folder: their own, or that of the folder above them. Null where the folder itself is among
 * them, or lies below one.
 */
function namesIn(folder: Prefix, touched: readonly string[]): string[] | null {
  const names: string[] = [];
  for (const id of touched) {
    if (id.endsWith(DELIMITER) && folder.startsWith(id)) return null;
    if (!id.startsWith(folder)) continue;
    const path = id.slice(folder.length);
    const end = path.indexOf(DELIMITER);
    names.push(end === -1 ? path : path.slice(0, end + 1));
  }
  return names;
}
