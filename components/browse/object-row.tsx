'use client';

import { clsx } from 'clsx';
import { memo } from 'react';
import { useTranslations } from 'use-intl';
import { Checkbox } from '@/components/ui/checkbox';
import { entryId, type Entry, type Location } from '@/lib/domain/entry';
import type { Rows } from '@/lib/domain/rows';
import { visible } from '@/lib/domain/visible-name';
import { EntryIcon } from './entry-icon';
import { EntryLink } from './entry-link';
import { EntryName } from './entry-name';
import { GridRow, RowMenuCell } from './grid-row';
import { classColumn, modifiedColumn, rowColumns, sizeColumn } from './row-layout';
import { useEntry } from './use-entry';

interface ObjectRowsProps {
  rows: Rows;
  indices: readonly number[];
  location: Location;
  current: number;
  isSelected: (index: number) => boolean;
  placeAt: (index: number) => number;
}

export function ObjectRows({ rows, indices, location, current, isSelected, placeAt }: ObjectRowsProps) {
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
}

const ObjectRow = memo(function ObjectRow({
  entry,
  index,
  place,
  location,
  selected,
  current,
}: ObjectRowProps) {
  const t = useTranslations('browse');
  const { facts, path, label, draggable, drop } = useEntry(entry, location);

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
      <div role="gridcell" className="flex size-full items-center justify-center" data-part="check">
        <Checkbox readOnly checked={selected} tabIndex={-1} aria-label={t('selectRow', { name: label })} />
      </div>
      <div role="gridcell" className="flex min-w-0 items-center gap-2.5 pe-3">
        <EntryIcon entry={entry} className="max-md:size-5" />
        <div className="min-w-0 md:flex md:items-baseline md:gap-3">
          <EntryLink location={location} entry={entry} />
          {path !== '' && <EntryName name={path} className="text-xs text-muted max-md:hidden" />}
          {entry.kind === 'file' && (
            <div className="truncate text-xs text-muted tabular-nums md:hidden">
              {facts.size} · {path === '' ? facts.modified : visible(path)}
            </div>
          )}
          {entry.kind === 'folder' && facts.exactSize !== undefined && (
            <div className="truncate text-xs text-muted tabular-nums md:hidden">{facts.size}</div>
          )}
        </div>
      </div>
      <div role="gridcell" className={clsx(sizeColumn, 'pe-4 text-end text-muted tabular-nums')}>
        <span title={facts.exactSize}>{facts.size}</span>
      </div>
      <div role="gridcell" className={clsx(modifiedColumn, 'truncate text-muted tabular-nums')}>
        <time dateTime={facts.iso} title={facts.iso}>
          {facts.modified}
        </time>
      </div>
      <div role="gridcell" className={clsx(classColumn, 'truncate text-muted')}>
        {facts.storageClass}
      </div>
      <RowMenuCell label={t('rowActions', { name: label })} />
    </GridRow>
  );
});
