import type { Prefix } from '@/lib/domain/names';
import type { Diagnosis } from '@/lib/tasks/task';
import type { UploadEngine } from '@/lib/upload/engine';
import type { UploadTarget } from '@/lib/upload/ports';
import type { UploadStore } from '@/lib/upload/store';
import type { TakenUpload } from '@/lib/upload/taken';
import type { BatchLine } from './batch-line';

/** What all lines of a tab share. */
export interface LineHost {
  engine: UploadEngine;
  store: UploadStore;
  /** Something in the folder may have changed. */
  note: (target: UploadTarget, folder: Prefix) => void;
  /** Null where there is nothing to find out: the bytes do not go to the store from here. */
  diagnose: (target: UploadTarget) => Promise<Diagnosis | null> | null;
  allowOrigin: (target: UploadTarget) => Promise<void>;
  sendThroughApp: (target: UploadTarget) => void;
  signIn: () => void;
  /** Asks what to do about names that were taken meanwhile. */
  askAboutTaken: (line: BatchLine, taken: readonly TakenUpload[]) => Promise<void>;
}
