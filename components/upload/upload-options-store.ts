import { createStore } from 'zustand/vanilla';
import { PLAIN_OPTIONS, type UploadOptions } from './intake/upload-options';

interface Remembered {
  /** As they were last chosen. */
  options: UploadOptions;
  /** They also hold for what is dropped, pasted or chosen without asking for them. */
  always: boolean;
}

/** Lives as long as the page: what was meant for one batch must not surprise anybody next week. */
export const uploadOptionsStore = createStore<Remembered>()(() => ({
  options: PLAIN_OPTIONS,
  always: false,
}));

export function optionsForAll({ options, always }: Remembered): UploadOptions {
  return always ? options : PLAIN_OPTIONS;
}
