'use client';

import { useParams, useRouter } from 'next/navigation';
import { useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import type { ConnectionSummary } from '@/lib/domain/connection';
import type { Location } from '@/lib/domain/entry';
import { locationHref, overviewHref, searchHref } from '@/lib/domain/location';
import { isBucketName, isWithin, ROOT, type ObjectKey } from '@/lib/domain/names';
import type { Sort } from '@/lib/domain/sort';
import { browseParameters } from './browse-parameters';
import type { ListingView } from './listing-view';

export interface BrowseLocation {
  /** Null on the list of buckets. */
  location: Location | null;
  /** The object whose details show. */
  open: ObjectKey | null;
  /** What is looked for under the folder, or in all buckets; null while nothing is. */
  search: string | null;
  /** The name that the listing begins with; null for its beginning. */
  from: string | null;
  /** What lies below the folder is shown summed up. */
  overview: boolean;
  sort: Sort;
  /** Null where the address does not say. */
  view: ListingView | null;
  goTo: (location: Location, open?: ObjectKey | null) => void;
  goToOverview: (location: Location) => void;
  closeOverview: () => void;
  setOpen: (key: ObjectKey | null) => void;
  setSearch: (text: string | null) => void;
  /** Through all buckets. */
  goToWideSearch: (text: string) => void;
  setFrom: (from: string | null) => void;
  setSort: (sort: Sort) => void;
  setView: (view: ListingView) => void;
}

/** What of a folder is shown is one thing at a time. */
const NOTHING_ELSE = { open: null, search: null, from: null, overview: null };

/** Reads and writes the address. Inside a bucket nothing goes through the server. */
export function useBrowseLocation(connection: ConnectionSummary): BrowseLocation {
  const router = useRouter();
  const params = useParams<{ bucket?: string }>();
  const [state, setState] = useQueryStates(browseParameters);
  const bucket = params.bucket === undefined ? null : decodeURIComponent(params.bucket);
  const { id, rootPrefix } = connection;

  return useMemo(() => {
    const asked = state.prefix ?? ROOT;
    const prefix = isWithin(asked, rootPrefix) ? asked : rootPrefix;
    const location = bucket !== null && isBucketName(bucket) ? { connection: id, bucket, prefix } : null;
    const isHere = (target: Location) => target.connection === id && target.bucket === bucket;
    return {
      location,
      open: state.open,
      search: state.search,
      overview: location !== null && state.search === null && state.overview === true,
      from: location && state.search === null ? state.from : null,
      sort: state.sort,
      view: state.view,
      goTo: (target, key = null) => {
        if (isHere(target)) {
          const prefix = target.prefix || null;
          void setState({ ...NOTHING_ELSE, prefix, open: key }, { history: 'push' });
        } else {
          router.push(locationHref(target, key));
        }
      },
      goToOverview: (target) => {
        if (isHere(target)) {
          const prefix = target.prefix || null;
          void setState({ ...NOTHING_ELSE, prefix, overview: true }, { history: 'push' });
        } else {
          router.push(overviewHref(target));
        }
      },
      closeOverview: () => void setState({ overview: null }, { history: 'push' }),
      // Closing is a step back one can take; moving on to the next object is not worth one.
      setOpen: (key) => void setState({ open: key }, { history: state.open === null ? 'push' : 'replace' }),
      setSearch: (search) => void setState({ ...NOTHING_ELSE, search }, { history: 'push' }),
      goToWideSearch: (text) => router.push(searchHref({ connection: id }, text)),
      setFrom: (from) => void setState({ ...NOTHING_ELSE, from, sort: null }, { history: 'push' }),
      setSort: (sort) => void setState({ sort }, { history: 'replace' }),
      setView: (view) => void setState({ view }, { history: 'replace' }),
    };
  }, [id, rootPrefix, bucket, state, setState, router]);
}
