'use client';

import { clsx } from 'clsx';
import { Ellipsis } from 'lucide-react';
import { memo, type CSSProperties } from 'react';
import { useTranslations } from 'use-intl';
import { Thumbnail } from '@/components/thumbnails/thumbnail';
import { Checkbox } from '@/components/ui/checkbox';
import { entryId, type Entry, type Location } from '@/lib/domain/entry';
import type { Rows } from '@/lib/domain/rows';
import { visible } from '@/lib/domain/visible-name';
import { EntryLink } from './entry-link';
import { useEntry } from './use-entry';

interface TilesProps {
  rows: Rows;
  /** Indices of the lines to render. */
  lines: readonly number[];
  /** Tiles in a line. */
  across: number;
  /** Where a line stands, in lines. */
  placeAt: (line: number) => number;
  location: Location;
  isSelected: (index: number) => boolean;
  /** The one tile in the tab order. */
  current: number;
}

/** Entries as tiles, line by line. What is done with them is decided by the grid, which listens for all of them. */
export function Tiles({ rows, lines, across, placeAt, location, isSelected, current }: TilesProps) {
  return lines.map((line) => (
    <div
      key={line}
      role="row"
      aria-rowindex={line + 1}
      style={{ '--row': placeAt(line), '--across': across } as CSSProperties}
      className="absolute inset-x-0 top-0 grid h-(--row-height) translate-y-[calc(var(--row)*var(--row-height))] grid-cols-[repeat(var(--across),minmax(0,1fr))] gap-2 px-3 pt-2"
    >
      {Array.from({ length: across }, (_, column) => {
        const index = line * across + column;
        const entry = rows.at(index);
        return (
          entry && (
            <Tile
              key={entryId(entry)}
              entry={entry}
              index={index}
              column={column}
              location={location}
              selected={isSelected(index)}
              current={index === current}
            />
          )
        );
      })}
    </div>
  ));
}

interface TileProps {
  entry: Entry;
  index: number;
  column: number;
  location: Location;
  selected: boolean;
  current: boolean;
}

const Tile = memo(function Tile({ entry, index, column, location, selected, current }: TileProps) {
  const t = useTranslations('browse');
  const { facts, path, label, draggable, drop } = useEntry(entry, location);
  return (
    <div
      role="gridcell"
      aria-label={label}
      aria-selected={selected}
      aria-colindex={column + 1}
      tabIndex={current ? 0 : -1}
      data-index={index}
      draggable={draggable}
      className={clsx(
        'group/tile relative flex min-h-0 min-w-0 flex-col rounded-md border p-1 select-none',
        selected ? 'border-accent-line bg-accent-soft' : 'hover:bg-hover',
        drop.over && 'bg-accent-soft outline-2 outline-accent',
      )}
      {...drop.handlers}
    >
      <div className="flex min-h-0 flex-1 items-center justify-center overflow-hidden rounded-sm bg-sunken">
        <Thumbnail location={location} entry={entry} />
      </div>
      <div className="min-w-0 px-1 pt-1" title={facts.exactSize}>
        <EntryLink location={location} entry={entry} />
        <div className="truncate text-xs text-muted tabular-nums">
          {entry.kind === 'folder' ? t('kinds.folder') : facts.size}
          {path !== '' && ` · ${visible(path)}`}
        </div>
      </div>
      <div
        data-part="check"
        className={clsx(
          'absolute start-0 top-0 flex size-8 items-center justify-center pointer-coarse:size-11',
          !selected &&
            'opacity-0 group-hover/tile:opacity-100 group-focus/tile:opacity-100 pointer-coarse:opacity-100',
        )}
      >
        <Checkbox readOnly checked={selected} tabIndex={-1} aria-label={t('selectRow', { name: label })} />
      </div>
      <button
        type="button"
        tabIndex={-1}
        data-part="menu"
        aria-label={t('rowActions', { name: label })}
        className="absolute end-0.5 top-0.5 flex size-7 items-center justify-center text-faint opacity-0 group-hover/tile:opacity-100 group-focus/tile:opacity-100 hover:text-foreground pointer-coarse:size-11 pointer-coarse:opacity-100"
      >
        <span className="flex size-7 items-center justify-center rounded-sm bg-surface">
          <Ellipsis aria-hidden className="size-4" />
        </span>
      </button>
    </div>
  );
});
