import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { DATABASE } from './database';
import type { MultipartRef, UploadRecord, UploadRecords } from './ports';
import { interruptedBatches, mayClaim, pathMatcher, type BatchRecord, type PathChoice } from './records';
import type { Tab } from './tab';

const VERSION = 2;

/** A multipart as this browser keeps it. */
export interface KeptUpload extends UploadRecord {
  id: string;
  /** Of the bytes that stand for the file; absent where sums cannot be computed. */
  sample?: string;
}

export interface StoreOptions {
  /** Whose uploads they are. */
  owner: string;
  tab: Tab;
  /** The sum of the bytes that stand for a file; null where sums cannot be computed. */
  sample: ((source: Blob) => Promise<string>) | null;
}

interface Schema extends DBSchema {
  uploads: { key: string; value: KeptUpload; indexes: { batch: string } };
  batches: { key: string; value: BatchRecord };
  choices: { key: [string, string]; value: { batch: string; path: string; choice: PathChoice } };
}

/** What of a batch is its own. */
export type BatchPart = Pick<BatchRecord, 'title' | 'kind' | 'roots'>;

export interface UploadStore extends UploadRecords {
  /** Keeps a batch, under this tab and this person. */
  keep: (batch: Omit<BatchRecord, 'owner' | 'tab'>) => Promise<void>;
  /** Everything of the batch has been read. */
  complete: (batch: string, total: BatchRecord['total']) => Promise<void>;
  /** By path. */
  choices: (batch: string) => Promise<Map<string, PathChoice>>;
  /** The multiparts of a batch that are not finished. */
  uploads: (batch: string) => Promise<KeptUpload[]>;
  /** Batches of this person that no open tab works on. */
  interrupted: () => Promise<BatchRecord[]>;
  /** Takes a batch over from a tab that is gone; false when another tab was faster. */
  claim: (batch: BatchRecord) => Promise<boolean>;
  /** Parts a claimed batch: what is `left` becomes one of its own, which waits on, and the other goes on without it. */
  part: (batch: BatchRecord, goesOn: BatchPart, left: BatchPart & { id: string }) => Promise<void>;
  /** Nothing is to be done for a batch any more, but for multiparts the store could not be told to drop. */
  settle: (batch: string) => Promise<void>;
}

/**
 * The records of unfinished uploads, in IndexedDB. A browser that keeps nothing (private windows, full disks) must not
 * stop an upload: then resuming after a reload is not offered, and that is all that is lost.
 */
export function openUploadStore({ owner, tab, sample }: StoreOptions): UploadStore {
  const opening = Promise.all([openDatabase(), tab.ready]).then(
    ([database]) => database,
    () => null,
  );
  const attempt = async <T>(
    work: (database: IDBPDatabase<Schema>) => Promise<T>,
    otherwise: T,
  ): Promise<T> => {
    const database = await opening;
    return database === null ? otherwise : work(database).catch(() => otherwise);
  };
  return {
    save: (record, source) =>
      attempt(async (database) => {
        const found = await sample?.(source).catch(() => undefined);
        await database.put('uploads', { ...record, id: recordId(record), sample: found });
      }, undefined),
    remove: (ref) => attempt((database) => database.delete('uploads', recordId(ref)), undefined),
    keep: (batch) =>
      attempt(async (database) => {
        await database.put('batches', { ...batch, owner, tab: tab.id });
      }, undefined),
    complete: (batch, total) =>
      attempt(async (database) => {
        const change = database.transaction('batches', 'readwrite');
        const record = await change.store.get(batch);
        if (record) await change.store.put({ ...record, total });
        await change.done;
      }, undefined),
    choose: (batch, choices) =>
      attempt(async (database) => {
        const change = database.transaction('choices', 'readwrite');
        for (const [path, choice] of choices) void change.store.put({ batch, path, choice });
        await change.done;
      }, undefined),
    choices: (batch) =>
      attempt(async (database) => {
        const found = await database.getAll('choices', ofBatch(batch));
        return new Map(found.map(({ path, choice }) => [path, choice]));
      }, new Map()),
    uploads: (batch) => attempt((database) => database.getAllFromIndex('uploads', 'batch', batch), []),
    interrupted: () =>
      attempt(
        async (database) => interruptedBatches(await database.getAll('batches'), owner, await tab.alive()),
        [],
      ),
    // One transaction: of two tabs that ask at the same moment the second sees what the first has written.
    claim: (batch) =>
      attempt(async (database) => {
        const change = database.transaction('batches', 'readwrite');
        const now = await change.store.get(batch.id);
        const claimed = mayClaim(now, batch);
        if (claimed) await change.store.put({ ...now, tab: tab.id });
        await change.done;
        return claimed;
      }, false),
    part: (batch, goesOn, left) =>
      attempt(async (database) => {
        const change = database.transaction(['batches', 'choices', 'uploads'], 'readwrite');
        const [batches, choices, uploads] = [
          change.objectStore('batches'),
          change.objectStore('choices'),
          change.objectStore('uploads'),
        ];
        const isOfLeft = pathMatcher(left.roots);
        const isLeft = (path: string | null) => path !== null && isOfLeft(path);
        void batches.put({ ...batch, ...goesOn, tab: tab.id, total: null });
        void batches.put({ ...batch, ...left, total: null });
        for (const choice of await choices.getAll(ofBatch(batch.id))) {
          if (!isLeft(choice.path)) continue;
          void choices.delete([batch.id, choice.path]);
          void choices.put({ ...choice, batch: left.id });
        }
        for (const upload of await uploads.index('batch').getAll(batch.id))
          if (isLeft(upload.path)) void uploads.put({ ...upload, batch: left.id });
        await change.done;
      }, undefined),
    settle: (batch) =>
      attempt(async (database) => {
        const change = database.transaction(['batches', 'choices', 'uploads'], 'readwrite');
        const left = await change.objectStore('uploads').index('batch').count(batch);
        if (left === 0) {
          await change.objectStore('batches').delete(batch);
          await change.objectStore('choices').delete(ofBatch(batch));
        }
        await change.done;
      }, undefined),
  };
}

/**
 * What an earlier version kept is let go: the store itself lists its uploads.
 * @returns null while a tab with an earlier version keeps the database to itself
 */
function openDatabase(): Promise<IDBPDatabase<Schema> | null> {
  return new Promise((resolve, reject) => {
    openDB<Schema>(DATABASE, VERSION, {
      upgrade: (database) => {
        for (const name of [...database.objectStoreNames]) database.deleteObjectStore(name);
        database.createObjectStore('uploads', { keyPath: 'id' }).createIndex('batch', 'batch');
        database.createObjectStore('batches', { keyPath: 'id' });
        database.createObjectStore('choices', { keyPath: ['batch', 'path'] });
      },
      blocked: () => resolve(null),
      // A tab with a newer version waits for this one to let go.
      blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
    }).then(resolve, reject);
  });
}

function ofBatch(batch: string): IDBKeyRange {
  return IDBKeyRange.bound([batch], [batch, []]);
}

export function recordId({ connection, bucket, key, uploadId }: MultipartRef): string {
  return JSON.stringify([connection, bucket, key, uploadId]);
}
