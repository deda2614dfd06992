import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { MultipartRef, UploadRecord, UploadRecords } from './ports';

/** A record as this browser keeps it. */
export interface KeptRecord extends UploadRecord {
  id: string;
  /** Who began it: other people using this browser are not shown its name. */
  owner: string;
  /** The tab that works on it; see `UploadStore.interrupted`. */
  tab: string;
}

interface Schema extends DBSchema {
  uploads: { key: string; value: KeptRecord };
}

export interface UploadStore extends UploadRecords {
  /** Uploads of this person that no open tab works on. */
  interrupted: () => Promise<KeptRecord[]>;
}

export interface StoreOptions {
  owner: string;
  /** Unique to this page; while it lives it holds the lock `tabLock(tab)`. */
  tab: string;
  /** The tabs that are alive. */
  tabs: () => Promise<ReadonlySet<string>>;
}

/**
 * The records of unfinished multiparts, in IndexedDB. A browser that keeps nothing (private windows, full disks) must not
 * stop an upload: then resuming after a reload is not offered, and that is all that is lost.
 */
export function openUploadStore({ owner, tab, tabs }: StoreOptions): UploadStore {
  const opening = openDB<Schema>('windlass-uploads', 1, {
    upgrade: (database) => void database.createObjectStore('uploads', { keyPath: 'id' }),
  }).catch(() => null);
  const attempt = async <T>(
    work: (database: IDBPDatabase<Schema>) => Promise<T>,
    otherwise: T,
  ): Promise<T> => {
    const database = await opening;
    return database === null ? otherwise : work(database).catch(() => otherwise);
  };
  return {
    save: (record) =>
      attempt(async (database) => {
        await database.put('uploads', { ...record, id: recordId(record), owner, tab });
      }, undefined),
    remove: (ref) => attempt((database) => database.delete('uploads', recordId(ref)), undefined),
    interrupted: () =>
      attempt(async (database) => {
        const alive = await tabs();
        const records = await database.getAll('uploads');
        return records.filter((record) => record.owner === owner && !alive.has(record.tab));
      }, []),
  };
}

export function recordId({ connection, bucket, key, uploadId }: MultipartRef): string {
  return JSON.stringify([connection, bucket, key, uploadId]);
}
