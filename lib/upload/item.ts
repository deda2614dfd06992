import { AppError, type WireError } from '@/lib/domain/errors';
import type { ObjectKey } from '@/lib/domain/names';
import type { ObjectMetadata } from '@/lib/domain/object-metadata';
import type { Integrity, ItemStatus } from '@/lib/tasks/task-items';
import type { Batch } from './batch';
import type { Lane } from './lanes';
import type { UploadPlan } from './plan';
import type { IfTaken } from './records';

/** One file to upload. */
export interface NewUpload {
  key: ObjectKey;
  /** The key that was asked for, where `key` is another beside it. */
  original?: ObjectKey;
  source: Blob;
  contentType: string;
  /** The file's own name and time, by which it is known again after a reload. */
  name: string;
  /** Epoch milliseconds; null for bytes that are no file. */
  modified: number | null;
  /** Relative to where the batch is uploaded to. */
  path?: string;
  /** A multipart begun earlier, to be gone on with. */
  begun?: { uploadId: string; partSize: number };
  ifTaken: IfTaken;
  metadata?: ObjectMetadata;
}

/** What is known of the parts of a multipart upload under way: kept over pauses and retries. */
export interface PartWork {
  /** MD5 of the file's own bytes, in hex, by part number. */
  sums: Map<number, string>;
  /** Parts the store has acknowledged to this page. */
  sent: Set<number>;
}

/** How a run of an item is to end that was stopped from outside. */
export type Stop = 'requeue' | 'pause' | 'cancel';

/** One file in the engine: what it is, and how far it has come. */
export class Item {
  key: ObjectKey;
  /** The key asked for: numbers are counted from it. */
  readonly original: ObjectKey;
  readonly name: string;
  readonly contentType: string;
  readonly modified: number | null;
  readonly path: string | null;
  ifTaken: IfTaken;
  readonly metadata: ObjectMetadata | undefined;
  /** Let go of once it has arrived. */
  source: Blob | null;
  plan: UploadPlan;
  status: ItemStatus = 'queued';
  /** Smaller goes first, within the batch. */
  rank: number;
  /** It has been moved or put back to the front of its queue. */
  inFront = false;
  uploadId: string | null;
  /** While a multipart was asked for and nobody knows whether it was begun: asked again under it, it is the same one. */
  token: string | null = null;
  work: PartWork | null = null;
  /** `complete` was asked and nobody knows the answer: the object may be there. */
  completing = false;
  /** A request ended without an answer: what is found under the key may be this very file. */
  maybeSent = false;
  /** It did not arrive as a form: from now on by PUT. */
  noForm = false;
  /** Raised with every other key or rule: what was signed before was for another request. */
  revision = 0;
  /** Bytes the store has for certain; what is on the wire beyond them may have to be sent again. */
  confirmed = 0;
  /** Bytes of it that count in the batch's total so far. */
  counted = 0;
  integrity: Integrity | null = null;
  etag: string | undefined = undefined;
  /** MD5 of the bytes, in hex, until it has been compared. */
  sum: string | null = null;
  startedAt: number | null = null;
  finishedAt: number | null = null;
  error: WireError | undefined = undefined;
  /** Open, and not signed yet. */
  waitsForConnection = false;
  /** Left out of its batch's totals. */
  dropped = false;
  /** While it runs. */
  abort: AbortController | null = null;
  stop: Stop | null = null;

  constructor(
    readonly batch: Batch,
    /** Unique in the tab, rising within a batch. */
    readonly serial: number,
    upload: NewUpload,
  ) {
    this.key = upload.key;
    this.original = upload.original ?? upload.key;
    this.name = upload.name;
    this.contentType = upload.contentType;
    this.modified = upload.modified;
    this.path = upload.path ?? null;
    this.ifTaken = upload.ifTaken;
    this.metadata = upload.metadata;
    this.source = upload.source;
    this.plan = { kind: 'put', size: upload.source.size };
    this.rank = serial;
    this.uploadId = upload.begun?.uploadId ?? null;
  }

  get size(): number {
    return this.plan.size;
  }

  get isWaiting(): boolean {
    return this.status === 'queued' || this.status === 'paused';
  }

  /** Stops its run. */
  halt(how: Stop): void {
    this.stop = how;
    this.abort?.abort(how);
  }

  get lane(): Lane {
    return this.plan.kind === 'put' ? 'small' : 'large';
  }

  /** The multipart is completed or gone. */
  forgetMultipart(): void {
    this.uploadId = null;
    this.work = null;
    this.completing = false;
    this.confirmed = 0;
  }

  /** From now on it is another object, or guarded in another way. */
  redirect(key: ObjectKey, ifTaken: IfTaken): void {
    if (key !== this.key) this.maybeSent = false;
    this.key = key;
    this.ifTaken = ifTaken;
    this.revision += 1;
  }

  /** Refused because its name is taken: trying again alone would end alike. */
  get isTaken(): boolean {
    return this.status === 'failed' && this.ifTaken === 'fail' && this.error?.code === 'precondition_failed';
  }

  /** Nothing may be overwritten. */
  get guarded(): boolean {
    return this.ifTaken !== 'replace';
  }

  /** @throws AppError when the bytes were let go of, which only happens to what has arrived. */
  get bytes(): Blob {
    if (this.source === null) throw new AppError('unexpected', { target: this.key });
    return this.source;
  }
}

/** Which of two waiting files goes first. */
export function compareRank(one: Item, other: Item): number {
  return one.batch.rank - other.batch.rank || one.rank - other.rank;
}

/** An error about an item names its key, where it names nothing else. */
export function wire(error: AppError, item: Item): WireError {
  return { code: error.code, details: { target: item.key, ...error.details } };
}
