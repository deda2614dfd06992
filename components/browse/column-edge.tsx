'use client';

import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useResizeEdge } from '@/components/ui/use-resize-edge';
import { useBrowse, useBrowseView } from './browse-context';
import { COLUMN_LIMITS, USUAL_COLUMNS, withColumn, type ListColumn } from './list-columns';
import type { ShownColumns } from './use-shown-columns';

interface ColumnEdgeProps {
  column: ListColumn;
  /** The column's. */
  label: string;
  columns: ShownColumns;
}

/** Where a column begins. Its end stays where it is: the name gives and takes what it grows and shrinks by. */
export function ColumnEdge({ column, label, columns }: ColumnEdgeProps) {
  const t = useTranslations('browse');
  const { setColumns } = useBrowse();
  const { width } = useBrowseView().columns[column];
  const edge = useRef<HTMLDivElement>(null);
  const { edge: edgeProps } = useResizeEdge({
    side: 'end',
    label: t('resizeColumn', { column: label }),
    width,
    usual: USUAL_COLUMNS[column].width,
    limits: COLUMN_LIMITS,
    measure: () => edge.current?.parentElement?.offsetWidth,
    room: () => columns.roomFor(column),
    onResizing: (wanted) => columns.tryWidth(column, wanted),
    onResized: (wanted) => setColumns((now) => withColumn(now, column, { width: wanted })),
  });
  return (
    <div
      ref={edge}
      {...edgeProps}
      className="absolute inset-y-0 start-0 w-px max-w-full cursor-col-resize touch-none bg-border outline-none select-none after:absolute after:-inset-x-1.5 after:inset-y-0 after:content-[''] hover:bg-border-strong focus-visible:bg-ring focus-visible:outline-2 focus-visible:outline-ring data-dragging:bg-accent pointer-coarse:after:-inset-x-2.5"
    />
  );
}
