import { useSyncExternalStore } from 'react';

export type Direction = 'ltr' | 'rtl';

/** Which way the page reads. Of the page itself, so that nothing has to be passed down to a key or a pointer. */
export const pageDirection = (): Direction => (document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr');

export const isRightToLeft = () => pageDirection() === 'rtl';

/** For what sets a direction of its own, as Radix' primitives do. */
export const useDirection = () => useSyncExternalStore(neverChanges, pageDirection, () => 'ltr' as const);

const neverChanges = () => () => undefined;
