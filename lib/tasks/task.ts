import type { WireError } from '@/lib/domain/errors';
import type { BucketName, ConnectionId, Prefix } from '@/lib/domain/names';
import type { UploadOutputs } from '@/lib/domain/schemas';
import type { Failure } from '@/lib/domain/steps';
import type { TaskItems } from './task-items';

export type TaskKind = 'upload' | 'delete' | 'copy' | 'move' | 'rename' | 'restore';

/**
 * `waiting`: in the queue. `paused`: by the person. `offline`: by the network, goes on by itself. `failed`: stopped by an
 * error for the whole task. `done` may still hold failures of single keys.
 */
export type TaskStatus = 'waiting' | 'running' | 'paused' | 'offline' | 'failed' | 'cancelled' | 'done';

export type Diagnosis = UploadOutputs['diagnose'];

/** One line of the transfers tray, whatever runs behind it. Plain data: it is shown, not acted on. */
export interface Task {
  id: string;
  kind: TaskKind;
  /** What it is about, as a person would say it: a file's name, a folder's name, or how many of them. */
  title: string;
  status: TaskStatus;
  connection: ConnectionId;
  bucket: BucketName;
  /** The folder to open to see the outcome. */
  destination: Prefix;
  /** Objects handled, and how many there are where that is known. */
  objects: { done: number; total: number | null; skipped: number };
  /** Bytes handled, and how many there are where that is known. */
  bytes: { done: number; total: number | null };
  /** Bytes per second, smoothed; null while unknown. */
  speed: number | null;
  failures: Failure[];
  /** How many failed, where that may be more than `failures` holds. */
  failed?: number;
  /** Objects whose content in the store was compared with what was sent; for uploads. */
  verified?: number;
  /** Objects that could not be compared, for the store encrypts its ETags. */
  opaque?: number;
  /** More objects may still be added: the totals are what is known so far. */
  growing?: boolean;
  error: WireError | null;
  /** Too short until now for a line of the tray: if it ends well like this, it is told in passing and forgotten. */
  quiet?: boolean;
  /** It waits, for the session has ended: until the same person has signed in again. */
  held?: 'session' | null;
  /** Why the browser does not reach the store, as far as the server can see; null while it does, or nobody knows. */
  diagnosis?: Diagnosis | null;
  /** Epoch milliseconds. */
  startedAt: number;
  finishedAt: number | null;
}

/** The verbs the tray offers on a task; a verb left out is not possible in its present state. */
export interface TaskControls {
  pause?: () => void;
  resume?: () => void;
  cancel?: () => void;
  retry?: () => void;
  /** Before every other task that waits its turn; there only for tasks that do. */
  first?: () => void;
  /** Before another one; null: behind them all. */
  moveBefore?: (other: string | null) => void;
  /** Lets this page's origin into the bucket by a CORS rule, then tries again what failed. @throws AppError */
  allowOrigin?: () => Promise<void>;
  /** Sends through the app's own server from now on, in this tab and connection, and tries again what failed. */
  sendThroughApp?: () => void;
  /** Asks the person to sign in again; there while it is held. */
  signIn?: () => void;
  /** There for a task that knows its objects one by one. */
  items?: TaskItems;
}

export function isFinished(task: Task): boolean {
  return task.status === 'done' || task.status === 'failed' || task.status === 'cancelled';
}
