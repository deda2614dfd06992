'use client';

import { useSyncExternalStore } from 'react';

/** Whether shortcuts are those of a Mac. False on the server and while hydrating. */
export function useIsMac(): boolean {
  return useSyncExternalStore(neverChanges, isMac, () => false);
}

export function isMac(): boolean {
  return /mac|iphone|ipad/i.test(navigator.userAgent);
}

function neverChanges(): () => void {
  return () => undefined;
}
