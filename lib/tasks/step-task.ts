import type { AppError } from '@/lib/domain/errors';
import type { BucketName, ConnectionId, ObjectKey, Prefix } from '@/lib/domain/names';
import type { Failure, Step } from '@/lib/domain/steps';
import { abandonRun } from './abandon';
import { systemClock, type Clock } from './clock';
import { createGate } from './gate';
import { runSteps, START, type Leg, type Position } from './runner';
import { createSpeedometer } from './speed';
import type { Task, TaskControls, TaskKind } from './task';
import { addTask, getTasks, removeTask, updateTask } from './tasks';

export interface StepTaskPlan {
  kind: TaskKind;
  title: string;
  connection: ConnectionId;
  bucket: BucketName;
  destination: Prefix;
  legs: readonly Leg[];
  /** Legs that handle exactly these keys again. */
  legsFor: (keys: readonly ObjectKey[]) => readonly Leg[];
  totals: { objects: number | null; bytes: number | null };
  /** Folders whose listings have changed; called now and then while the task runs, and at its end. */
  onChanged: (prefixes: Prefix[]) => void;
  /** Each time the task comes to an end; again after a retry. `quiet`: it ended well before anybody saw a line of it. */
  onEnd?: (task: Task) => void;
}

/** More failures than this are not kept one by one; retrying then goes through everything again, which harms nothing. */
export const MAX_FAILURES = 1000;
const CHANGED_EVERY_MS = 3000;
/** What goes well within this, as a single step does, gets no line of its own: that would come and be left to be cleared. */
export const QUIET_MS = 2000;

let lastId = 0;

/** Puts a write over many keys into the task store and runs it there. Returns its id. */
export function startStepTask(plan: StepTaskPlan, clock: Clock = systemClock): string {
  lastId += 1;
  const id = `steps-${clock.now()}-${lastId}`;
  const run = new StepTask(id, plan, clock);
  addTask(run.firstTask(), run.controls('running'));
  run.start(plan.legs, START);
  void run.showInTime();
  return id;
}

class StepTask {
  private readonly gate = createGate();
  private cancelling = new AbortController();
  private waking = new AbortController();
  private ended = new AbortController();
  private quiet = true;
  private legs: readonly Leg[] = [];
  private position: Position = START;
  private failures: Failure[] = [];
  private failed = 0;
  private objects: Task['objects'];
  private bytes: Task['bytes'];
  private changed = new Set<Prefix>();
  private toldChangedAt: number;
  private speedometer;

  constructor(
    private readonly id: string,
    private readonly plan: StepTaskPlan,
    private readonly clock: Clock,
  ) {
    this.objects = { done: 0, total: plan.totals.objects, skipped: 0 };
    this.bytes = { done: 0, total: plan.totals.bytes };
    this.toldChangedAt = clock.now();
    this.speedometer = createSpeedometer(clock.now());
  }

  firstTask(): Task {
    const { kind, title, connection, bucket, destination } = this.plan;
    return {
      ...{ id: this.id, kind, title, connection, bucket, destination },
      status: 'running',
      quiet: this.quiet,
      objects: this.objects,
      bytes: this.bytes,
      speed: null,
      failures: [],
      error: null,
      startedAt: this.clock.now(),
      finishedAt: null,
    };
  }

  /** Runs to an end that is told through the store; never rejects but for a defect of ours. */
  start(legs: readonly Leg[], from: Position): void {
    this.legs = legs;
    this.position = from;
    this.cancelling = new AbortController();
    const { signal } = this.cancelling;
    this.speedometer.restart(this.clock.now());
    void runSteps(legs, {
      from,
      signal,
      pause: () => this.gate.pass(signal),
      wait: (milliseconds) => this.wait(milliseconds, signal),
      random: this.clock.random,
      onStep: (step, next) => this.receive(step, next),
      onWaiting: (error) => this.showWaiting(error),
    }).then(async (end) => {
      if (end.status === 'failed') this.end('failed', end.error);
      else if (end.status === 'done') this.end('done', null);
      else {
        const error = await abandonRun(legs, await end.at, this.clock);
        if (error) updateTask(this.id, { error: error.toWire() });
      }
    });
  }

