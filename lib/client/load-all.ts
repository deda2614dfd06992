import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { ListingPage } from '@/lib/domain/entry';
import { AppError } from '@/lib/domain/errors';
import { ndjson } from './ndjson';
import { queryKeys, type ListingPlace } from './query-keys';

/** Milliseconds between two showings of what has come. */
const SHOWN_EVERY = 300;

type Listing = InfiniteData<ListingPage, string | null>;

/**
 * Loads the rest of a listing in one stream, and adds it to the cache a few times a second: a page costs what its rows cost,
 * however many are there already. A listing that is read anew meanwhile is gone on with from where it then ends.
 * @throws AppError
 */
export async function loadAll(client: QueryClient, place: ListingPlace, signal: AbortSignal): Promise<void> {
  const queryKey = queryKeys.listing(place);
  for (;;) {
    const end = client.getQueryData<Listing>(queryKey)?.pages.at(-1);
    if (!end || end.next === null) return;
    const added = await addFrom(client, place, end, signal);
    if (added === 0) throw new AppError('unreachable');
  }
}

/** Returns how many pages came, until the last one or until the cache no longer ends with what was added. */
async function addFrom(
  client: QueryClient,
  place: ListingPlace,
  from: ListingPage,
  signal: AbortSignal,
): Promise<number> {
  let end = from;
  let fresh: ListingPage[] = [];
  let count = 0;
  let shownAt = performance.now();
  /** False when the listing is another one by now. */
  const show = () => {
    const added = fresh;
    const expected = end;
    fresh = [];
    end = added.at(-1) ?? end;
    shownAt = performance.now();
    let fits = false;
    client.setQueryData<Listing>(queryKeys.listing(place), (now) => {
      fits = now?.pages.at(-1) === expected;
      return now && fits ? append(now, added) : now;
    });
    return fits;
  };
  const { connection, bucket, prefix } = place;
  const input = { connection, bucket, prefix, cursor: from.next, etags: place.etags ? '1' : null };
  try {
    for await (const page of ndjson<ListingPage>('/api/listing/pages', input, signal)) {
      count += 1;
      fresh.push(page);
      if (performance.now() - shownAt >= SHOWN_EVERY && !show()) return count;
    }
    return count;
  } finally {
    // Also what came before it failed or was stopped.
    if (fresh.length > 0) show();
  }
}

function append({ pages, pageParams }: Listing, added: readonly ListingPage[]): Listing {
  const cursors = [pages.at(-1), ...added.slice(0, -1)].map((page) => page?.next ?? null);
  return { pages: [...pages, ...added], pageParams: [...pageParams, ...cursors] };
}
