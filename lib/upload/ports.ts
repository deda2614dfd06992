import type { Failure } from '@/lib/domain/steps';
import type { WireError } from '@/lib/domain/errors';
import type { BucketName, ConnectionId, ObjectKey } from '@/lib/domain/names';
import type { SignedRequest, UploadOutputs } from '@/lib/domain/schemas';

/** Everything the engine touches outside itself. The browser's versions stand beside it; tests bring their own. */
export interface EnginePorts {
  server: UploadServer;
  transport: Transport;
  records: UploadRecords;
  clock: Clock;
  /** In [0, 1): spreads retries so that a recovering store is not hit by all of them at once. */
  random: () => number;
  /** At most about four times a second per batch. */
  onChange: (progress: BatchProgress) => void;
  /** An object is now in the bucket. */
  onStored: (target: UploadTarget, key: ObjectKey) => void;
}

export interface UploadTarget {
  connection: ConnectionId;
  bucket: BucketName;
}

export type SignRequest =
  | { kind: 'put'; key: ObjectKey; contentType: string }
  | { kind: 'part'; key: ObjectKey; uploadId: string; partNumber: number };

export type SignedUrl = SignedRequest;
export type StoredPart = UploadOutputs['parts']['parts'][number];

export interface MultipartRef extends UploadTarget {
  key: ObjectKey;
  uploadId: string;
}

/** The app's own server. Every method throws AppError and nothing else. */
export interface UploadServer {
  create: (
    upload: UploadTarget & { key: ObjectKey; contentType: string; size: number },
  ) => Promise<UploadOutputs['create']>;
  /** At most 100 requests; the answers in their order. */
  sign: (target: UploadTarget, requests: SignRequest[]) => Promise<SignedUrl[]>;
  parts: (ref: MultipartRef) => Promise<StoredPart[]>;
  complete: (ref: MultipartRef & { size: number; partSize: number }) => Promise<UploadOutputs['complete']>;
  abort: (ref: MultipartRef) => Promise<void>;
}

export interface PutRequest extends SignedUrl {
  body: Blob;
  /** Bytes handed to the network so far, in this request. */
  onProgress: (sent: number) => void;
  signal: AbortSignal;
}

export type PutOutcome =
  | { kind: 'stored' }
  /** The store answered. `code` is its own word for what went wrong. */
  | { kind: 'refused'; status: number; code?: string; retryAfter?: number }
  /** No readable answer: network, DNS, TLS or CORS. The browser does not say which. */
  | { kind: 'lost' }
  /** The file on disk was changed, moved or removed since it was chosen. */
  | { kind: 'unreadable' }
  | { kind: 'aborted' };

/** Sends one request to the store. Never rejects. */
export interface Transport {
  put: (request: PutRequest) => Promise<PutOutcome>;
}

/** What it takes to go on with a multipart upload after the page is gone. */
export interface UploadRecord extends MultipartRef {
  contentType: string;
  partSize: number;
  /** Bytes. */
  size: number;
  /** The file's own name. */
  name: string;
  /** Epoch milliseconds; null for bytes that are no file. */
  modified: number | null;
  /** Epoch milliseconds. */
  startedAt: number;
}

export interface UploadRecords {
  save: (record: UploadRecord) => Promise<void>;
  remove: (ref: MultipartRef) => Promise<void>;
}

export interface Clock {
  /** Milliseconds; only differences count, so a wrong clock does no harm. */
  now: () => number;
  /** Runs once after `ms`; the result calls it off. */
  after: (ms: number, run: () => void) => () => void;
}

export type BatchStatus = 'waiting' | 'running' | 'paused' | 'offline' | 'failed' | 'cancelled' | 'done';

/** One batch at one moment: plain numbers, made when somebody looks. */
export interface BatchProgress {
  id: string;
  status: BatchStatus;
  objects: { done: number; total: number };
  bytes: { done: number; total: number };
  /** Bytes per second, smoothed; null while unknown. */
  speed: number | null;
  failures: readonly Failure[];
  /** What stopped the whole batch. */
  error: WireError | null;
  /** What can be asked of it now. */
  can: { pause: boolean; resume: boolean; cancel: boolean; retry: boolean };
  finished: boolean;
}
