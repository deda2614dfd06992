'use client';

import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { isRightToLeft } from '@/lib/client/direction';
import { clampTo, type ResizeLimits } from './resize-limits';

/** Pixels that an arrow key moves the edge. */
const STEP = 16;

interface ResizeEdgeOptions {
  /** Of the edge: its accessible name. */
  label: string;
  /** On which side of its edge it stands: what it is beside gives or takes the difference. */
  side: 'start' | 'end';
  /** Pixels, as remembered. */
  width: number;
  /** Pixels it has after a double click on its edge. */
  usual: number;
  limits: ResizeLimits;
  /** Pixels it has on the page, where that may be less than it would like. */
  measure: () => number | undefined;
  /** Pixels there are for it now, where that may be less than its limit. */
  room?: () => number;
  /** Called with every width on the way. */
  onResizing?: (width: number) => void;
  /** Called with the new width once the edge is let go. */
  onResized: (width: number) => void;
}

/** An edge by which one changes a width: https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/ */
export function useResizeEdge(options: ResizeEdgeOptions) {
  const { label, side, width: kept, usual, limits, measure, room, onResizing, onResized } = options;
  /** Null while nothing is dragged. `grip`: pixels between the pointer and the width. */
  const drag = useRef<{ grip: number; width: number } | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const width = dragged ?? kept;
  /** 1 where going right widens it, -1 where going left does. */
  const outwards = () => ((side === 'start') === isRightToLeft() ? -1 : 1);
  const allowed = (wanted: number) =>
    clampTo(wanted, {
      min: limits.min,
      max: Math.max(limits.min, Math.min(limits.max, room?.() ?? Infinity)),
    });

  const letGo = () => {
    if (drag.current === null) return;
    const { width: last } = drag.current;
    drag.current = null;
    setDragged(null);
    onResized(last);
  };
  const edge = {
    role: 'separator',
    'aria-label': label,
    'aria-orientation': 'vertical',
    'aria-valuenow': Math.round(width),
    'aria-valuemin': limits.min,
    'aria-valuemax': limits.max,
    tabIndex: 0,
    'data-dragging': dragged !== null || undefined,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const wanted = widthForKey(event.key, width, outwards(), limits);
      if (wanted === null) return;
      event.preventDefault();
      onResized(allowed(wanted));
    },
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      // No text is to be selected on the way; that also keeps the focus from coming by itself.
      event.preventDefault();
      if (!(event.currentTarget instanceof HTMLElement)) return;
      event.currentTarget.focus({ preventScroll: true });
      event.currentTarget.setPointerCapture(event.pointerId);
      const now = measure() ?? width;
      drag.current = { grip: event.clientX * outwards() - now, width: now };
      setDragged(now);
    },
    onPointerMove: (event: PointerEvent) => {
      if (drag.current === null) return;
      const next = allowed(event.clientX * outwards() - drag.current.grip);
      drag.current.width = next;
      setDragged(next);
      onResizing?.(next);
    },
    onPointerUp: letGo,
    onLostPointerCapture: letGo,
    onDoubleClick: () => onResized(allowed(usual)),
  } as const;
  return { width, edge };
}

/** Arrows move the edge, and so widen what stands before it and narrow what stands behind. */
function widthForKey(key: string, width: number, outwards: number, limits: ResizeLimits): number | null {
  if (key === 'ArrowRight') return width + STEP * outwards;
  if (key === 'ArrowLeft') return width - STEP * outwards;
  if (key === 'Home') return limits.min;
  return key === 'End' ? limits.max : null;
}
