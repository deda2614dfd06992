import { signInWith } from '@/lib/client/sign-in';
import type { Location } from '@/lib/domain/entry';
import { parentOf, type ConnectionId, type ObjectKey } from '@/lib/domain/names';
import { isFinished, type Task } from '@/lib/tasks/task';
import { getTasks, tasksStore } from '@/lib/tasks/tasks';
import { UploadEngine } from '@/lib/upload/engine';
import { followOtherTabs } from '@/lib/upload/other-tabs';
import type { Sums, UploadTarget } from '@/lib/upload/ports';
import { sampleOf, type BatchDescription } from '@/lib/upload/records';
import { openUploadStore, type UploadStore } from '@/lib/upload/store';
import type { TakenUpload } from '@/lib/upload/taken';
import { openTab, type Tab } from '@/lib/upload/tab';
import { openSums } from '@/lib/upload/sums';
import { xhrTransport } from '@/lib/upload/transport';
import { askAboutTaken } from './ask-about-taken';
import { askPerson } from './asking-store';
import { newBatchId } from './batch-id';
import { BatchLine, type LineFacts } from './batch-line';
import { ChangedFolders, type Changed } from './changed-folders';
import { checkKeys } from './intake/ask-bucket';
import { onItsWay, type Existing } from './intake/claims';
import { identify } from './identify';
import { InterruptedBatches } from './interrupted-batches';
import type { LineHost } from './line-host';
import { Login, type Identity } from './login';
import { Reachability } from './reachability';
import type { BeginsBatches, GrowingBatch } from './session-api';
import { askUploads, uploadServer } from './upload-server';

/** Often enough for a session that ends after hours, seldom enough to cost nothing. */
const KEEP_SIGNED_IN_MS = 5 * 60_000;

/** The tab's uploads: the engine with the browser's parts in it, seen through the task store. */
export class UploadSession implements BeginsBatches {
  /** What a closed or crashed page left unfinished. */
  readonly interrupted: InterruptedBatches;
  private readonly tab: Tab = openTab();
  private readonly sums: Sums | null = openSums();
  private readonly store: UploadStore;
  private readonly engine: UploadEngine;
  private readonly login: Login;
  private readonly folders: ChangedFolders;
  private readonly lines = new Map<string, BatchLine>();
  private readonly host: LineHost;
  private readonly reachability = new Reachability({
    diagnose: ({ connection, bucket }) => askUploads('diagnose', { connection, bucket }),
    storage: sessionStorage,
  });

  constructor(
    readonly user: Identity,
    changed: Changed,
  ) {
    this.folders = new ChangedFolders(changed);
    this.store = openUploadStore({ owner: ownerOf(user), tab: this.tab, sample: this.sampleSum() });
    this.engine = this.makeEngine();
    this.login = new Login({
      who: user,
      identify,
      signInWith,
      onEnded: () => this.engine.hold('session'),
      onBack: () => this.engine.release('session'),
    });
    this.host = {
      engine: this.engine,
      store: this.store,
      note: (target, folder) => this.folders.note(target, folder),
      diagnose: (target) =>
        this.reachability.via(target) === 'app' ? null : this.reachability.diagnose(target),
      allowOrigin: (target) => this.allowOrigin(target),
      sendThroughApp: ({ connection }) => this.sendThroughApp(connection),
      signIn: () => this.login.remind(),
      askAboutTaken: (line, taken) => this.askAboutTaken(line, taken),
    };
    this.interrupted = new InterruptedBatches({
      store: this.store,
      server: uploadServer,
      md5: this.md5Sum(),
      sample: this.sampleSum(),
      ask: (question) => this.login.ask(question),
      resume: (record) => this.addLine(record),
    });
    this.followPage();
  }

  begin(location: Location, batch: Omit<BatchDescription, 'prefix'>): GrowingBatch {
    const facts = { ...location, ...batch, id: newBatchId() };
    const startedAt = Date.now();
    void this.store.keep({ ...facts, startedAt, total: null });
    // Known from here on: who it is, and that the session lasts.
    if (this.lines.size === 0) void this.login.check();
    return this.addLine({ ...facts, startedAt });
  }

  /** Asks again once the person has signed in again, where that is what is missing. @throws AppError */
  ask<T>(question: () => Promise<T>): Promise<T> {
    return this.login.ask(question);
  }

