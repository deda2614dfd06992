'use client';

import { useRef, useState, type PointerEvent } from 'react';

/** What scrolls is moved by dragging it with the mouse; fingers do so anyway. */
export function useDragScroll() {
  const last = useRef<{ x: number; y: number } | null>(null);
  const [dragging, setDragging] = useState(false);
  const letGo = () => {
    last.current = null;
    setDragging(false);
  };
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || event.pointerType === 'touch') return;
      // On the scroll bar, it is the scroll bar's.
      if (event.target === event.currentTarget && isOnScrollBar(event)) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      last.current = { x: event.clientX, y: event.clientY };
      setDragging(true);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (last.current === null) return;
      const { x, y } = last.current;
      last.current = { x: event.clientX, y: event.clientY };
      event.currentTarget.scrollBy({ left: x - event.clientX, top: y - event.clientY, behavior: 'instant' });
    },
    onPointerUp: letGo,
    onLostPointerCapture: letGo,
  };
  return { dragging, handlers };
}

function isOnScrollBar({ nativeEvent, currentTarget }: PointerEvent<HTMLElement>): boolean {
  const { clientWidth, clientHeight } = currentTarget;
  return nativeEvent.offsetX > clientWidth || nativeEvent.offsetY > clientHeight;
}
