import type { Bucket } from './buckets';
import type { Segment } from './blob-reader';
import type { Query, Sql } from './database';
import { endOfKeys, successor } from './seek';
import type { Position } from './seek';
import type { Transaction } from './write-queue';

/** One version of a key: an object's bytes and headers, or a delete marker. */
export interface Version {
  id: number;
  bucket: number;
  key: Buffer;
  /** 1 for the version S3 calls `null`. */
  unnamed: number;
  latest: number;
  /** 1 for a delete marker. */
  marker: number;
  size: number;
  /** Without quotes. */
  etag: string;
  modified: number;
  storage_class: string;
  /** JSON of `Attributes`. */
  attributes: string;
  /** JSON of the tags, or null. */
  tags: string | null;
}

type NewVersion = Pick<Version, 'size' | 'etag' | 'storage_class' | 'attributes' | 'tags'> & {
  segments: readonly Segment[];
};

/** The versions of all objects. Reads are plain; every write runs inside a transaction of the write queue. */
export class Versions {
  readonly #newest: Query<Version>;
  readonly #byId: Query<Version>;
  readonly #unnamed: Query<Version>;
  readonly #segments: Query<Segment>;
  readonly #insert: Query<never>;
  readonly #insertSegment: Query<never>;
  readonly #insertMany: Query<never>;
  readonly #insertManySegments: Query<never>;
  readonly #delete: Query<never>;
  readonly #deleteSegments: Query<never>;
  readonly #setLatest: Query<never>;
  readonly #setTags: Query<never>;
  readonly #listed: Record<'from' | 'past', Query<Version>>;
  readonly #history: Record<'from' | 'past' | 'within', Query<Version>>;

