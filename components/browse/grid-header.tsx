'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'use-intl';
import { Checkbox } from '@/components/ui/checkbox';
import { nextSort, type Sort, type SortColumn } from '@/lib/domain/sort';
import { classColumn, modifiedColumn, rowColumns, sizeColumn } from './row-layout';
import { SortButton } from './sort-button';

export interface GridHeaderProps {
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** How much of what is loaded is selected. */
  selected: 'none' | 'some' | 'all';
  onSelectAll: (all: boolean) => void;
}

export function GridHeader({ sort, onSort, selected, onSelectAll }: GridHeaderProps) {
  const t = useTranslations('browse');
  const heading = (column: SortColumn, className?: string) => (
    <Heading
      label={t(`columns.${column}`)}
      direction={sort.column !== column ? null : sort.descending ? 'descending' : 'ascending'}
      onSort={() => onSort(nextSort(sort, column))}
      className={className}
    />
  );
  return (
    <div role="rowgroup" className="sticky top-0 z-10">
      <div
        role="row"
        aria-rowindex={1}
        className={clsx(rowColumns, 'h-(--header-height) border-b bg-background')}
      >
        <div role="columnheader" className="flex justify-center">
          <Checkbox
            aria-label={t('selectAll')}
            checked={selected === 'all'}
            indeterminate={selected === 'some'}
            onChange={(event) => onSelectAll(event.target.checked)}
          />
        </div>
        {heading('name')}
        {heading('size', clsx(sizeColumn, 'flex flex-row-reverse pe-4'))}
        {heading('modified', modifiedColumn)}
        {heading('class', classColumn)}
        <div role="columnheader">
          <span className="sr-only">{t('columns.actions')}</span>
        </div>
      </div>
    </div>
  );
}

interface HeadingProps {
  label: string;
  direction: 'ascending' | 'descending' | null;
  onSort: () => void;
  className?: string;
}

function Heading({ label, direction, onSort, className }: HeadingProps) {
  return (
    <div role="columnheader" aria-sort={direction ?? 'none'} className={className}>
      <SortButton label={label} direction={direction} onClick={onSort} />
    </div>
  );
}
