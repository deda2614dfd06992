'use client';

import { clsx } from 'clsx';
import {
  useLayoutEffect,
  useRef,
  type CSSProperties,
  type HTMLAttributes,
  type ReactNode,
  type RefObject,
} from 'react';
import { rowHeights } from './row-layout';

interface GridFrameProps extends HTMLAttributes<HTMLDivElement> {
  label: string;
  /** How many rows there are, without the heading. */
  count: number;
  /** How many rows high what holds them is: fewer where they are very many. */
  held: number;
  columnCount: number;
  /** How rows and heading lay themselves out. */
  columns: string;
  /** `columnheader`s. */
  heading: ReactNode;
  /** What scrolls; what is listened to is listened to there. */
  scroller: RefObject<HTMLDivElement | null>;
}

/** A heading and, below it, virtual rows of one height: what is no listing of a folder, and looks like one. */
export function GridFrame(props: GridFrameProps) {
  const { label, count, held, columnCount, columns, heading, scroller, children, ...listeners } = props;
  return (
    <div
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-colcount={columnCount}
      className={clsx('flex min-h-0 flex-1 flex-col text-sm', rowHeights.list)}
    >
      <div role="rowgroup" className="[scrollbar-gutter:stable] overflow-hidden">
        <div
          role="row"
          aria-rowindex={1}
          className={clsx(columns, 'h-8 border-b bg-background text-xs font-medium text-faint')}
        >
          {heading}
        </div>
      </div>
      <div
        ref={scroller}
        role="rowgroup"
        tabIndex={-1}
        className="relative min-h-0 flex-1 [scrollbar-gutter:stable] overflow-y-auto overscroll-contain [contain:strict] outline-none"
        {...listeners}
      >
        <div
          role="presentation"
          className="relative h-[calc(var(--rows)*var(--row-height))]"
          style={{ '--rows': held } as CSSProperties}
        >
          {children}
        </div>
      </div>
    </div>
  );
}

/** Puts the focus on the row in the tab order, once it is rendered; the result asks for it. */
export function useRowFocus(scroller: RefObject<HTMLDivElement | null>): () => void {
  const isWanted = useRef(false);
  useLayoutEffect(() => {
    if (!isWanted.current) return;
    isWanted.current = false;
    scroller.current?.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.focus({ preventScroll: true });
  });
  return () => {
    isWanted.current = true;
  };
}
