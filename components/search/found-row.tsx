'use client';

import { clsx } from 'clsx';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { EntryIcon } from '@/components/browse/entry-icon';
import { EntryName } from '@/components/browse/entry-name';
import { GridRow } from '@/components/browse/grid-row';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { BucketIcon } from '@/components/ui/bucket-icon';
import { PageLink } from '@/components/ui/page-link';
import { useFormats } from '@/components/ui/use-formats';
import { foundHref, type FoundRow as Row } from './found-rows';

export const foundColumns =
  'grid grid-cols-[minmax(0,1fr)] items-center md:grid-cols-[minmax(0,1fr)_96px_148px]';
export const foundSizeColumn = 'pe-4 text-end max-md:hidden';
export const foundTimeColumn = 'max-md:hidden';

type RowOf<Kind extends Row['kind']> = Extract<Row, { kind: Kind }>;

interface LineProps {
  row: Row;
  /** What is looked for. */
  text: string;
  index: number;
  place: number;
  current: boolean;
}

/** One row, all of it the link to what it tells of. */
export function FoundRow({ row, ...line }: LineProps) {
  switch (row.kind) {
    case 'bucket':
      return <Bucket row={row} {...line} />;
    case 'match':
      return <Match row={row} {...line} />;
    case 'others':
      return <Others row={row} {...line} />;
    case 'failure':
      return <Failure row={row} {...line} />;
  }
}

function Bucket({ row, ...line }: LineProps & { row: RowOf<'bucket'> }) {
  const t = useTranslations('search.wide');
  const { objects, folders, bucket } = row;
  return (
    <Line {...line} row={row} label={bucket} icon={<BucketIcon className={clsx(icon, 'text-kind-folder')} />}>
      <Linked {...line} row={row} className="font-medium text-foreground">
        {bucket}
      </Linked>
      <Aside>{t('found', { objects, folders })}</Aside>
    </Line>
  );
}

function Failure({ row, ...line }: LineProps & { row: RowOf<'failure'> }) {
  const sentence = useErrorSentence();
  const { bucket, error } = row;
  return (
    <Line
      {...line}
      row={row}
      label={bucket}
      icon={<CircleAlert aria-hidden className={clsx(icon, 'text-danger')} />}
    >
      <Linked {...line} row={row} className="font-medium text-foreground">
        {bucket}
      </Linked>
      <Aside>{sentence(error)}</Aside>
    </Line>
  );
}

function Others({ row, ...line }: LineProps & { row: RowOf<'others'> }) {
  const t = useTranslations('search.wide');
  const label = t('others', { count: row.count, name: row.bucket });
  return (
    <Line {...line} row={row} label={label} icon={<span className={icon} />}>
      <Linked {...line} row={row} className="text-accent">
        {label}
      </Linked>
    </Line>
  );
}

function Match({ row, ...line }: LineProps & { row: RowOf<'match'> }) {
  const { formatBytes, formatTime } = useFormats();
  const { bucket, entry } = row;
  const [path, size, time] =
    entry.kind === 'folder'
      ? [entry.prefix, '', '']
      : [entry.key, formatBytes(entry.size), formatTime(entry.modified)];
  const facts = (
    <>
      <div role="gridcell" className={clsx(foundSizeColumn, 'text-muted tabular-nums')}>
        {size}
      </div>
      <div role="gridcell" className={clsx(foundTimeColumn, 'truncate text-muted tabular-nums')}>
        {time}
      </div>
    </>
  );
  return (
    <Line
      {...line}
      row={row}
      label={`${bucket}/${path}`}
      icon={<EntryIcon entry={entry} className="max-md:size-5" />}
      facts={facts}
    >
      <Linked {...line} row={row} className="text-foreground">
        <EntryName name={path} />
      </Linked>
      {size !== '' && <Aside className="md:hidden">{`${size} · ${time}`}</Aside>}
    </Line>
  );
}

const icon = 'size-4 shrink-0 max-md:size-5';

interface LineShape extends LineProps {
  label: string;
  icon: ReactNode;
  /** The other columns; without them the first is as wide as the row. */
  facts?: ReactNode;
  children: ReactNode;
}

function Line({ row, index, place, current, label, icon: picture, facts, children }: LineShape) {
  const isHeading = row.kind === 'bucket' || row.kind === 'failure';
  return (
    <GridRow {...{ index, place, current, label }} className={clsx(foundColumns, isHeading && 'bg-surface')}>
      <div
        role="gridcell"
        aria-colspan={facts ? undefined : 3}
        className={clsx(
          'flex min-w-0 items-center gap-2.5 pe-3',
          isHeading ? 'ps-4' : 'ps-10',
          !facts && 'col-span-full',
        )}
      >
        {picture}
        <div className="min-w-0 md:flex md:items-baseline md:gap-3">{children}</div>
      </div>
      {facts}
    </GridRow>
  );
}

interface LinkedProps {
  row: Row;
  text: string;
  className: string;
  children: ReactNode;
}

/** Reaches over the whole row. */
function Linked({ row, text, className, children }: LinkedProps) {
  const { connection } = useBrowse();
  return (
    <PageLink
      href={foundHref(connection, row, text)}
      tabIndex={-1}
      draggable={false}
      className={clsx('block min-w-0 truncate after:absolute after:inset-0', className)}
    >
      {children}
    </PageLink>
  );
}

function Aside({ className, children }: { className?: string; children: string }) {
  return (
    <div className={clsx('min-w-0 truncate text-xs text-muted tabular-nums', className)}>{children}</div>
  );
}
