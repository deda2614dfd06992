'use client';

import { clsx } from 'clsx';
import { memo } from 'react';
import { useTranslations } from 'use-intl';
import { Checkbox } from '@/components/ui/checkbox';
import { useFolderDrop, type FolderDrop } from '@/components/drag/use-folder-drop';
import type { Entry, Location } from '@/lib/domain/entry';
import { locationHref } from '@/lib/domain/location';
import { visible } from '@/lib/domain/visible-name';
import { useBrowse } from './browse-context';
import { useEntryFacts } from './entry-facts';
import { EntryIcon } from './entry-icon';
import { EntryName } from './entry-name';
import { GridRow, RowMenuCell } from './grid-row';
import { classColumn, modifiedColumn, rowColumns, sizeColumn } from './row-layout';

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

export const ObjectRow = memo(function ObjectRow(props: ObjectRowProps) {
  return props.entry.kind === 'folder' ? <FolderRow {...props} /> : <Row {...props} />;
});

function FolderRow(props: ObjectRowProps) {
  const { entry, location } = props;
  const drop = useFolderDrop(entry.kind === 'folder' ? { ...location, prefix: entry.prefix } : null);
  return <Row {...props} drop={drop} />;
}

function Row({
  entry,
  index,
  place,
  location,
  selected,
  current,
  drop,
}: ObjectRowProps & { drop?: FolderDrop }) {
  const t = useTranslations('browse');
  const { canWrite } = useBrowse().connection;
  const facts = useEntryFacts(entry);
  const folder = entry.kind === 'folder' ? { ...location, prefix: entry.prefix } : null;
  const path = pathBelow(location, entry);
  const name = path + (entry.name || t('unnamed'));

  return (
    <GridRow
      index={index}
      place={place}
      label={name}
      selected={selected}
      current={current}
      className={clsx(rowColumns, drop?.over && 'bg-accent-soft outline-2 outline-accent')}
      {...drop?.handlers}
      draggable={canWrite}
    >
      <div role="gridcell" className="flex size-full items-center justify-center" data-part="check">
        <Checkbox readOnly checked={selected} tabIndex={-1} aria-label={t('selectRow', { name })} />
      </div>
      <div role="gridcell" className="flex min-w-0 items-center gap-2.5 pe-3">
        <EntryIcon entry={entry} className="max-md:size-5" />
        <div className="min-w-0 md:flex md:items-baseline md:gap-3">
          <a
            href={
              folder
                ? locationHref(folder)
                : locationHref(location, entry.kind === 'file' ? entry.key : undefined)
            }
            tabIndex={-1}
            draggable={false}
            className="flex min-w-0 cursor-default text-foreground"
          >
            <EntryName name={entry.name} />
          </a>
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
      <RowMenuCell label={t('rowActions', { name })} />
    </GridRow>
  );
}

/** The folders a found object stands in, below the one that is open; nothing for what stands in it. */
function pathBelow({ prefix }: Location, entry: Entry): string {
  return entry.kind === 'file' ? entry.key.slice(prefix.length, entry.key.length - entry.name.length) : '';
}
