import pLimit from 'p-limit';
import { AppError } from '@/lib/domain/errors';
import type { Overwrite, Step } from '@/lib/domain/steps';
import type { Store } from './client';
import { recallCompleted } from './completed-uploads';
import { CopiedMarks } from './copied-marks';
import { copyWhole, deleteCopied, type CopyJob } from './copy-object';
import { headSummary, nullIfMissing } from './head';
import { beginLargeCopy, continueLargeCopy, copyPartSize } from './large-copy';
import { isEmptyPrefix } from './listing';
import { abortUpload } from './multipart';
import { failureOf, STEP_TIME, stopsEverything, takeStep } from './step';
import { parseCursor, type LargeCopy, type TransferCursor } from './transfer-cursor';
import { checkTransfer, destinations, type Destinations, type TransferPlan } from './transfer-plan';
import { receiptWriter, type Outcome, type WriteReceipt } from './transfer-receipt';
import { nextSources, type Source } from './transfer-sources';

export interface TransferStepInput extends TransferPlan {
  overwrite: Overwrite;
  cursor: string | null;
  signal?: AbortSignal;
}

interface Limits {
  milliseconds: number;
  /** Bytes up to which an object is copied by one request. S3 allows 5 GiB; a request should not take minutes. */
  singleCopy: number;
  /** Bytes. */
  partSize: number;
}

const MIB = 1024 * 1024;
const LIMITS: Limits = { milliseconds: STEP_TIME, singleCopy: 1024 * MIB, partSize: 128 * MIB };
const PARALLEL = 8;

/**
 * One step of a copy or move within one store. A source is deleted only after its copy has been looked at. Steps can be
 * taken twice: what was moved is no longer found, what was copied is copied again.
 * @throws AppError `conflict` for a transfer onto itself; `throttled`, `unreachable`… when the step did nothing.
 */
export async function transferStep(
  store: Store,
  input: TransferStepInput,
  limits: Partial<Limits> = {},
): Promise<Step> {
  checkTransfer(input);
  const transfer = new Transfer(store, input, { ...LIMITS, ...limits });
  return takeStep(input.cursor, transfer.bite, limits.milliseconds);
}

class Transfer {
  private readonly destinationOf: Destinations;
  private readonly receipt: WriteReceipt;

  constructor(
    private readonly store: Store,
    private readonly input: TransferStepInput,
    private readonly limits: Limits,
  ) {
    this.destinationOf = destinations(input);
    this.receipt = receiptWriter(this.destinationOf, input.move);
  }

  readonly bite = async (text: string | null, deadline: number): Promise<Step> => {
    const cursor = parseCursor(text, this.input.target);
    if (cursor.copy !== undefined) return this.continueLarge(cursor, cursor.copy, deadline);
    const marks = new CopiedMarks(cursor.copied);
    const sources = await nextSources(this.store, this.input, cursor);
    const firstLarge = sources.findIndex((source) => this.isLarge(source));
    const first = sources[0];
    if (first === undefined) return text === null ? this.nothingFound() : this.receipt([], [], null);
    if (firstLarge === 0) return this.beginLarge(cursor, first);
    const small = firstLarge === -1 ? sources : sources.slice(0, firstLarge);
    const step = await this.copySmall(small, marks, deadline);
    if (step !== null) return step;
    // Nothing was finished, but what was copied must be remembered.
    return this.receipt([], [], { ...cursor, copied: marks.left });
  };

  private isLarge({ found }: Source): boolean {
    return (found?.size ?? 0) > this.limits.singleCopy;
  }

  /** A folder that is gone; unless a step whose answer was lost has moved it. */
  private async nothingFound(): Promise<Step> {
    const { target, to, move } = this.input;
    const step = this.receipt([], [], null);
    if (target.kind !== 'prefix' || target.prefix === '') return step;
    if (move && !(await isEmptyPrefix(this.store, to.bucket, to.prefix, this.input.signal))) return step;
    const error = new AppError('not_found', { action: 's3:ListBucket', target: target.prefix });
    return { ...step, failed: [failureOf(target.prefix, error)] };
  }

  /**
   * In order, several at a time. The cursor stops before the first that could not be handled at all.
   * Null when not even the first was, but something was copied.
   */
  private async copySmall(
    sources: readonly Source[],
    marks: CopiedMarks,
    deadline: number,
  ): Promise<Step | null> {
    const limit = pLimit(PARALLEL);
    const known = marks.count;
    let stop: unknown;
    const outcomes = await Promise.all(
      sources.map((source, index) =>
        limit(async () => {
          if (stop !== undefined || (index > 0 && Date.now() >= deadline)) return null;
          try {
            return await this.handle(source, marks);
          } catch (error) {
            stop ??= error;
            return null;
          }
        }),
      ),
    );
    const end = outcomes.indexOf(null);
    const handled = end === -1 ? sources.length : end;
    const last = sources[handled - 1];
    if (last === undefined && marks.count > known) return null;
    if (last === undefined) throw stop;
    const counted = sources
      .map((source, index) => ({ source, outcome: outcomes[index] ?? null }))
      .filter(({ outcome }, index) => index < handled || this.isGone(outcome))
      .flatMap(({ source, outcome }) => (outcome === null ? [] : [{ source, outcome }]));
    return this.receipt(
      counted.map(({ source }) => source),
      counted.map(({ outcome }) => outcome),
      last.next && { ...last.next, copied: marks.left },
    );
  }

