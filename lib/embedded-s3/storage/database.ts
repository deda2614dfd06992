import Database from 'libsql';
import { join } from 'node:path';

type Value = string | number | Buffer | null;

/** A prepared statement. Parameters always travel as one array: a lone Buffer would be taken for named ones. */
export interface Query<Row> {
  get(...values: Value[]): Row | undefined;
  all(...values: Value[]): Row[];
  run(...values: Value[]): { changes: number; lastInsertRowid: number };
}

export interface Sql {
  prepare<Row>(sql: string): Query<Row>;
  exec(sql: string): void;
  close(): void;
}

/**
 * Keys are BLOBs, compared byte by byte, which is the order S3 lists in. A version's id grows with time, so the
 * newest version of a key has the highest. `listed` holds what ListObjects shows and nothing else: neither old
 * versions nor delete markers cost a listing anything.
 */
const schema = `
CREATE TABLE IF NOT EXISTS buckets (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, created INTEGER NOT NULL,
  versioning TEXT, cors TEXT, tags TEXT
);
CREATE TABLE IF NOT EXISTS versions (
  id INTEGER PRIMARY KEY AUTOINCREMENT, bucket INTEGER NOT NULL, key BLOB NOT NULL,
  unnamed INTEGER NOT NULL, latest INTEGER NOT NULL, marker INTEGER NOT NULL,
  size INTEGER NOT NULL, etag TEXT NOT NULL, modified INTEGER NOT NULL, storage_class TEXT NOT NULL,
  attributes TEXT NOT NULL, tags TEXT
);
CREATE UNIQUE INDEX IF NOT EXISTS history ON versions (bucket, key, id DESC);
CREATE UNIQUE INDEX IF NOT EXISTS listed ON versions (bucket, key) WHERE latest = 1 AND marker = 0;
CREATE TABLE IF NOT EXISTS segments (
  version INTEGER NOT NULL, n INTEGER NOT NULL, blob TEXT, size INTEGER NOT NULL, checksum TEXT,
  PRIMARY KEY (version, n)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS segments_by_blob ON segments (blob);
CREATE TABLE IF NOT EXISTS uploads (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, bucket INTEGER NOT NULL, key BLOB NOT NULL,
  created INTEGER NOT NULL, storage_class TEXT NOT NULL, attributes TEXT NOT NULL, tags TEXT,
  checksum_algorithm TEXT, checksum_type TEXT
);
CREATE UNIQUE INDEX IF NOT EXISTS uploads_by_key ON uploads (bucket, key, id);
CREATE TABLE IF NOT EXISTS parts (
  upload INTEGER NOT NULL, n INTEGER NOT NULL, blob TEXT, size INTEGER NOT NULL, etag TEXT NOT NULL,
  modified INTEGER NOT NULL, checksum TEXT, PRIMARY KEY (upload, n)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS parts_by_blob ON parts (blob);
PRAGMA user_version = 1;
`;

/**
 * Opens the index and keeps it locked for this process: SQLite's exclusive mode holds an operating-system lock that
 * ends with the process, however it ends.
 */
export function openDatabase(dataDir: string): Sql {
  const database = new Database(join(dataDir, 'index.db'));
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    database.exec('PRAGMA journal_mode = WAL');
    database.exec('PRAGMA synchronous = FULL');
    database.exec('PRAGMA cache_size = -16000');
    const version = (database.prepare('PRAGMA user_version').get([]) as { user_version: number })
      .user_version;
    if (version > 1) throw new Error(`${dataDir} was written by a newer version of the embedded store.`);
    database.exec(`BEGIN EXCLUSIVE; ${schema} COMMIT;`);
  } catch (error) {
    database.close();
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) {
      throw new Error(`The data folder ${dataDir} is in use by another embedded store.`, { cause: error });
    }
    throw error;
  }
  return {
    prepare<Row>(sql: string): Query<Row> {
      const statement = database.prepare(sql);
      return {
        get: (...values) => statement.get(values) as Row | undefined,
        all: (...values) =>
          (statement.all(values) as Record<string, unknown>[]).map((row) => withBuffers(row) as Row),
        run: (...values) => {
          const { changes, lastInsertRowid } = statement.run(values);
          return { changes, lastInsertRowid: Number(lastInsertRowid) };
        },
      };
    },
    exec: (sql) => void database.exec(sql),
    close: () => close(database),
  };
}

/**
 * Statements outlive `close` until they are collected, and with them the lock: so it is given back first. That is
 * possible only outside WAL, which also leaves the index in one tidy file.
 */
function close(database: Database.Database): void {
  database.exec('PRAGMA journal_mode = DELETE');
  database.exec('PRAGMA locking_mode = NORMAL');
  database.prepare('SELECT name FROM buckets LIMIT 1').get([]);
  database.close();
}

/** `all` hands BLOBs over as ArrayBuffer where `get` makes them Buffers; this evens it out, copying nothing. */
function withBuffers(row: Record<string, unknown>): Record<string, unknown> {
  for (const name in row) {
    const value = row[name];
    if (value instanceof ArrayBuffer) row[name] = Buffer.from(value);
  }
  return row;
}