  /** MD5 of a file's bytes in a worker; null where sums cannot be computed. */
  md5Sum(): ((blob: Blob, signal?: AbortSignal) => Promise<string>) | null {
    const { sums } = this;
    return sums && ((blob, signal = new AbortController().signal) => sums.md5(blob, signal));
  }

  /** What is still on its way into a bucket. */
  pending(target: UploadTarget): Map<ObjectKey, Existing> {
    return new Map([...this.engine.pending(target)].map(([key, file]) => [key, onItsWay(file)]));
  }

  private makeEngine(): UploadEngine {
    return new UploadEngine({
      server: uploadServer,
      transport: xhrTransport,
      records: this.store,
      clock: {
        now: () => performance.now(),
        date: () => Date.now(),
        after: (ms, run) => {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
      },
      sums: this.sums,
      via: (target) => this.reachability.via(target),
      random: Math.random,
      onChange: (progress) => {
        this.lines.get(progress.id)?.show(progress);
        if (progress.finished) void this.folders.tell();
      },
      onStored: (target, key) => this.folders.note(target, parentOf(key), key),
      onHeld: () => this.login.lost(),
    });
  }

  private addLine(facts: LineFacts): BatchLine {
    const line = new BatchLine(facts, this.host);
    this.lines.set(facts.id, line);
    return line;
  }

  private askAboutTaken(line: BatchLine, taken: readonly TakenUpload[]): Promise<void> {
    const { target, folder, signal } = line;
    return askAboutTaken(taken, {
      ...{ signal, md5: this.md5Sum() },
      look: async (keys) => {
        const there = await this.ask(() => checkKeys(target, keys, signal));
        const pending = this.pending(target);
        for (const key of keys) {
          const coming = pending.get(key);
          if (coming) there.set(key, coming);
        }
        return there;
      },
      ask: (list) => askPerson({ list, folder, otherwise: 'leave', close: () => list.giveUp() }),
      answer: (answers) => line.answer(answers),
    });
  }

  private async allowOrigin(target: UploadTarget): Promise<void> {
    const { connection, bucket } = target;
    await askUploads('allow_origin', { connection, bucket });
    this.reachability.forget(target);
    this.retryOutOfReach((line) => line.target.bucket === bucket && line.target.connection === connection);
  }

  private sendThroughApp(connection: ConnectionId): void {
    this.reachability.sendThroughApp(connection);
    this.retryOutOfReach((line) => line.target.connection === connection);
  }

  private retryOutOfReach(concerns: (line: BatchLine) => boolean): void {
    for (const line of this.lines.values()) if (concerns(line) && line.outOfReach) line.tryAgain();
  }

  /** Once per page: a session outlives every component. */
  private followPage(): void {
    const follow = () => this.engine.setOnline(navigator.onLine);
    window.addEventListener('online', follow);
    window.addEventListener('offline', follow);
    follow();
    this.engine.setBandwidth(tasksStore.getState().bandwidth);
    tasksStore.subscribe(({ entries, bandwidth }, before) => {
      if (entries.length < before.entries.length) this.forgetCleared(before.entries.map(({ task }) => task));
      if (bandwidth !== before.bandwidth) this.engine.setBandwidth(bandwidth);
    });
    const others = followOtherTabs({ tab: this.tab, owner: ownerOf(this.user), tasks: tasksStore });
    window.addEventListener('pagehide', () => others.leave());
    setInterval(() => this.engine.busy && void this.login.check(), KEEP_SIGNED_IN_MS);
    // Signed in again in another tab, perhaps.
    window.addEventListener('focus', () => this.engine.busy && void this.login.check());
  }

  private forgetCleared(before: readonly Task[]): void {
    const kept = new Set(getTasks().map(({ task }) => task.id));
    for (const task of before) {
      if (!isFinished(task) || kept.has(task.id)) continue;
      this.engine.remove(task.id);
      this.lines.get(task.id)?.settle();
      this.lines.delete(task.id);
    }
  }

  private sampleSum(): ((source: Blob) => Promise<string>) | null {
    const md5 = this.md5Sum();
    return md5 && ((source) => md5(sampleOf(source)));
  }
}

function ownerOf({ kind, name }: Identity): string {
  return `${kind}:${name}`;
}

let session: UploadSession | null = null;

/** One per tab and person: it outlives every component. */
export function uploadSession(user: Identity, changed: Changed): UploadSession {
  if (session === null || ownerOf(session.user) !== ownerOf(user)) session = new UploadSession(user, changed);
  return session;
}
