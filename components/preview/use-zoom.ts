'use client';

import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { clampZoom, PAN_STEP, zoomAfter, zoomKey, zoomOfWheel, type Zoom, type ZoomCommand } from './zoom';

/** A point of the image, by its share of width and height, and where on the screen it is to stay. */
interface Held {
  share: readonly [number, number];
  at: readonly [number, number];
}

/**
 * Zooming an image inside a box that scrolls: scrolling is the browser's, for fingers, wheels, keys and assistive technology
 * alike. `area` is the box, `image` what is in it, of `width` natural pixels.
 */
export function useZoom(width: number | undefined) {
  const area = useRef<HTMLDivElement>(null);
  const image = useRef<HTMLImageElement>(null);
  const [zoom, setZoom] = useState<Zoom>(null);
  const [fitted, setFitted] = useState(0);
  const held = useRef<Held | null>(null);

  useEffect(() => {
    const element = image.current;
    if (!element || !width || zoom !== null) return;
    const observer = new ResizeObserver(() => setFitted(element.clientWidth / width));
    observer.observe(element);
    return () => observer.disconnect();
  }, [width, zoom]);

  /** How large it is now. */
  const shown = () => zoom ?? (width ? (image.current?.clientWidth ?? 0) / width : 1);
  const zoomTo = (next: Zoom, at = middleOf(area.current)) => {
    const box = image.current?.getBoundingClientRect();
    if (!width || !box || box.width === 0 || box.height === 0) return;
    held.current = { at, share: [(at[0] - box.left) / box.width, (at[1] - box.top) / box.height] };
    setZoom(next);
  };
  useLayoutEffect(() => {
    const box = image.current?.getBoundingClientRect();
    if (!held.current || !box || !area.current) return;
    const { share, at } = held.current;
    held.current = null;
    area.current.scrollBy({
      left: box.left + share[0] * box.width - at[0],
      top: box.top + share[1] * box.height - at[1],
      behavior: 'instant',
    });
  }, [zoom]);

  const onWheel = useEffectEvent((event: WheelEvent) => {
    if (!event.ctrlKey || !width) return;
    event.preventDefault();
    zoomTo(zoomOfWheel(shown(), event.deltaY), [event.clientX, event.clientY]);
  });
  const pinch = useRef<{ distance: number; zoom: number } | null>(null);
  const onTouch = useEffectEvent((event: TouchEvent) => {
    const [one, two] = event.touches;
    if (!one || !two || !width) {
      pinch.current = null;
      return;
    }
    event.preventDefault();
    const distance = Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY);
    pinch.current ??= { distance, zoom: shown() };
    const middle = [(one.clientX + two.clientX) / 2, (one.clientY + two.clientY) / 2] as const;
    const { current: start } = pinch;
    if (start.distance > 0) zoomTo(clampZoom((start.zoom * distance) / start.distance), middle);
  });
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const stop = new AbortController();
    // React's own would be passive: the page itself would be zoomed as well.
    const active = { passive: false, signal: stop.signal };
    element.addEventListener('wheel', (event) => onWheel(event), active);
    for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) {
      element.addEventListener(type, (event) => onTouch(event), active);
    }
    return () => stop.abort();
  }, []);

  const run = (command: ZoomCommand) => zoomTo(zoomAfter(command, shown()));
  const onKey = (event: KeyboardEvent): boolean => {
    if (!width || event.defaultPrevented || isTypedInto(event.target)) return false;
    const meant = zoomKey(event, zoom !== null && overflows(area.current));
    if (meant === null) return false;
    if ('zoom' in meant) run(meant.zoom);
    else area.current?.scrollBy({ left: meant.pan[0] * PAN_STEP, top: meant.pan[1] * PAN_STEP });
    event.preventDefault();
    return true;
  };
  return {
    area,
    image,
    zoom,
    /** How large it is, zoomed or fitted; 0 before that is known. */
    scale: zoom ?? fitted,
    run,
    onKey,
    onDoubleClick: (event: { clientX: number; clientY: number }) =>
      zoomTo(zoom === null ? 1 : null, [event.clientX, event.clientY]),
  };
}

/** Whatever has a use of its own for letters and arrows. */
function isTypedInto(target: EventTarget): boolean {
  return target instanceof Element && target.closest(TYPED_INTO) !== null;
}
const TYPED_INTO =
  'input, textarea, select, [role=menu], [role=listbox], [role=combobox], [contenteditable=true]';

function middleOf(element: HTMLElement | null): readonly [number, number] {
  const box = element?.getBoundingClientRect();
  return box ? [box.left + box.width / 2, box.top + box.height / 2] : [0, 0];
}

function overflows(element: HTMLElement | null): boolean {
  return (
    element !== null &&
    (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight)
  );
}
