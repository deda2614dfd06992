import type { Query, Sql } from './database';

type Versioning = 'Enabled' | 'Suspended';

export interface Bucket {
  id: number;
  name: string;
  created: number;
  /** null: never versioned. */
  versioning: Versioning | null;
  /** JSON of the CORS rules, or null. */
  cors: string | null;
  /** JSON of the tags, or null. */
  tags: string | null;
}

/** The table of buckets. */
export class Buckets {
  readonly #byName: Query<Bucket>;
  readonly #page: Query<Bucket>;
  readonly #insert: Query<never>;
  readonly #delete: Query<never>;
  readonly #used: Query<{ used: number }>;
  readonly #update: Record<'versioning' | 'cors' | 'tags', Query<never>>;

  constructor(sql: Sql) {
    this.#byName = sql.prepare('SELECT * FROM buckets WHERE name = ?');
    this.#page = sql.prepare('SELECT * FROM buckets WHERE name > ? ORDER BY name LIMIT ?');
    this.#insert = sql.prepare('INSERT INTO buckets (name, created) VALUES (?, ?)');
    this.#delete = sql.prepare('DELETE FROM buckets WHERE id = ?');
    this.#used = sql.prepare('SELECT EXISTS (SELECT 1 FROM versions WHERE bucket = ?) AS used');
    this.#update = {
      versioning: sql.prepare('UPDATE buckets SET versioning = ? WHERE id = ?'),
      cors: sql.prepare('UPDATE buckets SET cors = ? WHERE id = ?'),
      tags: sql.prepare('UPDATE buckets SET tags = ? WHERE id = ?'),
    };
  }

  find(name: string): Bucket | undefined {
    return this.#byName.get(name);
  }

  /** Up to `limit` buckets by name after `marker`. */
  list(marker: string, limit: number): Bucket[] {
    return this.#page.all(marker, limit);
  }

  insert(name: string): void {
    this.#insert.run(name, Date.now());
  }

  /** Whether any object, old version or delete marker is left. */
  isUsed(id: number): boolean {
    return this.#used.get(id)?.used === 1;
  }

  delete(id: number): void {
    this.#delete.run(id);
  }

  set(id: number, field: 'versioning' | 'cors' | 'tags', value: string | null): void {
    this.#update[field].run(value, id);
  }
}
