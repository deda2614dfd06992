import { createStore } from 'zustand/vanilla';
import { copyText } from '@/lib/client/copy-text';
import type { Entry, Location } from '@/lib/domain/entry';

/** Entries remembered for pasting within this tab. */
export interface Clipboard {
  move: boolean;
  from: Location;
  entries: readonly Entry[];
  /** What of it lies on the system's clipboard, once it does. */
  text?: string;
}

export const clipboardStore = createStore<{ clipboard: Clipboard | null }>()(() => ({ clipboard: null }));

export function setClipboard(clipboard: Clipboard | null): void {
  clipboardStore.setState({ clipboard });
}

/** Puts it on the system's clipboard too: what lies there from before must not be taken for the newer one. */
export function shareClipboard(clipboard: Clipboard): void {
  const { from, entries } = clipboard;
  const paths = entries.map((entry) => (entry.kind === 'folder' ? entry.prefix : entry.key));
  const text = paths.map((path) => `s3://${from.bucket}/${path}`).join('\n');
  void copyText(text).then((copied) => {
    if (copied && clipboardStore.getState().clipboard === clipboard) setClipboard({ ...clipboard, text });
  });
}
