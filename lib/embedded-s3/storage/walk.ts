import { after, commonPrefix } from './seek';
import type { Position } from './seek';

export type WalkEntry<Row> = { kind: 'row'; row: Row } | { kind: 'prefix'; prefix: Buffer };

interface WalkOptions<Row, Cursor> {
  prefix: Buffer;
  delimiter: Buffer;
  limit: number;
  start: Cursor;
  /** Up to `count` rows in order from the cursor on, all within the prefix. */
  fetch: (from: Cursor, count: number) => Row[];
  keyOf: (row: Row) => Buffer;
  /** The place just after a row. */
  past: (row: Row) => Cursor;
  seek: (position: Position) => Cursor;
}

const maxBatch = 1000;

/**
 * One page of a listing with rolled-up common prefixes. Each common prefix costs one index seek past its subtree,
 * so a page costs the same however many keys lie below. Batches grow while rows stand for themselves and shrink
 * after a jump, where whatever was read ahead is thrown away.
 */
export function walk<Row, Cursor>(
  options: WalkOptions<Row, Cursor>,
): { entries: WalkEntry<Row>[]; next: Cursor | undefined } {
  const { prefix, delimiter, limit, fetch, keyOf, past, seek } = options;
  const entries: WalkEntry<Row>[] = [];
  let cursor = options.start;
  let batch = delimiter.length === 0 ? limit + 1 : 8;
  for (;;) {
    const rows = fetch(cursor, Math.min(batch, maxBatch + 1, limit - entries.length + 1));
    let jumped = false;
    for (const row of rows) {
      if (entries.length === limit) return { entries, next: cursor };
      const rolled = commonPrefix(keyOf(row), prefix, delimiter);
      if (rolled) {
        entries.push({ kind: 'prefix', prefix: rolled });
        cursor = seek(after(rolled));
        jumped = true;
        break;
      }
      entries.push({ kind: 'row', row });
      cursor = past(row);
    }
    if (rows.length === 0) return { entries, next: undefined };
    batch = jumped ? 2 : batch * 2;
  }
}
