import type { Prefix } from '@/lib/domain/names';
import { createStore } from 'zustand/vanilla';
import type { ConflictList } from './intake/conflict';

/** Conflicts waiting for a choice. */
export interface Asking {
  list: ConflictList;
  folder: Prefix;
  /** Closing it calls off the upload, or leaves what had failed as it was. */
  otherwise: 'cancel' | 'leave';
  close: () => void;
}

/** Asked one after the other; outlives every component, as the uploads it is about do. */
export const askingStore = createStore<{ waiting: readonly Asking[] }>()(() => ({ waiting: [] }));

export function askPerson(asking: Asking): void {
  askingStore.setState(({ waiting }) => ({ waiting: [...waiting, asking] }));
  void asking.list.decided.then(() =>
    askingStore.setState(({ waiting }) => ({ waiting: waiting.filter((one) => one !== asking) })),
  );
}
