import type { Failure } from '@/lib/domain/steps';
import type { WireError } from '@/lib/domain/errors';
import type { BucketName, ConnectionId, ObjectKey } from '@/lib/domain/names';
import type { ObjectMetadata } from '@/lib/domain/object-metadata';
import type { SignedForm, SignedRequest, UploadOutputs, UploadVia } from '@/lib/domain/schemas';
import type { IfTaken, PathChoice } from './records';

/** Everything the engine touches outside itself. The browser's versions stand beside it; tests bring their own. */
export interface EnginePorts {
  server: UploadServer;
  transport: Transport;
  records: UploadRecords;
  clock: Clock;
  /** Null where sums cannot be computed: then what arrives is not verified. */
  sums: Sums | null;
  /** Which way the bytes go; asked again for every signature. */
  via: (target: UploadTarget) => UploadVia;
  /** In [0, 1): spreads retries so that a recovering store is not hit by all of them at once. */
  random: () => number;
  /** At most about four times a second per batch. */
  onChange: (progress: BatchProgress) => void;
  /** An object is now in the bucket. */
  onStored: (target: UploadTarget, key: ObjectKey) => void;
  /** The server no longer knows who asks: everything waits for `release`. Left out, uploads fail instead. */
  onHeld?: (reason: HoldReason) => void;
}

/** Why everything waits, besides the network. */
export type HoldReason = 'session';

/** MD5 off the page's own thread. */
export interface Sums {
  /**
   * In hex. Reads the bytes in a stream.
   * @param now by itself and first of those asked for with it, where others might be summed together with it
   * @throws AppError `file_unreadable`, `cancelled`; `unsupported` where it turns out that sums cannot be computed after all
   */
  md5: (blob: Blob, signal: AbortSignal, now?: boolean) => Promise<string>;
}

export interface UploadTarget {
  connection: ConnectionId;
  bucket: BucketName;
}

export function bucketId({ connection, bucket }: UploadTarget): string {
  return `${connection}/${bucket}`;
}

export type SignRequest =
  | {
      kind: 'put';
      key: ObjectKey;
      contentType: string;
      metadata?: ObjectMetadata;
      /** Only if nothing is there yet. */
      ifAbsent?: boolean;
      /** A form would do as well: it will be compared afterwards, and nothing is lost by replacing what is there. */
      form?: boolean;
    }
  | { kind: 'part'; key: ObjectKey; uploadId: string; partNumber: number };

/** A form only where that was asked for; `taken`: `ifAbsent` was asked, and something is there. */
export type Signed = UploadOutputs['sign']['urls'][number];
export type StoredPart = UploadOutputs['parts']['parts'][number];

export interface MultipartRef extends UploadTarget {
  key: ObjectKey;
  uploadId: string;
}

/** What a multipart upload must turn out to be. */
export interface CompleteRequest extends MultipartRef {
  size: number;
  partSize: number;
  /** The ETag the object must get: hex of the MD5 of its parts' MD5s, a dash, their number. */
  md5?: string;
  /** Base64 of the parts' MD5s in their order, 16 bytes each. */
  parts?: string;
  ifAbsent?: boolean;
  /** Those it was begun with: not every store keeps them. */
  tags?: Record<string, string>;
}

export interface VerifyRequest {
  key: ObjectKey;
  size: number;
  /** MD5 of the bytes sent, in hex. */
  etag: string;
}
export type VerifyResult = UploadOutputs['verify']['results'][number];

/** The app's own server. Every method throws AppError and nothing else. */
export interface UploadServer {
  /** Under the token of an answer that was lost: the same upload again, not another one. */
  create: (
    upload: UploadTarget & {
      key: ObjectKey;
      contentType: string;
      size: number;
      metadata?: ObjectMetadata;
      token: string;
    },
  ) => Promise<UploadOutputs['create']>;
  /** At most 100 requests; the answers in their order. */
  sign: (target: UploadTarget, requests: SignRequest[], via: UploadVia) => Promise<Signed[]>;
  parts: (ref: MultipartRef) => Promise<StoredPart[]>;
  /** @throws AppError `parts_differ` with `details.parts`, `checksum_mismatch`, `precondition_failed`, … */
  complete: (request: CompleteRequest) => Promise<UploadOutputs['complete']>;
  /** At most 1000 objects; the answers in their order. */
  verify: (target: UploadTarget, objects: VerifyRequest[]) => Promise<VerifyResult[]>;
  abort: (ref: MultipartRef) => Promise<void>;
}

export interface PutRequest extends SignedRequest {
  body: Blob;
  /** Bytes handed to the network so far, in this request. */
  onProgress: (sent: number) => void;
  signal: AbortSignal;
}

/** Nobody hears how far it is: listening would cost a preflight. */
export interface PostRequest extends SignedForm {
  body: Blob;
  signal: AbortSignal;
}

export type PutOutcome =
  /** `etag`: where the store lets pages read it. */
  | { kind: 'stored'; etag?: string }
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
  post: (request: PostRequest) => Promise<PutOutcome>;
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
  /** The batch it belongs to, and its path in it. */
  batch: string;
  path: string | null;
  ifTaken: IfTaken;
  metadata?: ObjectMetadata;
}

export interface UploadRecords {
  /** `source`: the bytes it is about, by which the file is known again. */
  save: (record: UploadRecord, source: Blob) => Promise<void>;
  remove: (ref: MultipartRef) => Promise<void>;
  /** What became of paths of a batch: by it they are found again after a reload. */
  choose: (batch: string, choices: readonly (readonly [string, PathChoice])[]) => Promise<void>;
}

export interface Clock {
  /** Milliseconds; only differences count, so a wrong clock does no harm. */
  now: () => number;
  /** Epoch milliseconds, for people to read. */
  date: () => number;
  /** Runs once after `ms`; the result calls it off. */
  after: (ms: number, run: () => void) => () => void;
}

export type BatchStatus = 'waiting' | 'running' | 'paused' | 'offline' | 'failed' | 'cancelled' | 'done';

/** One batch at one moment: plain numbers, made when somebody looks. */
export interface BatchProgress {
  id: string;
  status: BatchStatus;
  /** Without what was skipped and what was cancelled by itself. */
  objects: { done: number; total: number };
  bytes: { done: number; total: number };
  /** Of those done: compared with what the store holds. */
  verified: number;
  /** Of those done: the store's ETags say nothing about the bytes. */
  opaque: number;
  /** Their keys were taken. */
  skipped: number;
  failedCount: number;
  /** More may still be appended. */
  growing: boolean;
  /** Why it waits, though the network is there. */
  held: HoldReason | null;
  /** Bytes per second, smoothed; null while unknown. */
  speed: number | null;
  /** The first thousand. */
  failures: readonly Failure[];
  /** What stopped the whole batch. */
  error: WireError | null;
  /** What can be asked of it now. */
  can: { pause: boolean; resume: boolean; cancel: boolean; retry: boolean };
  finished: boolean;
}
