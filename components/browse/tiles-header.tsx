'use client';

import { useTranslations } from 'use-intl';
import { Checkbox } from '@/components/ui/checkbox';
import { nextSort, SORT_COLUMNS } from '@/lib/domain/sort';
import type { GridHeaderProps } from './grid-header';
import { SortButton } from './sort-button';

/** What the headings of columns do, for tiles, which have none. */
export function TilesHeader({ sort, onSort, selected, onSelectAll }: GridHeaderProps) {
  const t = useTranslations('browse');
  return (
    <div
      role="group"
      aria-label={t('tiles.order')}
      className="flex h-8 shrink-0 items-center gap-3 overflow-x-auto border-b bg-background px-3 pointer-coarse:h-11"
    >
      <Checkbox
        aria-label={t('selectAll')}
        checked={selected === 'all'}
        indeterminate={selected === 'some'}
        onChange={(event) => onSelectAll(event.target.checked)}
        className="ms-1"
      />
      {SORT_COLUMNS.map((column) => {
        const direction = sort.column !== column ? null : sort.descending ? 'descending' : 'ascending';
        return (
          <SortButton
            key={column}
            label={t(`columns.${column}`)}
            direction={direction}
            aria-pressed={direction !== null}
            aria-label={t('tiles.sortBy', { column: t(`columns.${column}`), direction: direction ?? 'none' })}
            onClick={() => onSort(nextSort(sort, column))}
          />
        );
      })}
    </div>
  );
}
