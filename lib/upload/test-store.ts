import { createHash } from 'node:crypto';
import { AppError } from '@/lib/domain/errors';
import type { BucketName, ConnectionId, ObjectKey } from '@/lib/domain/names';
import type { UploadOp, UploadOutputs } from '@/lib/domain/schemas';
import type {
  CompleteRequest,
  MultipartRef,
  PostRequest,
  PutOutcome,
  PutRequest,
  SignRequest,
  Transport,
  UploadRecord,
  UploadServer,
} from './ports';
import type { PathChoice } from './records';
import type { TestClock } from './test-clock';
import type { Fault } from './test-fault';
import { md5Of } from './test-sums';

/** What the server needs for any answer. */
export const ANSWER_MS = 10;
export const TARGET = { connection: 'test' as ConnectionId, bucket: 'bucket' as BucketName };

interface Multipart {
  key: ObjectKey;
  parts: Map<number, Uint8Array>;
}

/** A store and the server before it that keep the bytes they are given, and fail on command. */
export class TestStore implements Transport {
  readonly objects = new Map<string, Uint8Array>();
  readonly multiparts = new Map<string, Multipart>();
  readonly records = new Map<string, UploadRecord>();
  readonly choices = new Map<string, PathChoice>();
  readonly puts: string[] = [];
  readonly calls: UploadOp[] = [];
  /** Content-MD5 of every request that carried one. */
  sums = 0;
  /** `exposed`: pages may read ETags. `opaque`: they are not MD5s. */
  etags: 'hidden' | 'exposed' | 'opaque' = 'hidden';
  /** Whether `If-None-Match` is understood. */
  conditional: boolean | 'refused' = true;
  /** Whether the server signs forms where they would do. */
  forms = false;
  /** Bytes of forms are damaged on their way, and nothing but their sum tells. */
  damagesForms = false;
  readonly signedPerCall: number[] = [];
  inFlight = 0;
  maxInFlight = 0;
  latency = 100;
  /** What the browser needs to write a record down. */
  savingMs = 0;
  signatureLife = Number.POSITIVE_INFINITY;
  /** Of the request named `put:<key>`, `form:<key>` or `part:<key>:<number>`. */
  fault: (name: string, count: number) => Fault | null = () => null;
  serverFault: (op: UploadOp, count: number) => AppError | 'lost-answer' | null = () => null;
  private readonly counts = new Map<string, number>();
  /** By token. */
  private readonly begun = new Map<string, string>();
  private nextId = 1;

  constructor(private readonly clock: TestClock) {}

  readonly server: UploadServer = {
    create: ({ key, token }) =>
      this.call('create', () => {
        const uploadId = this.begun.get(token) ?? `upload-${this.nextId++}`;
        if (!this.begun.has(token)) this.multiparts.set(uploadId, { key, parts: new Map() });
        this.begun.set(token, uploadId);
        return { uploadId };
      }),
    sign: (_target, requests) =>
      this.call('sign', () => {
        this.signedPerCall.push(requests.length);
        return requests.map((request) =>
          request.kind === 'put' && request.ifAbsent && this.objects.has(request.key)
            ? { taken: true as const }
            : this.forms && request.kind === 'put' && request.form
              ? { url: this.sign(request), fields: { key: request.key } }
              : { url: this.sign(request), headers: conditionOf(request) },
        );
      }),
    parts: (ref) =>
      this.call('parts', () =>
        [...this.multipart(ref).parts].map(([partNumber, bytes]) => ({
          partNumber,
          size: bytes.length,
          etag: this.etagOf(bytes),
        })),
      ),
    complete: (ref) => this.call('complete', () => this.complete(ref)),
    verify: (_target, objects) =>
      this.call('verify', () =>
        objects.map(({ key, size, etag }) => {
          const bytes = this.objects.get(key);
          if (!bytes) return 'missing';
          if (this.etags === 'opaque') return bytes.length === size ? 'opaque' : 'different';
          return md5Of(bytes) === etag ? 'verified' : 'different';
        }),
      ),
    abort: (ref) =>
      this.call('abort', () => {
        this.multiparts.delete(ref.uploadId);
      }),
  };

  readonly uploadRecords = {
    save: async (record: UploadRecord) => {
      if (this.savingMs > 0) await new Promise<void>((resolve) => this.clock.after(this.savingMs, resolve));
      this.records.set(record.uploadId, record);
    },
    remove: (ref: MultipartRef) => {
      this.records.delete(ref.uploadId);
      return Promise.resolve();
    },
    choose: async (_batch: string, choices: readonly (readonly [string, PathChoice])[]) => {
      await new Promise<void>((resolve) => this.clock.after(1, resolve));
      for (const [path, choice] of choices) this.choices.set(path, choice);
    },
  };

  put(request: PutRequest): Promise<PutOutcome> {
    return this.take(request, 'put');
  }

  post({ url, body, signal }: PostRequest): Promise<PutOutcome> {
    return this.take({ url, body, signal, headers: {}, onProgress: () => undefined }, 'form');
  }

  private async take(request: PutRequest, kind: 'put' | 'form'): Promise<PutOutcome> {
    this.inFlight += 1;
    this.maxInFlight = Math.max(this.maxInFlight, this.inFlight);
    const outcome = await this.answer(request, kind);
    this.inFlight -= 1;
    return outcome;
  }

