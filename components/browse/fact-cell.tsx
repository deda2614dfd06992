import { clsx } from 'clsx';
import type { EntryFacts } from './entry-facts';
import type { ListColumn } from './list-columns';
import { columnCell } from './row-layout';

interface FactCellProps {
  column: ListColumn;
  facts: EntryFacts;
  /** Among the columns of the grid. */
  index: number;
}

/** What one column says of an entry. One element: rows scroll into sight as quickly as their elements are few. */
export function FactCell({ column, facts, index }: FactCellProps) {
  const cell = { role: 'gridcell', 'aria-colindex': index };
  switch (column) {
    case 'size':
      return (
        <div {...cell} title={facts.exactSize} className={clsx(text, 'text-end tabular-nums')}>
          {facts.size}
        </div>
      );
    case 'modified':
      return (
        <time {...cell} dateTime={facts.iso} title={facts.iso} className={clsx(text, 'tabular-nums')}>
          {facts.modified}
        </time>
      );
    case 'class':
      return (
        <div {...cell} className={text}>
          {facts.storageClass}
        </div>
      );
    case 'kind':
      return (
        <div {...cell} className={text}>
          {facts.kind}
        </div>
      );
    case 'etag':
      return (
        <div {...cell} dir="ltr" title={facts.etag} className={clsx(text, 'font-mono text-xs')}>
          {facts.etag}
        </div>
      );
  }
}

const text = clsx(columnCell, 'text-muted');
