'use client';

import { clsx } from 'clsx';
import type { CSSProperties, HTMLAttributes } from 'react';
import { lastCell } from './row-layout';

interface GridRowProps extends HTMLAttributes<HTMLDivElement> {
  /** From 0, without the header. */
  index: number;
  /** Where it stands, in rows from the top of what holds them: its index unless they are very many. */
  place?: number;
  label: string;
  /** Absent where rows are not selected. */
  selected?: boolean;
  /** The one row in the tab order. */
  current: boolean;
}

/** One row of a virtual grid, in its place. What is done with it is decided by the grid, which listens for all of them. */
export function GridRow({
  index,
  place = index,
  label,
  selected,
  current,
  className,
  ...rest
}: GridRowProps) {
  return (
    <div
      role="row"
      aria-label={label}
      aria-selected={selected}
      // The header is row 1.
      aria-rowindex={index + 2}
      tabIndex={current ? 0 : -1}
      data-index={index}
      style={{ '--row': place } as CSSProperties}
      className={clsx(
        'absolute inset-x-0 top-0 h-(--row-height) translate-y-[calc(var(--row)*var(--row-height))] border-b -outline-offset-2 select-none',
        selected ? 'bg-accent-soft' : 'hover:bg-hover',
        className,
      )}
      {...rest}
    />
  );
}

/** Opens the context menu of its row, for those who have no second button. */
export function RowMenuCell({ label, index }: { label: string; index?: number }) {
  return (
    <div role="gridcell" aria-colindex={index} className={clsx(lastCell, 'flex justify-center')}>
      <button
        type="button"
        tabIndex={-1}
        data-part="menu"
        aria-label={label}
        className="flex size-7 items-center justify-center rounded-sm text-faint hover:bg-border hover:text-foreground pointer-coarse:h-[min(44px,var(--row-height))] pointer-coarse:w-11"
      >
        <span aria-hidden className="three-dots" />
      </button>
    </div>
  );
}
