'use client';

import { clsx } from 'clsx';
import { useId, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import type { ResizeLimits } from '@/components/ui/resize-limits';
import { useResizeEdge } from '@/components/ui/use-resize-edge';

interface SidePaneProps {
  /** On which side of what it stands beside. */
  side: 'start' | 'end';
  /** Of the edge one drags. */
  label: string;
  /** Pixels, as remembered. */
  width: number;
  /** Pixels it has after a double click on its edge. */
  usual: number;
  limits: ResizeLimits;
  /** Called with the new width once the edge is let go. */
  onResized: (width: number) => void;
  /** Where it is shown at all: for pane and edge. */
  className?: string;
  children: ReactNode;
}

/** A pane whose width one can change by its edge. */
export function SidePane(props: SidePaneProps) {
  const { side, label, width: initial, usual, limits, onResized, className, children } = props;
  const id = useId();
  const pane = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState(initial);
  const { width, edge: edgeProps } = useResizeEdge({
    ...{ side, label, usual, limits, width: kept },
    measure: () => pane.current?.offsetWidth,
    onResized: (next) => {
      setKept(next);
      onResized(next);
    },
  });

  const content = (
    <div
      ref={pane}
      id={id}
      style={{ '--pane': `${width}px` } as CSSProperties}
      // What stands beside it keeps 280 pixels.
      className={clsx('h-full w-(--pane) max-w-[calc(100%-280px)] shrink-0 overflow-hidden', className)}
    >
      {children}
    </div>
  );
  const edge = (
    <div
      {...edgeProps}
      aria-controls={id}
      className={clsx(
        'relative z-20 w-px shrink-0 cursor-col-resize touch-none bg-border outline-none select-none',
        // Wider to the pointer than to the eye.
        "after:absolute after:-inset-x-1 after:inset-y-0 after:content-[''] pointer-coarse:after:-inset-x-2.5",
        'hover:bg-border-strong focus-visible:bg-ring data-dragging:bg-accent',
        className,
      )}
    />
  );
  return side === 'start' ? (
    <>
      {content}
      {edge}
    </>
  ) : (
    <>
      {edge}
      {content}
    </>
  );
}
