import type { Location } from '@/lib/domain/entry';
import { parentOf, prefix as toPrefix, type ObjectKey, type Prefix } from '@/lib/domain/names';
import { isFinished, type Task, type TaskControls } from '@/lib/tasks/task';
import { addTask, getTasks, tasksStore, updateTask } from '@/lib/tasks/tasks';
import { UploadEngine } from '@/lib/upload/engine';
import type { BatchProgress, UploadTarget } from '@/lib/upload/ports';
import { openUploadStore, type KeptRecord, type UploadStore } from '@/lib/upload/store';
import { openTab } from '@/lib/upload/tab';
import { xhrTransport } from '@/lib/upload/transport';
import type { UploadGroup } from './group-uploads';
import { uploadServer } from './upload-server';

/** Failures shown one by one; the tray counts the rest. */
const MAX_FAILURES = 1000;
const CHANGED_EVERY_MS = 2000;

/** Makes the listings of these folders show their change. */
export type Changed = (target: UploadTarget, prefixes: readonly Prefix[]) => void;

export interface TitledGroup extends UploadGroup {
  title: string;
}

/** The tab's uploads: the engine with the browser's parts in it, seen through the task store. */
export class UploadSession {
  private readonly store: UploadStore;
  private readonly engine: UploadEngine;
  private readonly changedFolders = new Map<string, { target: UploadTarget; prefixes: Set<Prefix> }>();
  private tellTimer: ReturnType<typeof setTimeout> | null = null;
  private lastId = 0;

  constructor(
    readonly owner: string,
    private readonly changed: Changed,
  ) {
    const tab = openTab();
    this.store = openUploadStore({ owner, tab: tab.id, tabs: tab.alive });
    this.engine = new UploadEngine({
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
      sums: null,
      via: () => 'store',
      random: Math.random,
      onChange: (progress) => this.show(progress),
      onStored: (target, key) => this.note(target, parentOf(key)),
    });
    const follow = () => this.engine.setOnline(navigator.onLine);
    window.addEventListener('online', follow);
    window.addEventListener('offline', follow);
    follow();
    tasksStore.subscribe(({ entries }, before) => {
      if (entries.length < before.entries.length) this.forgetCleared(before.entries.map(({ task }) => task));
    });
  }

  start(location: Location, groups: readonly TitledGroup[], skipped = 0): void {
    const { connection, bucket } = location;
    for (const [index, group] of groups.entries()) {
      const id = this.nextId();
      const { kind, name, title, uploads } = group;
      const bytes = uploads.reduce((sum, upload) => sum + upload.source.size, 0);
      const [first] = uploads;
      addTask({
        ...{ id, kind: 'upload', title, status: 'waiting', connection, bucket },
        destination:
          kind === 'folder'
            ? toPrefix(`${location.prefix}${name}/`)
            : first && kind === 'file'
              ? parentOf(first.key)
              : location.prefix,
        objects: { done: 0, total: uploads.length, skipped: index === 0 ? skipped : 0 },
        bytes: { done: 0, total: bytes },
        ...{ speed: null, failures: [], error: null, startedAt: Date.now(), finishedAt: null },
      });
      this.engine.open(id, { connection, bucket });
      this.engine.append(id, uploads);
      this.engine.close(id);
    }
  }

  /** What is still on its way into a bucket. `modified` is ISO 8601. */
  pending(target: UploadTarget): Map<ObjectKey, { size: number; modified: string }> {
    const found = [...this.engine.pending(target)];
    return new Map(
      found.map(([key, { size, modified }]) => [
        key,
        { size, modified: new Date(modified ?? Date.now()).toISOString() },
      ]),
    );
  }

  /** Uploads that a closed or crashed page left unfinished. */
  interrupted(): Promise<KeptRecord[]> {
    return this.store.interrupted();
  }

  /** Goes on with an interrupted upload. `file` must be the file it was begun with. */
  resume(record: KeptRecord, file: File): void {
    const { connection, bucket, key, name, uploadId, partSize, contentType } = record;
    const begun = { uploadId, partSize };
    const upload = {
      key,
      name,
      path: name,
      source: file,
      modified: file.lastModified,
      contentType,
      begun,
      ifTaken: 'replace' as const,
    };
    // Saved again under this tab: no other one may offer it while this one works on it.
    void this.store.save(record);
    this.start({ connection, bucket, prefix: parentOf(key) }, [
      { kind: 'file', name, title: name, uploads: [upload] },
    ]);
  }

  /** @throws AppError */
  async discard(record: KeptRecord): Promise<void> {
    await uploadServer.abort(record);
    await this.store.remove(record);
  }

  private show(progress: BatchProgress): void {
    const { id, status, objects, bytes, speed, failures, error, finished } = progress;
    const task = getTasks().find((entry) => entry.task.id === id)?.task;
    if (!task) return;
    updateTask(
      id,
      {
        ...{ status, bytes, speed, error, failed: failures.length },
        failures: failures.length > MAX_FAILURES ? failures.slice(0, MAX_FAILURES) : [...failures],
        objects: { ...objects, skipped: task.objects.skipped },
        finishedAt: finished ? (task.finishedAt ?? Date.now()) : null,
      },
      this.controls(progress),
    );
    if (finished) this.tell();
  }

  private controls({ id, can }: BatchProgress): TaskControls {
    return {
      pause: can.pause ? () => this.engine.pause(id) : undefined,
      resume: can.resume ? () => this.engine.resume(id) : undefined,
      cancel: can.cancel ? () => this.cancel(id) : undefined,
      retry: can.retry ? () => this.engine.retry(id) : undefined,
    };
  }

  private cancel(id: string): void {
    this.engine.cancel(id);
    // A request cut off on its way may have arrived all the same: the listing tells.
    const task = getTasks().find((entry) => entry.task.id === id)?.task;
    if (task) this.note(task, task.destination);
  }

  private forgetCleared(before: readonly Task[]): void {
    const kept = new Set(getTasks().map(({ task }) => task.id));
    for (const task of before) if (isFinished(task) && !kept.has(task.id)) this.engine.remove(task.id);
  }

  private note({ connection, bucket }: UploadTarget, folder: Prefix): void {
    const place = `${connection}/${bucket}`;
    const noted = this.changedFolders.get(place) ?? { target: { connection, bucket }, prefixes: new Set() };
    noted.prefixes.add(folder);
    this.changedFolders.set(place, noted);
    this.tellTimer ??= setTimeout(() => this.tell(), CHANGED_EVERY_MS);
  }

  private tell(): void {
    if (this.tellTimer !== null) clearTimeout(this.tellTimer);
    this.tellTimer = null;
    for (const { target, prefixes } of this.changedFolders.values()) this.changed(target, [...prefixes]);
    this.changedFolders.clear();
  }

  private nextId(): string {
    this.lastId += 1;
    return `upload-${Date.now()}-${this.lastId}`;
  }
}

let session: UploadSession | null = null;

/** One per tab: it outlives every component, and a change of person only by what it shows of interrupted uploads. */
export function uploadSession(owner: string, changed: Changed): UploadSession {
  if (session?.owner !== owner) session = new UploadSession(owner, changed);
  return session;
}
