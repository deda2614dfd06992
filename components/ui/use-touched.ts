'use client';

import { useSyncExternalStore } from 'react';

const FIRST_TOUCH = ['pointerdown', 'keydown', 'dragenter'] as const;

let touched = false;

function subscribe(notify: () => void): () => void {
  const heard = new AbortController();
  const note = () => {
    touched = true;
    notify();
  };
  for (const type of FIRST_TOUCH) {
    window.addEventListener(type, note, { capture: true, once: true, signal: heard.signal });
  }
  return () => heard.abort();
}

/** Whether anything was done on the page since it was opened: time to load what should be there should the network go. */
export function useTouched(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => touched,
    () => false,
  );
}
