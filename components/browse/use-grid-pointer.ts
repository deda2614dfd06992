'use client';

import { useRef, type DragEvent, type MouseEvent, type PointerEvent } from 'react';
import { rowIndex } from './row-index';
import type { SelectHow } from './use-grid-selection';

/** Milliseconds a finger rests on a row before it selects. */
const LONG_PRESS = 450;
/** Pixels a resting finger may stray. */
const STRAY = 8;

interface GridPointerOptions {
  isSelected: (index: number) => boolean;
  /** With something selected, a tap selects instead of opening. */
  selecting: boolean;
  select: (index: number, how: SelectHow) => void;
  openRow: (index: number) => void;
  clear: () => void;
  /** Rows begin to be dragged, from this one. */
  drag?: (index: number, event: DragEvent) => void;
}

/**
 * Mouse and touch inside the listing, heard once for all rows. Mouse: click selects, double click opens. Touch: tap opens,
 * a long press or the checkbox selects.
 */
export function useGridPointer(options: GridPointerOptions) {
  const { isSelected, selecting, select, openRow, clear, drag } = options;
  const press = useRef<{ timer: number; x: number; y: number; selected: boolean } | null>(null);

  const endPress = () => {
    if (press.current) window.clearTimeout(press.current.timer);
  };

  return {
    onPointerDown: (event: PointerEvent) => {
      const index = rowIndex(event.target);
      endPress();
      press.current = null;
      if (event.pointerType !== 'touch' || index === null || partOf(event.target) !== null) return;
      const timer = window.setTimeout(() => {
        if (press.current) press.current.selected = true;
        select(index, 'toggle');
      }, LONG_PRESS);
      press.current = { timer, x: event.clientX, y: event.clientY, selected: false };
    },
    onPointerMove: (event: PointerEvent) => {
      const start = press.current;
      if (start && Math.hypot(event.clientX - start.x, event.clientY - start.y) > STRAY) endPress();
    },
    onDragStart: (event: DragEvent) => {
      const index = rowIndex(event.target);
      // A finger that rests selects.
      if (!drag || press.current || index === null) event.preventDefault();
      else drag(index, event);
    },
    onPointerUp: endPress,
    onPointerCancel: endPress,

    onClick: (event: MouseEvent) => {
      const index = rowIndex(event.target);
      const part = partOf(event.target);
      const touch = pointerType(event) === 'touch';
      const pressed = press.current?.selected === true;
      press.current = null;
      // Clicks on the headings are theirs.
      if (isHeading(event.target)) return;
      if (index === null) {
        if (!event.shiftKey && !event.ctrlKey && !event.metaKey) clear();
        return;
      }
      if (part === 'menu') {
        openMenu(event);
        return;
      }
      // Names are links for the middle button and the address they show; a click here selects.
      if (event.target instanceof Element && event.target.closest('a')) event.preventDefault();
      if (pressed) return;
      if (touch && part === null && !selecting) openRow(index);
      else select(index, howClicked(event, touch || part === 'check'));
    },

    onDoubleClick: (event: MouseEvent) => {
      const index = rowIndex(event.target);
      if (index === null || partOf(event.target) !== null) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      openRow(index);
    },

    /** A menu is about what it was opened on. */
    onContextMenu: (event: MouseEvent) => {
      const index = rowIndex(event.target);
      if (isHeading(event.target)) return;
      if (index === null) clear();
      else if (!isSelected(index)) select(index, 'only');
    },
  };
}

/** `toggles`: where a plain click adds and takes away instead of replacing. */
function howClicked(event: MouseEvent, toggles: boolean): SelectHow {
  const add = toggles || event.ctrlKey || event.metaKey;
  if (event.shiftKey) return add ? 'add-range' : 'range';
  return add ? 'toggle' : 'only';
}

function partOf(target: EventTarget): string | null {
  return (target instanceof Element && target.closest<HTMLElement>('[data-part]')?.dataset.part) || null;
}

function isHeading(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[role=columnheader]') !== null;
}

function pointerType(event: MouseEvent): string | undefined {
  return event.nativeEvent instanceof window.PointerEvent ? event.nativeEvent.pointerType : undefined;
}

/** The same menu that the right button opens, below the button that was pressed. */
function openMenu(event: MouseEvent): void {
  if (!(event.target instanceof Element)) return;
  const button = event.target.closest('[data-part=menu]')?.getBoundingClientRect();
  const { left = event.clientX, bottom = event.clientY } = button ?? {};
  event.target.dispatchEvent(
    new window.MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: left, clientY: bottom }),
  );
}
