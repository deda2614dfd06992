import { AppError } from '@/lib/domain/errors';
import type { UploadServer } from '@/lib/upload/ports';
import type { BatchRecord } from '@/lib/upload/records';
import type { KeptUpload, UploadStore } from '@/lib/upload/store';
import { askAgain } from './ask-again';
import { newBatchId } from './batch-id';
import type { BatchLine } from './batch-line';
import { describeRoots, type Titles } from './describe-roots';
import { Claims } from './intake/claims';
import { contentTypes } from './intake/content-type';
import { KeyMaker } from './intake/key-maker';
import { PLAIN_OPTIONS, type UploadOptions } from './intake/upload-options';
import { ResumedBatch } from './resume-batch';
import type { FileSource } from './sources/file-source';
import type { Given } from './sources/given';
import { openAgain } from './sources/open-again';
import { openSource } from './sources/open-source';
import { askUploads } from './upload-server';

export interface InterruptedPorts {
  store: UploadStore;
  server: UploadServer;
  md5: ((blob: Blob) => Promise<string>) | null;
  sample: ((blob: Blob) => Promise<string>) | null;
  /** Asks the app's server, waiting for a session. */
  ask: <T>(question: () => Promise<T>) => Promise<T>;
  /** A line of the tray for a batch that goes on. */
  resume: (record: BatchRecord) => BatchLine;
}

/**
 * `denied`: the person did not allow reading the files again. `elsewhere`: another tab goes on with it already. `other`:
 * nothing that was chosen is what the batch was begun with; `name` is missing from it.
 */
export type ResumeOutcome =
  { kind: 'resumed' } | { kind: 'denied' } | { kind: 'elsewhere' } | { kind: 'other'; name: string };

/** Uploads whose page is gone, and the two things to do about one. */
export class InterruptedBatches {
  constructor(private readonly ports: InterruptedPorts) {}

  list(): Promise<BatchRecord[]> {
    return this.ports.store.interrupted();
  }

  /**
   * Goes on with a batch whose files the browser can open again. Must be called while the page may ask for permission: from
   * a click or a key press.
   * @throws AppError
   */
  async resume(record: BatchRecord): Promise<ResumeOutcome> {
    const handles = record.roots.flatMap(({ handle }) => (handle ? [handle] : []));
    for (const handle of handles) if (!(await mayRead(handle))) return { kind: 'denied' };
    const source = await openSource({ kind: 'handles', handles });
    return (await this.ports.store.claim(record)) ? this.goOn(record, source) : { kind: 'elsewhere' };
  }

  /** Goes on with what of a batch is chosen anew; the rest of it waits on. @throws AppError */
  async resumeWith(record: BatchRecord, given: Given, titles: Titles): Promise<ResumeOutcome> {
    const { found, missing, source } = await openAgain(given, record.roots);
    if (found.length === 0) return { kind: 'other', name: missing[0]?.name ?? record.title };
    const { store } = this.ports;
    if (!(await store.claim(record))) return { kind: 'elsewhere' };
    if (missing.length === 0) return this.goOn(record, source);
    const part = { roots: found, ...describeRoots(found, titles) };
    await store.part(record, part, { id: newBatchId(), roots: missing, ...describeRoots(missing, titles) });
    return this.goOn({ ...record, ...part, total: null }, source);
  }

  /** Takes back what the store holds of it. @throws AppError; then the rest can be discarded later. */
  async discard(record: BatchRecord): Promise<void> {
    const { store } = this.ports;
    if (!(await store.claim(record))) return;
    for (const upload of await store.uploads(record.id)) await this.discardUpload(upload);
    await store.settle(record.id);
  }

  /** Goes on with a batch that this tab has claimed. */
  private async goOn(record: BatchRecord, source: FileSource): Promise<ResumeOutcome> {
    const { store, server, md5, sample, resume } = this.ports;
    const [choices, begun, typeOf] = await Promise.all([
      store.choices(record.id),
      store.uploads(record.id),
      contentTypes(),
    ]);
    const line = resume(record);
    const { connection, bucket } = record;
    const batch = new ResumedBatch({
      ...{ record, choices, begun, md5, sample },
      check: async (keys) =>
        (await this.ask(() => askUploads('check', { connection, bucket, keys }, line.signal))).existing,
      verify: (objects) => this.ask(() => server.verify(record, objects)),
      discard: (upload) => this.discardUpload(upload),
      append: (uploads) => line.append(uploads),
      arrived: (upload) => line.addArrived(upload),
      skipped: (count) => line.addSkipped(count),
    });
    const keys = new KeyMaker({
      id: Symbol('resumed'),
      location: record,
      // Written by this very program, see `openUploadStore`.
      options: (record.options as UploadOptions | undefined) ?? PLAIN_OPTIONS,
      claims: new Claims(),
      typeOf,
    });
    void this.read(source, keys, batch, line);
    return { kind: 'resumed' };
  }

  /** Never rejects: what went wrong leaves the batch to be resumed again. */
  private async read(
    source: FileSource,
    keys: KeyMaker,
    batch: ResumedBatch,
    line: BatchLine,
  ): Promise<void> {
    let complete = true;
    try {
      for await (const chunk of source.chunks) {
        line.signal.throwIfAborted();
        complete &&= chunk.unreadable.length === 0;
        const { uploads, markers, hidden } = await keys.plan(chunk);
        if (hidden.length > 0) line.addSkipped(hidden.length);
        await batch.settle([...uploads, ...markers]);
      }
      // What could not be read may come back.
      if (complete) await batch.finish();
      line.close();
    } catch (error) {
      line.breakOff(error instanceof AppError ? error : new AppError('unexpected', {}, { cause: error }));
    }
  }

  private async discardUpload(upload: KeptUpload): Promise<void> {
    const { server, store } = this.ports;
    await this.ask(() => server.abort(upload)).catch((error: unknown) => {
      // What the store no longer has need not be taken back.
      if (!(error instanceof AppError && GONE.has(error.code))) throw error;
    });
    await store.remove(upload);
  }

  private ask<T>(question: () => Promise<T>): Promise<T> {
    return askAgain(() => this.ports.ask(question), new AbortController().signal);
  }
}

const GONE: ReadonlySet<string> = new Set(['upload_gone', 'not_found', 'bucket_not_found']);

/** https://developer.mozilla.org/docs/Web/API/FileSystemHandle/requestPermission: not in the types. */
interface Permitted {
  queryPermission?: (of: { mode: 'read' }) => Promise<PermissionState>;
  requestPermission?: (of: { mode: 'read' }) => Promise<PermissionState>;
}

async function mayRead(handle: FileSystemHandle & Permitted): Promise<boolean> {
  const mode = { mode: 'read' } as const;
  if ((await handle.queryPermission?.(mode)) === 'granted') return true;
  // Fails when the click is too long ago.
  const answer = await handle.requestPermission?.(mode).catch(() => 'denied' as const);
  return answer === undefined || answer === 'granted';
}
