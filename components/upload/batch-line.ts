import type { AppError, WireError } from '@/lib/domain/errors';
import { prefix as toPrefix, type Prefix } from '@/lib/domain/names';
import type { Diagnosis } from '@/lib/tasks/task';
import { addTask, getTasks, removeTask, updateTask } from '@/lib/tasks/tasks';
import type { UploadTarget } from '@/lib/upload/ports';
import type { BatchDescription, PathChoice } from '@/lib/upload/records';
import { isOutOfReach, lineControls } from './line-controls';
import type { LineHost } from './line-host';
import type { BatchUpload, GrowingBatch } from './session-api';

export interface LineFacts extends UploadTarget, BatchDescription {
  id: string;
  startedAt: number;
}

/** One batch: a line of the tray, a batch of the engine and a record, kept in step. */
export class BatchLine implements GrowingBatch {
  readonly id: string;
  /** Why the browser does not reach the store, once that was found out. */
  diagnosis: Diagnosis | null = null;
  private readonly controller = new AbortController();
  /** What came in before the page was left, by which a resumed batch is further than the engine knows. */
  private readonly before = { objects: 0, bytes: 0 };
  private readonly appended = { objects: 0, bytes: 0 };
  private skipped = 0;
  /** Some of it was not read: the record stays, so that it can be gone on with. */
  private brokenOff: WireError | null = null;
  /** Cancelled while more was to come: what has arrived is not all there was. */
  private cutShort = false;
  private asked = false;
  private asking = false;