  constructor(sql: Sql) {
    this.#newest = sql.prepare(
      'SELECT * FROM versions WHERE bucket = ? AND key = ? ORDER BY id DESC LIMIT 1',
    );
    this.#byId = sql.prepare('SELECT * FROM versions WHERE id = ? AND bucket = ? AND key = ?');
    this.#unnamed = sql.prepare('SELECT * FROM versions WHERE bucket = ? AND key = ? AND unnamed = 1');
    this.#segments = sql.prepare('SELECT blob, size, checksum FROM segments WHERE version = ? ORDER BY n');
    this.#insert = sql.prepare(
      'INSERT INTO versions (bucket, key, unnamed, latest, marker, size, etag, modified, storage_class, attributes, tags) VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)',
    );
    this.#insertSegment = sql.prepare(
      'INSERT INTO segments (version, n, blob, size, checksum) VALUES (?, ?, ?, ?, ?)',
    );
    this.#insertMany = sql.prepare(
      "INSERT INTO versions (bucket, key, unnamed, latest, marker, size, etag, modified, storage_class, attributes, tags) SELECT ?, CAST(value ->> 'key' AS BLOB), 1, 1, 0, value ->> 'size', value ->> 'etag', ?, 'STANDARD', ?, NULL FROM json_each(?)",
    );
    this.#insertManySegments = sql.prepare(
      "INSERT INTO segments (version, n, blob, size, checksum) SELECT made.id, 0, zeros.value ->> 'blob', made.size, NULL FROM versions AS made JOIN json_each(?) AS zeros ON made.size = zeros.value ->> 'size' WHERE made.id > ?",
    );
    this.#delete = sql.prepare('DELETE FROM versions WHERE id = ?');
    this.#deleteSegments = sql.prepare('DELETE FROM segments WHERE version = ?');
    this.#setLatest = sql.prepare('UPDATE versions SET latest = ? WHERE id = ?');
    this.#setTags = sql.prepare('UPDATE versions SET tags = ? WHERE id = ?');
    const listed = (comparison: string) =>
      `SELECT * FROM versions INDEXED BY listed WHERE latest = 1 AND marker = 0 AND bucket = ? AND key ${comparison} ? AND key < ? ORDER BY key LIMIT ?`;
    this.#listed = { from: sql.prepare(listed('>=')), past: sql.prepare(listed('>')) };
    const history = (comparison: string) =>
      `SELECT * FROM versions WHERE bucket = ? AND key ${comparison} ? AND key < ? ORDER BY key, id DESC LIMIT ?`;
    this.#history = {
      from: sql.prepare(history('>=')),
      past: sql.prepare(history('>')),
      within: sql.prepare(
        'SELECT * FROM versions WHERE bucket = ? AND key = ? AND id < ? ORDER BY id DESC LIMIT ?',
      ),
    };
  }

  /** The newest version, delete markers included. */
  newest(bucket: number, key: Buffer): Version | undefined {
    return this.#newest.get(bucket, key);
  }

  byId(bucket: number, key: Buffer, id: number): Version | undefined {
    return this.#byId.get(id, bucket, key);
  }

  unnamed(bucket: number, key: Buffer): Version | undefined {
    return this.#unnamed.get(bucket, key);
  }

  segments(id: number): Segment[] {
    return this.#segments.all(id);
  }

  /** Current objects in key order from a position on, within a prefix. */
  listed(bucket: number, prefix: Buffer, { key, inclusive }: Position, limit: number): Version[] {
    const query = inclusive ? this.#listed.from : this.#listed.past;
    return query.all(bucket, key, upperBound(prefix), limit);
  }

  /** All versions, newest first within a key, from a position on (`before`: only older than that id in its key). */
  history(
    bucket: number,
    prefix: Buffer,
    { key, inclusive }: Position,
    before: number | undefined,
    limit: number,
  ): Version[] {
    const rows = before === undefined ? [] : this.#history.within.all(bucket, key, before, limit);
    if (rows.length === limit) return rows;
    const query = before === undefined && inclusive ? this.#history.from : this.#history.past;
    return [...rows, ...query.all(bucket, key, upperBound(prefix), limit - rows.length)];
  }

  /** Adds the newest version of a key; outside Enabled it takes the place of the unnamed one. */
  put(transaction: Transaction, bucket: Bucket, key: Buffer, version: NewVersion): Version {
    return this.#add(transaction, bucket, key, version, 0);
  }

  /**
   * Adds objects that are not there yet to a bucket that knows no versions, all of them by two statements.
   * @param blobs one for each size that is not 0
   * @throws where one of them is there, by the index
   */
  putMany(
    bucket: Bucket,
    objects: readonly { key: string; size: number; etag: string }[],
    { attributes, blobs }: { attributes: string; blobs: readonly { blob: string; size: number }[] },
  ): void {
    const { changes, lastInsertRowid } = this.#insertMany.run(
      bucket.id,
      Date.now(),
      attributes,
      JSON.stringify(objects),
    );
    this.#insertManySegments.run(JSON.stringify(blobs), lastInsertRowid - changes);
  }

  /** Adds a delete marker. */
  putMarker(transaction: Transaction, bucket: Bucket, key: Buffer): Version {
    return this.#add(
      transaction,
      bucket,
      key,
      { size: 0, etag: '', storage_class: 'STANDARD', attributes: '{}', tags: null, segments: [] },
      1,
    );
  }

  #add(transaction: Transaction, bucket: Bucket, key: Buffer, version: NewVersion, marker: 0 | 1): Version {
    const unnamed = bucket.versioning === 'Enabled' ? 0 : 1;
    const replaced = unnamed ? this.unnamed(bucket.id, key) : undefined;
    if (replaced) this.#drop(transaction, replaced);
    if (!replaced?.latest) {
      const newest = this.newest(bucket.id, key);
      if (newest) this.#setLatest.run(0, newest.id);
    }
    const { size, etag, storage_class, attributes, tags, segments } = version;
    const modified = Date.now();
    const { lastInsertRowid: id } = this.#insert.run(
      bucket.id,
      key,
      unnamed,
      marker,
      size,
      etag,
      modified,
      storage_class,
      attributes,
      tags,
    );
    segments.forEach((segment, n) =>
      this.#insertSegment.run(id, n, segment.blob, segment.size, segment.checksum),
    );
    return {
      id,
      bucket: bucket.id,
      key,
      unnamed,
      latest: 1,
      marker,
      size,
      etag,
      modified,
      storage_class,
      attributes,
      tags,
    };
  }

  /** Removes one version for good; the one before it becomes the latest. */
  remove(transaction: Transaction, version: Version): void {
    this.#drop(transaction, version);
    if (!version.latest) return;
    const newest = this.newest(version.bucket, version.key);
    if (newest) this.#setLatest.run(1, newest.id);
  }

  setTags(id: number, tags: string | null): void {
    this.#setTags.run(tags, id);
  }

  #drop(transaction: Transaction, version: Version): void {
    if (version.size > 0) transaction.release(this.segments(version.id).map((segment) => segment.blob));
    this.#deleteSegments.run(version.id);
    this.#delete.run(version.id);
  }
}

const upperBound = (prefix: Buffer): Buffer => (prefix.length === 0 ? endOfKeys : successor(prefix));
