'use client';

import { useEffect, useRef, useState, type MouseEvent, type PointerEvent } from 'react';
import type { MenuState } from './menu-state';

/** Milliseconds a finger rests before the menu opens, where the browser does not tell by itself. */
const LONG_PRESS = 700;

interface ContextMenuOptions {
  /** Called at the first sign that the menu will be needed. */
  preload: () => void;
  /** Called with the element it is asked for on, before it opens. */
  onAsk?: (element: Element) => void;
}

/**
 * A menu at the right click, long press, menu key or Shift+F10, whose code is not part of the first load. `trigger` is to
 * be spread over the element it is for; `menu` is null until it was asked for.
 */
export function useContextMenu({ preload, onAsk }: ContextMenuOptions) {
  const [asked, setAsked] = useState<Pick<MenuState, 'open' | 'at' | 'byKeyboard'> | null>(null);
  const keyed = useRef(false);
  const press = useRef<number>(undefined);
  const endPress = () => window.clearTimeout(press.current);
  useEffect(() => () => window.clearTimeout(press.current), []);

  const ask = (target: EventTarget, at: { x: number; y: number }) => {
    if (target instanceof Element) onAsk?.(target);
    setAsked({ open: true, at, byKeyboard: keyed.current });
  };
  const menu: MenuState | null = asked && {
    ...asked,
    close: () => setAsked({ ...asked, open: false }),
  };
  const trigger = {
    onPointerEnter: preload,
    onFocusCapture: preload,
    onKeyDownCapture: () => {
      keyed.current = true;
    },
    onPointerDownCapture: (event: PointerEvent) => {
      keyed.current = false;
      endPress();
      if (event.pointerType === 'mouse') return;
      const { target, clientX: x, clientY: y } = event;
      press.current = window.setTimeout(() => ask(target, { x, y }), LONG_PRESS);
    },
    onPointerMoveCapture: (event: PointerEvent) => event.pointerType !== 'mouse' && endPress(),
    onPointerUpCapture: endPress,
    onPointerCancelCapture: endPress,
    onContextMenu: (event: MouseEvent) => {
      endPress();
      event.preventDefault();
      ask(event.target, { x: event.clientX, y: event.clientY });
    },
  };
  return { trigger, menu };
}
