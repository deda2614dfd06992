import { createContext, type KeyboardEvent, type RefObject } from 'react';

/** Answers whether the key was for what is shown. */
export type KeyHandler = (event: KeyboardEvent) => boolean;

/** Where what fills the page listens to the keys pressed anywhere in it. Null beside the listing, whose keys are its own. */
export const LargeKeysContext = createContext<RefObject<KeyHandler | null> | null>(null);
