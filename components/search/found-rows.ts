import type { BucketMatches, WideSearchResult } from '@/lib/client/wide-search';
import type { ConnectionSummary } from '@/lib/domain/connection';
import type { Entry } from '@/lib/domain/entry';
import { LoadedEntries } from '@/lib/domain/loaded-entries';
import { locationHref, searchHref } from '@/lib/domain/location';
import type { BucketName } from '@/lib/domain/names';
import { Rows } from '@/lib/domain/rows';

/** Of each bucket so many of its matches are shown; its own search has them all. */
const FIRST_MATCHES = 5;

/** What stands in a row: a bucket in which something was found, one of its matches, the others, or a bucket that was not looked through. */
export type FoundRow = { id: string; bucket: BucketName } & (
  | { kind: 'bucket'; objects: number; folders: number }
  | { kind: 'match'; entry: Entry }
  | { kind: 'others'; count: number }
  | { kind: 'failure'; error: Error }
);

/** What was found, bucket by bucket, of those with `filter` in their names. */
export function foundRows({ matches, failures }: WideSearchResult, filter: string): FoundRow[] {
  const wanted = filter.trim().toLowerCase();
  const isWanted = ({ bucket }: { bucket: BucketName }) => bucket.toLowerCase().includes(wanted);
  return [
    ...matches.filter(isWanted).flatMap(knownRowsOf),
    ...failures
      .filter(isWanted)
      .map(({ bucket, error }): FoundRow => ({ id: `${bucket}?`, bucket, kind: 'failure', error })),
  ];
}

/** Thousands of buckets are told a few times a second, of which nearly all are through. */
const known = new WeakMap<BucketMatches['result'], FoundRow[]>();

function knownRowsOf(matches: BucketMatches): FoundRow[] {
  const rows = known.get(matches.result) ?? rowsOf(matches);
  known.set(matches.result, rows);
  return rows;
}

/** No bucket has a slash in its name, so none of these ids is another's. */
function rowsOf({ bucket, result }: BucketMatches): FoundRow[] {
  const [page] = result.pages;
  const entries = new Rows(LoadedEntries.of([page]), null, null, false);
  const rows: FoundRow[] = [
    { id: bucket, bucket, kind: 'bucket', objects: page.files.ends.length, folders: page.folders.length },
  ];
  for (let index = 0; index < Math.min(FIRST_MATCHES, entries.length); index += 1) {
    const entry = entries.at(index);
    if (entry) rows.push({ id: `${bucket}/${entries.idAt(index)}`, bucket, kind: 'match', entry });
  }
  const count = entries.length - FIRST_MATCHES;
  if (count > 0) rows.push({ id: `${bucket}/`, bucket, kind: 'others', count });
  return rows;
}

/** A match that is an object opens among the others of its bucket. */
export function foundHref({ id, rootPrefix }: ConnectionSummary, row: FoundRow, text: string): string {
  const location = { connection: id, bucket: row.bucket, prefix: rootPrefix };
  if (row.kind !== 'match') return searchHref(location, text);
  const { entry } = row;
  return entry.kind === 'file'
    ? searchHref(location, text, entry.key)
    : locationHref({ ...location, prefix: entry.prefix });
}
