'use client';

import { clsx } from 'clsx';
import { useId, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import { isRightToLeft } from '@/lib/client/direction';
import { clampTo, type PaneLimits } from './pane-sizes';

/** Pixels that an arrow key moves the edge. */
const STEP = 16;

interface SidePaneProps {
  /** On which side of what it stands beside. */
  side: 'start' | 'end';
  /** Of the edge one drags. */
  label: string;
  /** Pixels, as remembered. */
  width: number;
  /** Pixels it has after a double click on its edge. */
  usual: number;
  limits: PaneLimits;
  /** Called with the new width once the edge is let go. */
  onResized: (width: number) => void;
  /** Where it is shown at all: for pane and edge. */
  className?: string;
  children: ReactNode;
}

/** A pane whose width one can change by its edge: https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/ */
export function SidePane(props: SidePaneProps) {
  const { side, label, width: initial, usual, limits, onResized, className, children } = props;
  const id = useId();
  const pane = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(initial);
  const [dragging, setDragging] = useState(false);
  /** Pixels between the pointer and the width. Null while nothing is dragged. */
  const grip = useRef<number | null>(null);
  /** 1 where going right widens it, -1 where going left does. */
  const outwards = () => ((side === 'start') === isRightToLeft() ? -1 : 1);

  const resize = (wanted: number) => {
    const next = clampTo(wanted, limits);
    setWidth(next);
    onResized(next);
  };
  const letGo = () => {
    if (grip.current === null) return;
    grip.current = null;
    setDragging(false);
    onResized(width);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const wanted = widthForKey(event.key, width, outwards(), limits);
    if (wanted === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    resize(wanted);
  };

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
      role="separator"
      aria-label={label}
      aria-controls={id}
      aria-orientation="vertical"
      aria-valuenow={Math.round(width)}
      aria-valuemin={limits.min}
      aria-valuemax={limits.max}
      tabIndex={0}
      data-dragging={dragging || undefined}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        // No text is to be selected on the way; that also keeps the focus from coming by itself.
        event.preventDefault();
        event.currentTarget.focus({ preventScroll: true });
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = event.clientX * outwards() - (pane.current?.offsetWidth ?? width);
        setDragging(true);
      }}
      onPointerMove={(event) => {
        if (grip.current !== null) setWidth(clampTo(event.clientX * outwards() - grip.current, limits));
      }}
      onPointerUp={letGo}
      onLostPointerCapture={letGo}
      onDoubleClick={() => resize(usual)}
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

/** Arrows move the edge, and so widen a pane on the left and narrow one on the right. */
function widthForKey(key: string, width: number, outwards: number, limits: PaneLimits): number | null {
  if (key === 'ArrowRight') return width + STEP * outwards;
  if (key === 'ArrowLeft') return width - STEP * outwards;
  if (key === 'Home') return limits.min;
  return key === 'End' ? limits.max : null;
}