  /** What was moved out of a prefix is not listed again: its only receipt is this step's. */
  private isGone(outcome: Outcome | null): boolean {
    return outcome?.kind === 'done' && this.input.move && this.input.target.kind === 'prefix';
  }

  private async handle(source: Source, marks: CopiedMarks): Promise<Outcome> {
    return this.perKey(source, async () => {
      const job = this.jobFor(source, source.found);
      if (source.found === undefined) return this.settleMissing(source, job);
      const before = marks.copyOf(job);
      if (before === undefined && (await this.isToSkip(job))) return { kind: 'skipped', bytes: 0 };
      const etag = before ?? (await copyWhole(this.store, job).catch(nullIfMissing));
      if (etag === null) return this.settleMissing(source, job);
      if (!this.input.move) return { kind: 'done', bytes: job.size };
      marks.add(job, etag);
      await deleteCopied(this.store, job, etag);
      marks.remove(job);
      return { kind: 'done', bytes: job.size };
    });
  }

  /** A step that is taken again, or twice at once, finds its sources moved already. */
  private async settleMissing(source: Source, job: CopyJob): Promise<Outcome> {
    if (this.input.move && (await headSummary(this.store, job.to, this.input.signal)) !== null) {
      return { kind: 'done', bytes: 0 };
    }
    throw new AppError('not_found', { action: 's3:GetObject', target: source.key });
  }

  private async isToSkip(job: CopyJob): Promise<boolean> {
    if (this.input.overwrite === 'replace') return false;
    return (await headSummary(this.store, job.to, this.input.signal)) !== null;
  }

  private async beginLarge(cursor: TransferCursor, source: Source): Promise<Step> {
    let begun: LargeCopy | undefined;
    const outcome = await this.perKey(source, async () => {
      const job = this.jobFor(source, source.found);
      if (await this.isToSkip(job)) return { kind: 'skipped', bytes: 0 };
      const { size, etag, storageClass } = job;
      begun = { key: source.key, size, etag, storageClass, uploadId: await beginLargeCopy(this.store, job) };
      return { kind: 'done', bytes: 0 };
    });
    if (begun === undefined) return this.receipt([source], [outcome], source.next);
    return this.receipt([], [], { ...cursor, copy: begun });
  }

  private async continueLarge(cursor: TransferCursor, copy: LargeCopy, deadline: number): Promise<Step> {
    const { target } = this.input;
    const at = (cursor.at ?? 0) + 1;
    const isLastKey = target.kind === 'keys' && at >= target.keys.length;
    const next = target.kind === 'prefix' ? { after: copy.key } : isLastKey ? null : { at };
    const source: Source = { key: copy.key, found: copy, next };
    const outcome = await this.perKey(source, async () => {
      const job = this.jobFor(source, copy);
      const partSize = copyPartSize(copy.size, this.limits.partSize);
      const mayComplete = async () => !(await this.isToSkip(job));
      const { bytes, state, etag } = await this.orAborted(job, copy.uploadId, () =>
        continueLargeCopy(this.store, job, copy.uploadId, { partSize, deadline, mayComplete }),
      );
      if (state === 'underway') return { kind: 'underway', bytes };
      if (state === 'refused') {
        await abortUpload(this.store, { ...job.to, uploadId: copy.uploadId });
        return { kind: 'skipped', bytes: 0 };
      }
      if (this.input.move) await deleteCopied(this.store, job, etag);
      return { kind: 'done', bytes };
    });
    const isGone = outcome.kind === 'failed' && outcome.failure.error.code === 'upload_gone';
    // A step taken twice at once: the other one has just completed it.
    const ref = { bucket: this.input.to.bucket, key: this.destinationOf(copy.key), uploadId: copy.uploadId };
    if (isGone && recallCompleted(ref) !== undefined) return this.receipt([], [], cursor);
    if (isGone && cursor.restarted !== true) {
      // Aborted by somebody, or completed by a server that is gone: begun anew, or left alone if the copy may not be replaced.
      return this.receipt([], [], { ...cursor, copy: undefined, restarted: true });
    }
    if (outcome.kind === 'underway') return { ...this.receipt([], [], cursor), bytes: outcome.bytes };
    return this.receipt([source], [outcome], next);
  }

  /** A copy that failed for good leaves no parts behind; one that can go on keeps them. */
  private async orAborted<T>(job: CopyJob, uploadId: string, run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      const isFinal = error instanceof AppError && !stopsEverything(error.code);
      if (isFinal) await abortUpload(this.store, { ...job.to, uploadId });
      throw error;
    }
  }

  private jobFor(source: Source, found: Source['found']): CopyJob {
    const { bucket, target, to, signal } = this.input;
    return {
      from: {
        ...{ bucket, key: source.key },
        version: target.kind === 'keys' ? target.version : undefined,
      },
      to: { bucket: to.bucket, key: this.destinationOf(source.key) },
      size: found?.size ?? 0,
      etag: found?.etag,
      storageClass: found?.storageClass,
      signal,
    };
  }

  /** What concerns one key becomes its failure; what concerns all of them ends the step. */
  private async perKey(source: Source, run: () => Promise<Outcome>): Promise<Outcome> {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof AppError) || stopsEverything(error.code)) throw error;
      return { kind: 'failed', failure: failureOf(source.key, error) };
    }
  }
}
