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

/** What one column says of an entry. */
export function FactCell({ column, facts, index }: FactCellProps) {
  return (
    <div role="gridcell" aria-colindex={index} className={clsx(columnCell, 'text-muted')}>
      <Fact column={column} facts={facts} />
    </div>
  );
}

const text = 'block truncate px-2';

function Fact({ column, facts }: Omit<FactCellProps, 'index'>) {
  switch (column) {
    case 'size':
      return (
        <span title={facts.exactSize} className={clsx(text, 'text-end tabular-nums')}>
          {facts.size}
        </span>
      );
    case 'modified':
      return (
        <time dateTime={facts.iso} title={facts.iso} className={clsx(text, 'tabular-nums')}>
          {facts.modified}
        </time>
      );
    case 'class':
      return <span className={text}>{facts.storageClass}</span>;
    case 'kind':
      return <span className={text}>{facts.kind}</span>;
    case 'etag':
      return (
        <span dir="ltr" title={facts.etag} className={clsx(text, 'font-mono text-xs')}>
          {facts.etag}
        </span>
      );
  }
}