  private async answer(request: PutRequest, kind: 'put' | 'form'): Promise<PutOutcome> {
    const url = JSON.parse(request.url) as SignRequest & { expires: number };
    const name = url.kind === 'put' ? `${kind}:${url.key}` : `part:${url.key}:${url.partNumber}`;
    this.puts.push(name);
    const fault = this.fault(name, this.count(name));
    const patience = fault?.kind === 'hang' ? Number.POSITIVE_INFINITY : this.latency;
    const aborted = await this.wait(patience, request.signal);
    if (aborted) return aborted;
    if (fault?.kind === 'lost' && fault.sent !== undefined) request.onProgress(fault.sent);
    if (this.clock.now() > url.expires) return { kind: 'refused', status: 403, code: 'AccessDenied' };
    if (fault && !(fault.kind === 'lost' && fault.stored))
      return fault.kind === 'refused' || fault.kind === 'unreadable' ? fault : { kind: 'lost' };
    this.clock.pending += 1;
    const bytes = new Uint8Array(await request.body.arrayBuffer());
    this.clock.pending -= 1;
    request.onProgress(bytes.length);
    if (this.damagesForms && kind === 'form') bytes.reverse();
    const sum = request.headers['Content-MD5'];
    if (sum !== undefined) {
      this.sums += 1;
      if (sum !== createHash('md5').update(bytes).digest('base64'))
        return { kind: 'refused', status: 400, code: 'BadDigest' };
    }
    if (url.kind === 'put') {
      const isConditional = request.headers['If-None-Match'] !== undefined;
      if (isConditional && this.conditional === 'refused')
        return { kind: 'refused', status: 501, code: 'NotImplemented' };
      if (isConditional && this.conditional && this.objects.has(url.key))
        return { kind: 'refused', status: 412, code: 'PreconditionFailed' };
      this.objects.set(url.key, bytes);
    } else {
      const multipart = this.multiparts.get(url.uploadId);
      if (!multipart) return { kind: 'refused', status: 404, code: 'NoSuchUpload' };
      multipart.parts.set(url.partNumber, bytes);
    }
    if (fault) return { kind: 'lost' };
    return { kind: 'stored', etag: this.etags === 'hidden' ? undefined : `"${this.etagOf(bytes)}"` };
  }

  /** Null when the time passed; never answers before its signal when `ms` is infinite. */
  private wait(ms: number, signal: AbortSignal): Promise<{ kind: 'aborted' } | null> {
    return new Promise((resolve) => {
      const callOff = Number.isFinite(ms) ? this.clock.after(ms, () => resolve(null)) : () => undefined;
      const stop = () => {
        callOff();
        resolve({ kind: 'aborted' });
      };
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop);
    });
  }

  private async call<T>(op: UploadOp, answer: () => T): Promise<T> {
    this.calls.push(op);
    const fault = this.serverFault(op, this.count(op));
    await new Promise<void>((resolve) => this.clock.after(ANSWER_MS, resolve));
    if (fault instanceof AppError) throw fault;
    const value = answer();
    if (fault) throw new AppError('unreachable');
    return value;
  }

  private count(name: string): number {
    const count = (this.counts.get(name) ?? 0) + 1;
    this.counts.set(name, count);
    return count;
  }

  private sign(request: SignRequest): string {
    return JSON.stringify({ ...request, expires: this.clock.now() + Math.min(this.signatureLife, 1e12) });
  }

  private multipart(ref: MultipartRef): Multipart {
    const multipart = this.multiparts.get(ref.uploadId);
    if (!multipart) throw new AppError('upload_gone', { target: ref.key });
    return multipart;
  }

  private etagOf(bytes: Uint8Array): string {
    return this.etags === 'opaque' ? `opaque-${bytes.length}` : md5Of(bytes);
  }

  private complete(ref: CompleteRequest): UploadOutputs['complete'] {
    const integrity = this.etags === 'opaque' ? 'opaque' : ref.md5 === undefined ? 'unverified' : 'verified';
    const there = this.objects.get(ref.key);
    if (ref.ifAbsent && there) throw new AppError('precondition_failed', { target: ref.key });
    if (!this.multiparts.has(ref.uploadId) && there?.length === ref.size) return { integrity };
    const { parts } = this.multipart(ref);
    const count = Math.ceil(ref.size / ref.partSize);
    const sums = Buffer.from(ref.parts ?? '', 'base64').toString('hex');
    const bytes = new Uint8Array(ref.size);
    const differ: number[] = [];
    for (let number = 1; number <= count; number += 1) {
      const part = parts.get(number);
      if (!part) throw new AppError('upload_incomplete', { target: ref.key });
      if (integrity === 'verified' && md5Of(part) !== sums.slice((number - 1) * 32, number * 32))
        differ.push(number);
      bytes.set(part, (number - 1) * ref.partSize);
    }
    if (differ.length > 0) throw new AppError('parts_differ', { target: ref.key, parts: differ });
    this.objects.set(ref.key, bytes);
    this.multiparts.delete(ref.uploadId);
    return { integrity, etag: ref.md5 };
  }
}

function conditionOf(request: SignRequest): Record<string, string> {
  return request.kind === 'put' && request.ifAbsent ? { 'If-None-Match': '*' } : {};
}
