import type { BatchUpload, GrowingBatch } from '@/components/upload/session-api';
import type { FileSource, SourceChunk } from '@/components/upload/sources/file-source';
import type { Location } from '@/lib/domain/entry';
import { AppError } from '@/lib/domain/errors';
import type { ObjectKey } from '@/lib/domain/names';
import type { UnfinishedUpload } from '@/lib/domain/schemas';
import { MAX_PARTS, MIN_PART_BYTES, SINGLE_PUT_MAX_BYTES } from '@/lib/upload/plan';
import type { IfTaken } from '@/lib/upload/records';
import type { Claims, Existing } from './claims';
import { ConflictList, type ChoiceForAll, type Conflict } from './conflict';
import type { TypeOf } from './content-type';
import { KeyMaker } from './key-maker';
import { resolveConflicts, type ResolverPorts } from './resolver';
import type { Md5 } from './same-content';
import type { UploadOptions } from './upload-options';

/** Chunks whose keys are being looked up while the next is read. */
const CHECKED_AT_ONCE = 3;

/** All that reading files into uploads touches outside itself. */
export interface IntakePorts {
  location: Location;
  options: UploadOptions;
  batch: GrowingBatch;
  claims: Claims;
  /** What this tab was already sending into the bucket when the reading began: no listing shows it yet. */
  pending: ReadonlyMap<ObjectKey, Existing>;
  /** Which of the keys are in the bucket. @throws AppError */
  check: (keys: readonly ObjectKey[], signal: AbortSignal) => Promise<ReadonlyMap<ObjectKey, Existing>>;
  /** What the store has of unfinished uploads to these keys. @throws AppError */
  unfinished: (keys: readonly ObjectKey[], signal: AbortSignal) => Promise<readonly UnfinishedUpload[]>;
  typeOf: TypeOf;
  md5: Md5 | null;
  yieldToPage: () => Promise<void>;
  /** Shows the conflicts, once, as soon as there is one. */
  ask: (conflicts: ConflictList) => void;
}

export interface IntakeReport {
  files: number;
  /** Paths that make no key, or none with a number beside it. */
  impossible: string[];
  unreadable: string[];
  /** What broke the reading off; what came before it is on its way. Null also where it was cancelled. */
  error: AppError | null;
  cancelled: boolean;
}

/** A name that was free when it was looked up and is taken when it is written: as was chosen for all, but never over it. */
const IF_TAKEN_MEANWHILE: Record<ChoiceForAll, IfTaken> = {
  skip: 'skip',
  keepBoth: 'number',
  replace: 'fail',
  replaceDifferent: 'fail',
};

/**
 * From files to uploads, chunk by chunk: keys are made and looked up; what is free is on its way while the next files are
 * read, what is taken waits for the one choice that holds for all of them. Never rejects.
 */
export async function runIntake(source: FileSource, ports: IntakePorts): Promise<IntakeReport> {
  const intake = new Intake(ports);
  ports.claims.enter();
  try {
    await intake.read(source);
    ports.batch.close();
  } catch (error) {
    await intake.breakOff(error);
  } finally {
    ports.claims.leave();
  }
  return intake.report;
}

class Intake {
  readonly report: IntakeReport = {
    files: 0,
    impossible: [],
    unreadable: [],
    error: null,
    cancelled: false,
  };
  private readonly id = Symbol('intake');
  private readonly keys: KeyMaker;
  private readonly conflicts = new ConflictList();
  private readonly resolver: ResolverPorts;
  private asked = false;
  private readonly running = new Set<Promise<void>>();
  private readonly failed: unknown[] = [];
  /** One after the other: what is numbered must see what was numbered before it. */
  private resolving: Promise<void> = Promise.resolve();
  private resolved = 0;

  constructor(private readonly ports: IntakePorts) {
    const { batch, claims, md5 } = ports;
    this.keys = new KeyMaker({ id: this.id, ...ports });
    this.resolver = {
      ...{ md5, signal: batch.signal },
      append: (uploads) => batch.append(uploads),
      skip: (uploads) => batch.skip(uploads.map(({ path }) => path)),
      findTaken: (keys) => this.findTaken(keys),
      claim: (key, { source, modified }) => claims.claim(this.id, key, source, modified),
      onNoRoom: ({ path }) => this.report.impossible.push(path),
    };
    batch.signal.addEventListener('abort', () => this.conflicts.giveUp(), { once: true });
  }

  async read(source: FileSource): Promise<void> {
    const { signal } = this.ports.batch;
    try {
      for await (const chunk of source.chunks) {
        signal.throwIfAborted();
        if (this.failed.length > 0) break;
        const uploads = await this.plan(chunk);
        this.background(this.settle(uploads));
        if (this.running.size >= CHECKED_AT_ONCE) await Promise.race(this.running);
        await this.ports.yieldToPage();
      }
    } finally {
      await Promise.all(this.running);
    }
    this.throwFirst();
    this.conflicts.finishReading();
    if (this.asked) await this.conflicts.decided;
    await this.resolving;
    this.throwFirst();
  }

