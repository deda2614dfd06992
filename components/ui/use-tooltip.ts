'use client';

import { useEffect, useState } from 'react';

/** Milliseconds a pointer rests on an element before its tooltip shows. */
const DELAY = 500;
/** Milliseconds after one has gone in which the next shows at once. */
const WARM = 300;
/** Milliseconds in which a pointer may cross from the element to its tooltip. */
const CROSSING = 120;

const TRIGGER = '[data-tooltip]';
const TIP = '[role=tooltip]';

/** The element whose tooltip shows, by pointer or keyboard. Escape, a press and scrolling put it away. */
export function useTooltip(): HTMLElement | null {
  const [shown, setShown] = useState<HTMLElement | null>(null);

  useEffect(() => {
    let now: HTMLElement | null = null;
    let timer: number | undefined;
    let hiddenAt = -Infinity;
    /** Has done what its tooltip says: until the pointer has been elsewhere, that is in the way. */
    let pressed: HTMLElement | null = null;
    const heard = new AbortController();
    const on = <Type extends keyof DocumentEventMap>(
      type: Type,
      listener: (event: DocumentEventMap[Type]) => void,
    ) => document.addEventListener(type, listener, { capture: true, signal: heard.signal });

    const show = (element: HTMLElement | null) => {
      window.clearTimeout(timer);
      if (now && !element) hiddenAt = performance.now();
      now = element;
      setShown(element);
    };
    const showLater = (element: HTMLElement) => {
      window.clearTimeout(timer);
      if (now === element) return;
      const warm = now !== null || performance.now() - hiddenAt < WARM;
      if (warm) show(element);
      else timer = window.setTimeout(() => show(element), DELAY);
    };

    on('pointerover', ({ target, pointerType }) => {
      if (pointerType === 'touch' || !(target instanceof Element)) return;
      const element = target.closest<HTMLElement>(TRIGGER);
      if (element && element === pressed) return;
      pressed = null;
      if (element) {
        showLater(element);
        return;
      }
      window.clearTimeout(timer);
      if (now && !target.closest(TIP)) timer = window.setTimeout(() => show(null), CROSSING);
    });
    on('focusin', ({ target }) => {
      const element = target instanceof Element ? target.closest<HTMLElement>(TRIGGER) : null;
      // The focus may be within it, as where something greyed tells why.
      if (element && (target as Element).matches(':focus-visible')) show(element);
    });
    on('focusout', () => show(null));
    on('pointerdown', ({ target }) => {
      pressed = target instanceof Element ? target.closest<HTMLElement>(TRIGGER) : null;
      show(null);
    });
    on('scroll', ({ target }) => now && target instanceof Node && target.contains(now) && show(null));
    on('keydown', (event) => {
      if (event.key !== 'Escape' || !now) return;
      // It is this that Escape puts away; the dialog below and the selection stay.
      event.preventDefault();
      show(null);
    });
    // The pointer leaves the window.
    on('pointerout', ({ relatedTarget }) => relatedTarget === null && show(null));

    // What brought this up has happened already.
    const active = document.activeElement;
    const focused = active?.closest<HTMLElement>(TRIGGER);
    const pointed = document.querySelector<HTMLElement>(`${TRIGGER}:hover`);
    if (focused && active?.matches(':focus-visible')) show(focused);
    else if (pointed) showLater(pointed);
    return () => {
      window.clearTimeout(timer);
      heard.abort();
    };
  }, []);

  return shown;
}
