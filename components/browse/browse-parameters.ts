import { createParser } from 'nuqs';
import { isObjectKey, isPrefix, type ObjectKey, type Prefix } from '@/lib/domain/names';
import { parseSort, serializeSort, STORE_ORDER } from '@/lib/domain/sort';

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
  sort: createParser({
    parse: parseSort,
    serialize: serializeSort,
    eq: (a, b) => serializeSort(a) === serializeSort(b),
  }).withDefault(STORE_ORDER),
};
