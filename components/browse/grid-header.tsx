'use client';

import { clsx } from 'clsx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Checkbox } from '@/components/ui/checkbox';
import { nextSort, type Sort, type SortColumn } from '@/lib/domain/sort';
import { classColumn, modifiedColumn, rowColumns, sizeColumn } from './row-layout';

interface GridHeaderProps {
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
  const Arrow = direction === 'descending' ? ArrowDown : ArrowUp;
  return (
    <div role="columnheader" aria-sort={direction ?? 'none'} className={className}>
      <button
        type="button"
        onClick={onSort}
        className={clsx(
          'group/sort inline-flex h-6 items-center gap-1 rounded-sm text-xs font-medium hover:text-foreground in-[.flex-row-reverse]:flex-row-reverse',
          direction === null ? 'text-faint' : 'text-muted',
        )}
      >
        {label}
        <Arrow
          aria-hidden
          className={clsx('size-3', direction === null && 'opacity-0 group-hover/sort:opacity-50')}
        />
      </button>
    </div>
  );
}
