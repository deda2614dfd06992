'use client';

import { clsx } from 'clsx';
import { useRef, type ReactNode } from 'react';
import { useVirtualRows } from '@/components/browse/use-virtual-rows';
import { COARSE, useMediaQuery } from '@/components/ui/use-media-query';
import { ScrollBox } from './scroll-box';

const ROW = 28;
const COARSE_ROW = 40;

export interface TableColumn {
  heading: ReactNode;
  /** In CSS: `12ch`, `minmax(12ch,1fr)`. */
  width: string;
  align?: 'right';
}

interface VirtualTableProps {
  /** Accessible name of the table. */
  label: string;
  columns: readonly TableColumn[];
  /** How many rows there are below the headings. */
  count: number;
  cell: (row: number, column: number) => ReactNode;
}

/** A table of any length: only the rows in sight are on the page. Takes the focus so that the keyboard can scroll it. */
export function VirtualTable({ label, columns, count, cell }: VirtualTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = useMediaQuery(COARSE) ? COARSE_ROW : ROW;
  const { indices, held, placeAt } = useVirtualRows({
    count,
    rowHeight,
    scroller,
    keep: -1,
    headerHeight: rowHeight,
  });
  const gridTemplateColumns = columns.map(({ width }) => width).join(' ');
  return (
    <ScrollBox ref={scroller} label={label} className="grow text-xs">
      <div
        role="table"
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={columns.length}
        className="w-max min-w-full tabular-nums"
      >
        <div role="rowgroup" className="sticky top-0 z-1 bg-background">
          <div
            role="row"
            aria-rowindex={1}
            className="grid"
            style={{ gridTemplateColumns, height: rowHeight }}
          >
            {columns.map((column, index) => (
              <div
                key={index}
                role="columnheader"
                className={clsx(
                  'flex items-center truncate border-b px-2 font-medium',
                  column.align === 'right' && 'justify-end',
                )}
              >
                <bdi className="truncate">{column.heading}</bdi>
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className="relative" style={{ height: held * rowHeight }}>
          {indices.map((row) => (
            <div
              key={row}
              role="row"
              aria-rowindex={row + 2}
              className="absolute inset-x-0 grid hover:bg-hover"
              style={{ gridTemplateColumns, height: rowHeight, top: placeAt(row) * rowHeight }}
            >
              {columns.map((column, index) => (
                <div
                  key={index}
                  role="cell"
                  className={clsx(
                    'flex items-center overflow-hidden border-b px-2 whitespace-nowrap',
                    column.align === 'right' && 'justify-end',
                  )}
                >
                  {cell(row, index)}
                </div>
              ))}
            </div>
          ))}
        </div>
      </div>
    </ScrollBox>
  );
}
