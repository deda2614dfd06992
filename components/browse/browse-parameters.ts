import { createParser } from 'nuqs';
import { isObjectKey, isPrefix, type ObjectKey, type Prefix } from '@/lib/domain/names';
import { OVERVIEW_SHOWN } from '@/lib/domain/location';
import { MAX_SEARCH_CHARACTERS } from '@/lib/domain/limits';
import { parseSort, serializeSort, STORE_ORDER } from '@/lib/domain/sort';
import { parseView, type ListingView } from './listing-view';

/** Where one is inside a bucket, as the address says it. What it says wrongly counts as not said. */
export const browseParameters = {
  prefix: createParser({
    parse: (text) => (isPrefix(text) ? text : null),
    serialize: (prefix: Prefix) => prefix,
  }),
  /** The object whose details show. */
  open: createParser({
    parse: (text) => (isObjectKey(text) ? text : null),
    serialize: (key: ObjectKey) => key,
  }),
  /** The name that the listing begins with, or before: what comes earlier is not loaded. */
  from: createParser({
    parse: (text): string | null => (isObjectKey(text) ? text : null),
    serialize: (from: string) => from,
  }),
  /** What is looked for under the prefix; empty while nothing has been typed. */
  search: createParser({
    parse: (text) => text.slice(0, MAX_SEARCH_CHARACTERS),
    serialize: (text: string) => text,
  }),
  /** What lies below the prefix is counted and summed up, in place of listing what stands in it. */
  overview: createParser({
    parse: (text) => (text === OVERVIEW_SHOWN ? true : null),
    serialize: () => OVERVIEW_SHOWN,
  }),
  /** Where the address does not say, it is the reader's own. */
  view: createParser({ parse: parseView, serialize: (view: ListingView) => view }),
  sort: createParser({
    parse: parseSort,
    serialize: serializeSort,
    eq: (a, b) => serializeSort(a) === serializeSort(b),
  }).withDefault(STORE_ORDER),
};
