import { createStore } from 'zustand/vanilla';
import type { Entry, Location } from '@/lib/domain/entry';

/** Entries remembered for pasting within this tab. */
export interface Clipboard {
  move: boolean;
  from: Location;
  entries: readonly Entry[];
}

export const clipboardStore = createStore<{ clipboard: Clipboard | null }>()(() => ({ clipboard: null }));

export function setClipboard(clipboard: Clipboard | null): void {
  clipboardStore.setState({ clipboard });
}
