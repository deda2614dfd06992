import { entryId } from '@/lib/domain/entry';
import { indexOfRow, rowAt, type Rows } from '@/lib/domain/rows';
import type { Order } from '@/lib/domain/selection';

/** The rows as a list for ranges to run over. */
export function rowOrder(rows: Rows): Order {
  return {
    length: rows.length,
    idAt: (index) => {
      const entry = rowAt(rows, index);
      return entry && entryId(entry);
    },
    indexOf: (id) => indexOfRow(rows, id),
  };
}
