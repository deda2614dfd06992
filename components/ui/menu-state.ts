import type { RefObject } from 'react';

/** A menu that has been asked for at least once: what a `Menu` needs to know of where it stands. */
export interface MenuState {
  open: boolean;
  close: () => void;
  /** The button it belongs to, or the point in the window where it was asked for. */
  at: RefObject<HTMLElement | null> | { x: number; y: number };
  /** Its first item takes the focus. */
  byKeyboard: boolean;
}
