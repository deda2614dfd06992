'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'use-intl';
import { Checkbox } from '@/components/ui/checkbox';
import { isSortColumn, nextSort, type Sort } from '@/lib/domain/sort';
import { ColumnEdge } from './column-edge';
import { ColumnsButton } from './columns-button';
import { FIRST_COLUMN, type ListColumn } from './list-columns';
import { lastCell, rowColumns } from './row-layout';
import { SortButton } from './sort-button';
import type { ShownColumns } from './use-shown-columns';

export interface GridHeaderProps {
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** How much of what is loaded is selected. */
  selected: 'none' | 'some' | 'all';
  onSelectAll: (all: boolean) => void;
}

export function GridHeader(props: GridHeaderProps & { columns: ShownColumns }) {
  const { sort, onSort, selected, onSelectAll, columns } = props;
  const t = useTranslations('browse');
  return (
    <div role="rowgroup" className="sticky top-0 z-10">
      <div
        role="row"
        aria-rowindex={1}
        data-part="heading"
        className={clsx(rowColumns, 'h-(--header-height) border-b bg-background')}
      >
        <div role="columnheader" aria-colindex={1} className="flex justify-center">
          <Checkbox
            aria-label={t('selectAll')}
            checked={selected === 'all'}
            indeterminate={selected === 'some'}
            onChange={(event) => onSelectAll(event.target.checked)}
          />
        </div>
        <Heading column="name" index={2} sort={sort} onSort={onSort} />
        {columns.fitting.map((column, at) => (
          <Heading
            key={column}
            {...{ column, sort, onSort, columns }}
            index={FIRST_COLUMN + at}
            className="max-md:hidden"
          />
        ))}
        <div
          role="columnheader"
          aria-colindex={FIRST_COLUMN + columns.chosen}
          className={clsx(lastCell, 'flex justify-center max-md:invisible')}
        >
          <ColumnsButton />
        </div>
      </div>
    </div>
  );
}

interface HeadingProps extends Pick<GridHeaderProps, 'sort' | 'onSort'> {
  column: ListColumn | 'name';
  /** Among the columns of the grid. */
  index: number;
  /** Of the edge by which it is resized. The name has what the others leave. */
  columns?: ShownColumns;
  className?: string;
}

function Heading({ column, index, sort, onSort, columns, className }: HeadingProps) {
  const t = useTranslations('browse');
  const label = t(`columns.${column}`);
  const direction = sort.column !== column ? null : sort.descending ? 'descending' : 'ascending';
  const sortable = isSortColumn(column);
  return (
    <div
      role="columnheader"
      // Its edge has a name of its own, which is none of its.
      aria-label={label}
      aria-colindex={index}
      aria-sort={sortable ? (direction ?? 'none') : undefined}
      className={clsx('relative min-w-0', className)}
    >
      <div
        className={clsx(
          'flex h-6 items-center overflow-hidden',
          column !== 'name' && 'px-2',
          column === 'size' && 'flex-row-reverse',
        )}
      >
        {sortable ? (
          <SortButton label={label} direction={direction} onClick={() => onSort(nextSort(sort, column))} />
        ) : (
          <span className="truncate text-xs font-medium text-faint">{label}</span>
        )}
      </div>
      {columns && column !== 'name' && <ColumnEdge column={column} label={label} columns={columns} />}
    </div>
  );
}
