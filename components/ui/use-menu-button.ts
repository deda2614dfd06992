'use client';

import { useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import type { MenuState } from './menu-state';

const OPENING_KEYS = ['Enter', ' ', 'ArrowDown'];

/**
 * A button that opens a menu whose code is not part of the first load. `trigger` is to be spread over the button; `menu`
 * is null until it was asked for. https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 * @param preload called at the first sign that it will be needed
 */
export function useMenuButton(preload: () => void) {
  const button = useRef<HTMLButtonElement>(null);
  const [asked, setAsked] = useState<{ open: boolean; byKeyboard: boolean } | null>(null);
  const open = asked?.open ?? false;
  const ask = (byKeyboard: boolean) => setAsked({ open: true, byKeyboard });

  const menu: MenuState | null = asked && {
    ...asked,
    at: button,
    close: () => setAsked({ open: false, byKeyboard: false }),
  };
  const trigger = {
    ref: button,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': open,
    'data-state': open ? 'open' : 'closed',
    onPointerEnter: preload,
    onFocus: preload,
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || event.ctrlKey) return;
      // The menu takes the focus; the button would have it again right after.
      event.preventDefault();
      ask(false);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (!OPENING_KEYS.includes(event.key)) return;
      event.preventDefault();
      ask(true);
    },
    // Assistive technology clicks without a pointer.
    onClick: (event: MouseEvent) => {
      if (event.detail === 0 && !open) ask(true);
    },
  };
  return { trigger, menu };
}
