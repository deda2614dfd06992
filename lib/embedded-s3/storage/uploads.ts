import type { Query, Sql } from './database';
import { endOfKeys, successor } from './seek';
import type { Position } from './seek';
import type { Transaction } from './write-queue';

/** A multipart upload in progress. */
export interface MultipartUpload {
  id: number;
  /** The UploadId clients know. */
  name: string;
  bucket: number;
  key: Buffer;
  created: number;
  storage_class: string;
  attributes: string;
  tags: string | null;
  checksum_algorithm: string | null;
  checksum_type: string | null;
}

export interface Part {
  upload: number;
  n: number;
  blob: string | null;
  size: number;
  /** Without quotes. */
  etag: string;
  modified: number;
  /** Base64, of the upload's checksum algorithm. */
  checksum: string | null;
}

/** The table of multipart uploads and their parts. */
export class Uploads {
  readonly #byName: Query<MultipartUpload>;
  readonly #insert: Query<never>;
  readonly #delete: Query<never>;
  readonly #ofBucket: Query<MultipartUpload>;
  readonly #part: Query<Part>;
  readonly #parts: Query<Part>;
  readonly #putPart: Query<never>;
  readonly #deleteParts: Query<never>;
  readonly #page: Record<'from' | 'past' | 'within', Query<MultipartUpload>>;

  constructor(sql: Sql) {
    this.#byName = sql.prepare('SELECT * FROM uploads WHERE name = ? AND bucket = ? AND key = ?');
    this.#insert = sql.prepare(
      'INSERT INTO uploads (name, bucket, key, created, storage_class, attributes, tags, checksum_algorithm, checksum_type) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
    this.#delete = sql.prepare('DELETE FROM uploads WHERE id = ?');
    this.#ofBucket = sql.prepare('SELECT * FROM uploads WHERE bucket = ?');
    this.#part = sql.prepare('SELECT * FROM parts WHERE upload = ? AND n = ?');
    this.#parts = sql.prepare('SELECT * FROM parts WHERE upload = ? AND n > ? ORDER BY n LIMIT ?');
    this.#putPart = sql.prepare(
      'INSERT OR REPLACE INTO parts (upload, n, blob, size, etag, modified, checksum) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    this.#deleteParts = sql.prepare('DELETE FROM parts WHERE upload = ?');
    const page = (comparison: string) =>
      `SELECT * FROM uploads WHERE bucket = ? AND key ${comparison} ? AND key < ? ORDER BY key, id LIMIT ?`;
    this.#page = {
      from: sql.prepare(page('>=')),
      past: sql.prepare(page('>')),
      within: sql.prepare(
        'SELECT * FROM uploads WHERE bucket = ? AND key = ? AND id > ? ORDER BY id LIMIT ?',
      ),
    };
  }

  find(bucket: number, key: Buffer, name: string): MultipartUpload | undefined {
    return this.#byName.get(name, bucket, key);
  }

  insert(upload: Omit<MultipartUpload, 'id' | 'created'>): void {
    const { name, bucket, key, storage_class, attributes, tags, checksum_algorithm, checksum_type } = upload;
    this.#insert.run(
      name,
      bucket,
      key,
      Date.now(),
      storage_class,
      attributes,
      tags,
      checksum_algorithm,
      checksum_type,
    );
  }

  /** Up to `limit` parts numbered above `marker`. */
  parts(upload: number, marker: number, limit: number): Part[] {
    return this.#parts.all(upload, marker, limit);
  }

  /** Stores a part; one of the same number before it is replaced. */
  putPart(transaction: Transaction, part: Omit<Part, 'modified'>): Part {
    const before = this.#part.get(part.upload, part.n);
    const modified = Date.now();
    this.#putPart.run(part.upload, part.n, part.blob, part.size, part.etag, modified, part.checksum);
    if (before) transaction.release([before.blob]);
    return { ...part, modified };
  }

  /** Ends an upload: blobs of parts that no object took over are let go. */
  remove(transaction: Transaction, upload: number): void {
    transaction.release(this.parts(upload, 0, 10_000).map((part) => part.blob));
    this.#deleteParts.run(upload);
    this.#delete.run(upload);
  }

  removeAllOf(transaction: Transaction, bucket: number): void {
    for (const upload of this.#ofBucket.all(bucket)) this.remove(transaction, upload.id);
  }

  /** Uploads by key and age from a position on (`beyond`: only younger than that id in its key). */
  list(
    bucket: number,
    prefix: Buffer,
    { key, inclusive }: Position,
    beyond: number | undefined,
    limit: number,
  ): MultipartUpload[] {
    const upper = prefix.length === 0 ? endOfKeys : successor(prefix);
    const rows = beyond === undefined ? [] : this.#page.within.all(bucket, key, beyond, limit);
    if (rows.length === limit) return rows;
    const query = beyond === undefined && inclusive ? this.#page.from : this.#page.past;
    return [...rows, ...query.all(bucket, key, upper, limit - rows.length)];
  }
}
