'use client';

import { useEffect, useRef, useState, type RefObject } from 'react';
import { isRightToLeft } from '@/lib/client/direction';
import { fittingCount } from './fitting-count';

interface Fitting {
  /** The room there is. */
  roomRef: RefObject<HTMLDivElement | null>;
  /** A hidden row of everything there could be, laid out in full. */
  rulerRef: RefObject<HTMLDivElement | null>;
  /** How many of the row's items fit; null before anything could be measured. */
  count: number | null;
}

/** @param reserved pixels needed at the end as soon as not everything fits */
export function useFittingCount(reserved: number): Fitting {
  const roomRef = useRef<HTMLDivElement>(null);
  const rulerRef = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState<number | null>(null);

  useEffect(() => {
    const room = roomRef.current;
    const ruler = rulerRef.current;
    if (!room || !ruler) return;
    const observer = new ResizeObserver(() => {
      const { left, right } = ruler.getBoundingClientRect();
      const ends = [...ruler.children].map((item) => {
        const place = item.getBoundingClientRect();
        return isRightToLeft() ? right - place.left : place.right - left;
      });
      setCount(fittingCount(ends, room.clientWidth, reserved));
    });
    observer.observe(room);
    observer.observe(ruler);
    return () => observer.disconnect();
  }, [reserved]);

  return { roomRef, rulerRef, count };
}
