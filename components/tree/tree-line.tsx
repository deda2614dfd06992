'use client';

import { clsx } from 'clsx';
import { ChevronRight, Folder, RotateCw } from 'lucide-react';
import { memo, type CSSProperties } from 'react';
import { useTranslations } from 'use-intl';
import { EntryName } from '@/components/browse/entry-name';
import { BucketIcon } from '@/components/ui/bucket-icon';
import { Spinner } from '@/components/ui/spinner';
import { useFolderDrop } from '@/components/drag/use-folder-drop';
import { locationHref } from '@/lib/domain/location';
import { isTreeItem, type TreeRow } from './tree-rows';

interface TreeLineProps {
  row: TreeRow;
  index: number;
  /** Where it stands, in rows from the top of what holds them. */
  place: number;
  /** The open folder. */
  open: boolean;
  /** The one line in the tab order. */
  current: boolean;
}

const lineClasses =
  'absolute inset-x-2 top-0 flex h-(--row-height) translate-y-[calc(var(--row)*var(--row-height))] items-center gap-1.5 rounded-md pe-2 ps-[calc((var(--level)-1)*18px)] text-sm select-none -outline-offset-2';

/** What is done with a line is decided by the tree, which listens for all of them. */
export const TreeLine = memo(function TreeLine({ row, index, place, open, current }: TreeLineProps) {
  const t = useTranslations('browse');
  const item = isTreeItem(row) ? row : null;
  const drop = useFolderDrop(item?.location ?? null);
  const style = { '--row': place, '--level': row.level } as CSSProperties;

  if (!item) {
    return (
      <div
        role="none"
        data-index={index}
        style={style}
        className={clsx(
          lineClasses,
          'text-faint',
          row.kind !== 'loading' && 'hover:bg-hover hover:text-foreground',
        )}
      >
        <span className="w-3.5 shrink-0" />
        {row.kind === 'loading' ? (
          <span className="flex animate-late items-center gap-1.5">
            <Spinner className="size-3.5 text-faint" />
            {t('tree.loading')}
          </span>
        ) : (
          <button
            type="button"
            tabIndex={-1}
            data-part={row.kind}
            className="flex items-center gap-1.5 truncate"
          >
            {row.kind === 'failed' && <RotateCw aria-hidden className="size-3.5 shrink-0 text-danger" />}
            {row.kind === 'failed' ? t('tree.retry') : t('tree.more')}
          </button>
        )}
      </div>
    );
  }

  const Icon = item.kind === 'bucket' ? BucketIcon : Folder;
  return (
    <div
      role="treeitem"
      aria-label={item.name || t('unnamed')}
      aria-level={item.level}
      aria-expanded={item.expanded}
      aria-selected={open}
      aria-current={open ? 'page' : undefined}
      aria-posinset={item.position}
      aria-setsize={item.siblings}
      tabIndex={current ? 0 : -1}
      data-index={index}
      style={style}
      className={clsx(
        lineClasses,
        open || item.kind === 'bucket' ? 'text-foreground' : 'text-muted',
        open ? 'bg-accent-soft font-medium' : !drop.over && 'hover:bg-hover',
        drop.over && 'bg-accent-soft outline-2 outline-accent',
      )}
      {...drop.handlers}
    >
      <span
        aria-hidden
        data-part="chevron"
        className="-me-1 flex h-full w-5 shrink-0 items-center justify-center pointer-coarse:w-8"
      >
        <ChevronRight
          className={clsx(
            'size-3.5 text-faint transition-transform',
            item.expanded ? 'rotate-90' : 'rtl:rotate-180',
          )}
        />
      </span>
      <Icon
        aria-hidden
        strokeWidth={1.5}
        className={clsx('size-4 shrink-0', open ? 'text-accent' : 'text-faint')}
      />
      <a
        href={locationHref(item.location)}
        tabIndex={-1}
        draggable={false}
        className="flex min-w-0 flex-1 cursor-default"
      >
        <EntryName name={item.name} />
      </a>
    </div>
  );
});