  constructor(
    private readonly facts: LineFacts,
    private readonly host: LineHost,
  ) {
    const { id, connection, bucket, title, startedAt } = facts;
    this.id = id;
    addTask({
      ...{ id, kind: 'upload', title, status: 'waiting', connection, bucket, destination: this.destination },
      objects: { done: 0, total: 0, skipped: 0 },
      bytes: { done: 0, total: 0 },
      ...{ growing: true, speed: null, failures: [], error: null, startedAt, finishedAt: null },
    });
    host.engine.open(id, { connection, bucket });
    if (host.engine.progress(id)) this.show();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  get target(): UploadTarget {
    const { connection, bucket } = this.facts;
    return { connection, bucket };
  }

  /** Uploaded into. */
  get folder(): Prefix {
    return this.facts.prefix;
  }

  /** Where to look for the outcome. */
  private get destination(): Prefix {
    const { kind, prefix, roots } = this.facts;
    return kind === 'folder' && roots[0] ? toPrefix(`${prefix}${roots[0].name}/`) : prefix;
  }

  append(uploads: readonly BatchUpload[]): void {
    if (this.signal.aborted) return;
    const choices = uploads
      .filter(({ key, path, ifTaken }) => ifTaken !== 'fail' || key !== this.facts.prefix + path)
      .map(({ key, path, ifTaken }): [string, PathChoice] => [path, { key, ifTaken }]);
    if (choices.length > 0) void this.host.store.choose(this.id, choices);
    this.appended.objects += uploads.length;
    for (const { source } of uploads) this.appended.bytes += source.size;
    this.host.engine.append(this.id, uploads);
  }

  skip(paths: readonly string[]): void {
    void this.host.store.choose(
      this.id,
      paths.map((path) => [path, { skip: true }]),
    );
    this.addSkipped(paths.length);
  }

  addSkipped(count: number): void {
    this.skipped += count;
    this.show();
  }

  /** Found in the bucket: sent before the page was left. */
  addArrived({ source }: BatchUpload): void {
    this.before.objects += 1;
    this.before.bytes += source.size;
    this.show();
  }

  close(): void {
    const { engine, store } = this.host;
    engine.close(this.id);
    const objects = this.appended.objects + this.before.objects;
    void store.complete(this.id, { objects, bytes: this.appended.bytes + this.before.bytes });
    if (objects === 0 && !this.signal.aborted && this.brokenOff === null) {
      engine.remove(this.id);
      removeTask(this.id);
      void store.settle(this.id);
    } else this.show();
  }

  /** Nothing more can be read of it now, though there is more. */
  breakOff(error: AppError): void {
    if (!this.signal.aborted) this.brokenOff = error.toWire();
    this.close();
  }

  abort(): void {
    this.cutShort = this.host.engine.progress(this.id)?.growing ?? false;
    this.controller.abort();
    this.host.engine.cancel(this.id);
    // A request cut off on its way may have arrived all the same: the listing tells.
    this.host.note(this.target, this.destination);
  }

  retry(): void {
    this.tryAgain();
    this.askAboutTaken();
  }

  /** What another try may mend, and nothing that wants an answer. */
  tryAgain(): void {
    this.diagnosis = null;
    this.asked = false;
    this.host.engine.retry(this.id);
  }

  /** How files go on whose names were taken: also after the page was left and came back. */
  answer(answers: ReadonlyMap<number, PathChoice>): void {
    const { engine, store } = this.host;
    const choices: [string, PathChoice][] = [];
    for (const { serial, path } of engine.taken(this.id)) {
      const answer = answers.get(serial);
      if (answer && path !== null) choices.push([path, answer]);
    }
    void store.choose(this.id, choices);
    engine.answer(this.id, answers);
  }

  /** Whether something failed because the browser could not get through to the store. */
  get outOfReach(): boolean {
    const progress = this.host.engine.progress(this.id);
    return progress !== null && isOutOfReach(progress);
  }

  retryItems(serials: readonly number[]): void {
    this.host.engine.retryItems(this.id, serials);
    this.askAboutTaken(new Set(serials));
  }

  private askAboutTaken(chosen?: ReadonlySet<number>): void {
    const taken = this.host.engine.taken(this.id).filter(({ serial }) => chosen?.has(serial) ?? true);
    if (taken.length === 0 || this.asking) return;
    this.asking = true;
    void this.host.askAboutTaken(this, taken).finally(() => {
      this.asking = false;
    });
  }

  /** Brings the tray's line up to what the engine says. */
  show(progress = this.host.engine.progress(this.id)): void {
    if (!progress) return;
    const { status, objects, bytes, speed, failures, finished } = progress;
    const error = progress.error ?? this.brokenOff;
    const task = getTasks().find((entry) => entry.task.id === this.id)?.task;
    if (!task) return;
    if (isOutOfReach(progress)) this.findOut();
    updateTask(
      this.id,
      {
        status: status === 'done' ? this.outcome() : status,
        ...{ speed, error, held: progress.held, growing: progress.growing },
        ...{ verified: progress.verified, opaque: progress.opaque, failed: progress.failedCount },
        failures: [...failures],
        diagnosis: this.diagnosis,
        objects: {
          done: objects.done + this.before.objects,
          total: objects.total + this.before.objects,
          skipped: progress.skipped + this.skipped,
        },
        bytes: { done: bytes.done + this.before.bytes, total: bytes.total + this.before.bytes },
        finishedAt: finished ? (task.finishedAt ?? Date.now()) : null,
      },
      lineControls(this, progress, this.host),
    );
    const failed = error !== null || progress.failedCount > 0;
    if (finished && (!failed || status === 'cancelled')) this.settle();
  }

  /** Nothing of it is to be gone on with later. */
  settle(): void {
    void this.host.store.settle(this.id);
  }

  /** What was read is there; that it was not all must not look like success. */
  private outcome(): 'done' | 'failed' | 'cancelled' {
    if (this.brokenOff !== null) return 'failed';
    return this.cutShort ? 'cancelled' : 'done';
  }

  private findOut(): void {
    if (this.asked) return;
    this.asked = true;
    void this.host.diagnose(this.target)?.then((diagnosis) => {
      this.diagnosis = diagnosis;
      this.show();
    });
  }
}
