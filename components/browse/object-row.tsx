'use client';

import { clsx } from 'clsx';
import { memo } from 'react';
import { useTranslations } from 'use-intl';
import { Checkbox } from '@/components/ui/checkbox';
import { entryId, type Entry, type Location } from '@/lib/domain/entry';
import type { Rows } from '@/lib/domain/rows';
import { visible } from '@/lib/domain/visible-name';
import type { EntryFacts } from './entry-facts';
import { EntryIcon } from './entry-icon';
import { EntryLink } from './entry-link';
import { EntryName } from './entry-name';
import { FactCell } from './fact-cell';
import { GridRow, RowMenuCell } from './grid-row';
import { FIRST_COLUMN, type ListColumn } from './list-columns';
import { rowColumns } from './row-layout';
import { useEntry } from './use-entry';

interface ObjectRowsProps {
  rows: Rows;
  indices: readonly number[];
  location: Location;
  current: number;
  isSelected: (index: number) => boolean;
  placeAt: (index: number) => number;
  /** Those that fit; the same array for as long as they are. */
  columns: readonly ListColumn[];
  /** How many there would be. */
  chosen: number;
  /** Where the screen is narrow, a second line says what columns say elsewhere. */
  twoLines: boolean;
}

export function ObjectRows(props: ObjectRowsProps) {
  const { rows, indices, location, current, isSelected, placeAt, columns, chosen, twoLines } = props;
  return indices.map((index) => {
    const entry = rows.at(index);
    return (
      entry && (
        <ObjectRow
          key={entryId(entry)}
          entry={entry}
          index={index}
          place={placeAt(index)}
          location={location}
          selected={isSelected(index)}
          current={index === current}
          columns={columns}
          chosen={chosen}
          twoLines={twoLines}
        />
      )
    );
  });
}

interface ObjectRowProps {
  entry: Entry;
  index: number;
  /** See `GridRow`. */
  place: number;
  location: Location;
  selected: boolean;
  /** The one row in the tab order. */
  current: boolean;
  columns: readonly ListColumn[];
  chosen: number;
  twoLines: boolean;
}

const ObjectRow = memo(function ObjectRow({
  entry,
  index,
  place,
  location,
  selected,
  current,
  columns,
  chosen,
  twoLines,
}: ObjectRowProps) {
  const t = useTranslations('browse');
  const { facts, path, label, draggable, drop } = useEntry(entry, location);
  const below = twoLines ? secondLine(entry, facts, path) : '';

  return (
    <GridRow
      index={index}
      place={place}
      label={label}
      selected={selected}
      current={current}
      className={clsx(rowColumns, drop.over && 'bg-accent-soft outline-2 outline-accent')}
      {...drop.handlers}
      draggable={draggable}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        className="flex size-full items-center justify-center"
        data-part="check"
      >
        <Checkbox readOnly checked={selected} tabIndex={-1} aria-label={t('selectRow', { name: label })} />
      </div>
      <div role="gridcell" aria-colindex={2} className="flex min-w-0 items-center gap-2.5 pe-3">
        <EntryIcon entry={entry} className="max-md:size-5" />
        <div className="min-w-0 md:flex md:items-baseline md:gap-3">
          <EntryLink location={location} entry={entry} />
          {path !== '' && <EntryName name={path} className="text-xs text-muted max-md:hidden" />}
          {below !== '' && <div className="truncate text-xs text-muted tabular-nums md:hidden">{below}</div>}
        </div>
      </div>
      {columns.map((column, at) => (
        <FactCell key={column} column={column} facts={facts} index={FIRST_COLUMN + at} />
      ))}
      <RowMenuCell label={t('rowActions', { name: label })} index={FIRST_COLUMN + chosen} />
    </GridRow>
  );
});

/** What stands below the name where there is no room for columns. Of a folder neither may be known. */
function secondLine({ kind }: Entry, { size, exactSize, modified }: EntryFacts, path: string): string {
  const parts = [kind === 'file' || exactSize !== undefined ? size : '', visible(path)];
  if (kind === 'file' && path === '') parts.push(modified);
  return parts.filter((part) => part !== '').join(' · ');
}