  /** Gives it a line once it has taken long enough. */
  async showInTime(): Promise<void> {
    await this.clock.sleep(QUIET_MS, this.ended.signal);
    if (this.ended.signal.aborted) return;
    this.quiet = false;
    updateTask(this.id, { quiet: false });
  }

  controls(status: Task['status']): TaskControls {
    const cancel = () => this.cancel();
    const resume = () => this.resume();
    const retry = () => this.retry();
    switch (status) {
      case 'running':
      case 'waiting':
        return { pause: () => this.pause(), cancel };
      case 'offline':
        return { pause: () => this.pause(), resume, cancel };
      case 'paused':
        return { resume, cancel };
      case 'failed':
        return { retry };
      case 'cancelled':
        return {};
      case 'done':
        return this.failed > 0 ? { retry } : {};
    }
  }

  private show(status: Task['status'], patch: Partial<Omit<Task, 'id'>> = {}): void {
    const goesWell = status === 'running' || (status === 'done' && this.failed === 0);
    if (!goesWell) this.quiet = false;
    updateTask(this.id, { status, quiet: this.quiet, ...patch }, this.controls(status));
  }

  private pause(): void {
    this.gate.close();
    this.waking.abort();
    this.show('paused', { speed: null });
    this.tellChanged();
  }

  private resume(): void {
    this.speedometer.restart(this.clock.now());
    this.show('running', { error: null });
    this.gate.open();
    this.waking.abort();
  }

  private cancel(): void {
    this.cancelling.abort();
    this.end('cancelled', null);
  }

  private retry(): void {
    const { error } = this.task() ?? {};
    this.show('running', { error: null, finishedAt: null });
    if (error) {
      this.start(this.legs, this.position);
      return;
    }
    const overflowed = this.failed > this.failures.length;
    const keys = this.failures.map((failure) => failure.key as ObjectKey);
    this.failures = [];
    this.failed = 0;
    if (overflowed) this.objects = { ...this.objects, done: 0, skipped: 0 };
    if (overflowed) this.bytes = { ...this.bytes, done: 0 };
    updateTask(this.id, { failures: [], failed: 0, objects: this.objects, bytes: this.bytes });
    this.start(overflowed ? this.plan.legs : this.plan.legsFor(keys), START);
  }

  private receive(step: Step, next: Position): void {
    this.position = next;
    this.failed += step.failed.length;
    this.failures = [...this.failures, ...step.failed].slice(0, MAX_FAILURES);
    const { done, skipped, total } = this.objects;
    this.objects = { done: done + step.done, skipped: skipped + step.skipped, total };
    this.bytes = { ...this.bytes, done: this.bytes.done + step.bytes };
    const speed = this.speedometer.add(step.bytes, this.clock.now());
    const progress = {
      objects: this.objects,
      bytes: this.bytes,
      failures: this.failures,
      failed: this.failed,
    };
    updateTask(this.id, this.task()?.status === 'running' ? { ...progress, speed } : progress);
    for (const prefix of step.affected) this.changed.add(prefix);
    const due = this.clock.now() - this.toldChangedAt >= CHANGED_EVERY_MS;
    if (due || this.cancelling.signal.aborted) this.tellChanged();
  }

  private async wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    this.waking = new AbortController();
    await this.clock.sleep(milliseconds, AbortSignal.any([signal, this.waking.signal]));
  }

  private showWaiting(error: AppError | null): void {
    // A pause outranks the network: the run stops at the gate before it tries again.
    const status = this.task()?.status;
    if (status !== 'running' && status !== 'offline') return;
    this.speedometer.restart(this.clock.now());
    this.show(error ? 'offline' : 'running', { speed: null, error: error?.toWire() ?? null });
  }

  private end(status: 'done' | 'failed' | 'cancelled', error: AppError | null): void {
    this.ended.abort();
    this.show(status, { error: error?.toWire() ?? null, speed: null, finishedAt: this.clock.now() });
    this.tellChanged();
    const task = this.task();
    if (this.quiet) removeTask(this.id);
    if (task) this.plan.onEnd?.(task);
  }

  private tellChanged(): void {
    this.toldChangedAt = this.clock.now();
    if (this.changed.size === 0) return;
    this.plan.onChanged([...this.changed]);
    this.changed = new Set();
  }

  private task(): Task | undefined {
    return getTasks().find((entry) => entry.task.id === this.id)?.task;
  }
}