  /** What is being settled is let finish: a closed batch takes no more. */
  async breakOff(error: unknown): Promise<void> {
    this.conflicts.giveUp();
    await this.resolving;
    const { signal } = this.ports.batch;
    this.report.cancelled = signal.aborted;
    if (signal.aborted) {
      this.ports.batch.close();
      return;
    }
    const reason = error instanceof AppError ? error : new AppError('unexpected', {}, { cause: error });
    this.report.error = reason;
    this.ports.batch.breakOff(reason);
  }

  private async plan(chunk: SourceChunk): Promise<BatchUpload[]> {
    const { uploads, markers, hidden, impossible } = await this.keys.plan(chunk);
    const { batch } = this.ports;
    this.report.files += uploads.length + markers.length + hidden.length + impossible.length;
    for (const path of chunk.unreadable) this.report.unreadable.push(path);
    for (const path of impossible) this.report.impossible.push(path);
    if (hidden.length > 0) batch.skip(hidden);
    if (markers.length > 0) batch.append(markers);
    return uploads;
  }

  /** Sends what is free on its way, and puts the rest to the choice. */
  private async settle(uploads: readonly BatchUpload[]): Promise<void> {
    if (uploads.length === 0) return;
    const { batch, check } = this.ports;
    const { signal } = batch;
    const keys = uploads.map(({ key }) => key);
    const [there, begun] = await Promise.all([check(keys, signal), this.findUnfinished(uploads)]);
    signal.throwIfAborted();
    const { made } = this.conflicts;
    const ifTaken = made === null ? 'fail' : IF_TAKEN_MEANWHILE[made.forAll];
    const free: BatchUpload[] = [];
    const conflicts: Conflict[] = [];
    for (const upload of uploads) {
      const existing = this.underWay(upload.key) ?? there.get(upload.key) ?? null;
      const unfinished = begun.get(upload.key) ?? null;
      if (existing === null && unfinished === null) free.push({ ...upload, ifTaken });
      else conflicts.push({ upload, there: existing, unfinished });
    }
    if (free.length > 0) batch.append(free);
    this.conflicts.addFree(free.length);
    if (conflicts.length > 0) this.conflict(conflicts);
  }

  private conflict(conflicts: readonly Conflict[]): void {
    this.conflicts.add(conflicts);
    if (this.conflicts.made) this.resolveNew();
    if (this.asked) return;
    this.asked = true;
    void this.conflicts.decided.then(() => this.resolveNew());
    this.ports.ask(this.conflicts);
  }

  /** As has been chosen, also while more is still being read. */
  private resolveNew(): void {
    const { conflicts, made } = this.conflicts;
    const fresh = conflicts.slice(this.resolved);
    if (made === null || fresh.length === 0) return;
    this.resolved = conflicts.length;
    this.resolving = this.resolving
      .then(() => resolveConflicts(fresh, made, this.resolver))
      .catch((error: unknown) => void this.failed.push(error));
  }

  private background(work: Promise<void>): void {
    const running = work
      .catch((error: unknown) => void this.failed.push(error))
      .finally(() => this.running.delete(running));
    this.running.add(running);
  }

  private throwFirst(): void {
    this.ports.batch.signal.throwIfAborted();
    if (this.failed.length > 0) throw this.failed[0];
  }

  private underWay(key: ObjectKey): Existing | null {
    return this.ports.claims.rival(this.id, key) ?? this.ports.pending.get(key) ?? null;
  }

  private async findTaken(keys: readonly ObjectKey[]): Promise<ReadonlySet<ObjectKey>> {
    const { check, claims, pending, batch } = this.ports;
    const taken = new Set((await check(keys, batch.signal)).keys());
    for (const key of keys) if (claims.has(key) || pending.has(key)) taken.add(key);
    return taken;
  }

  /** By key, the one of which the store has most. Not being told of them is no reason not to upload. */
  private async findUnfinished(uploads: readonly BatchUpload[]): Promise<Map<ObjectKey, UnfinishedUpload>> {
    const large = uploads.filter(
      ({ key, source }) => source.size > SINGLE_PUT_MAX_BYTES && !this.underWay(key),
    );
    const found = new Map<ObjectKey, UnfinishedUpload>();
    if (large.length === 0) return found;
    const sizes = new Map(large.map(({ key, source }) => [key, source.size]));
    const { unfinished, batch } = this.ports;
    const listed = await unfinished([...sizes.keys()], batch.signal).catch(() => []);
    for (const upload of listed) {
      const key = upload.key as ObjectKey;
      const size = sizes.get(key);
      if (size === undefined || !canContinue(upload, size)) continue;
      if (upload.bytes > (found.get(key)?.bytes ?? 0)) found.set(key, upload);
    }
    return found;
  }
}

/** Whether these parts may be the beginning of a file of that size. */
function canContinue({ partSize, parts, bytes }: UnfinishedUpload, size: number): boolean {
  const count = Math.ceil(size / partSize);
  return partSize >= MIN_PART_BYTES && count <= MAX_PARTS && parts <= count && bytes <= size;
}
