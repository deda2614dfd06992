import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from './database';
import type { Sql } from './database';
import { CommitError, WriteQueue } from './write-queue';

let folder: string;
let sql: Sql;
let released: string[];
let queue: WriteQueue;
const count = () => sql.prepare<{ n: number }>('SELECT count(*) AS n FROM buckets').get()?.n;
const insert = (name: string) => sql.prepare('INSERT INTO buckets (name, created) VALUES (?, 0)').run(name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-queue-'));
  sql = openDatabase(folder);
  released = [];
  queue = new WriteQueue(sql, (blobs) => released.push(...blobs));
});
afterEach(() => {
  sql.close();
  rmSync(folder, { recursive: true });
});

describe('WriteQueue', () => {
  it('commits many units together and undoes only the one that fails', async () => {
    const results = await Promise.allSettled([
      queue.run(() => insert('one').changes),
      queue.run((transaction) => {
        insert('two');
        transaction.release(['kept']);
        throw new Error('refused');
      }),
      queue.run((transaction) => {
        insert('three');
        transaction.release(['gone', null]);
      }),
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(count()).toBe(2);
    expect(released).toEqual(['gone']);
  });

  it('answers nobody when the commit fails, and works on afterwards', async () => {
    const failing: Sql = {
      ...sql,
      exec: (text) => (text === 'COMMIT' ? sql.exec('NO SUCH STATEMENT') : sql.exec(text)),
    };
    const broken = new WriteQueue(failing, (blobs) => released.push(...blobs));
    await expect(
      broken.run((transaction) => {
        insert('lost');
        transaction.release(['kept']);
      }),
    ).rejects.toBeInstanceOf(CommitError);
    expect(released).toEqual([]);
    await queue.run(() => insert('found'));
    expect(count()).toBe(1);
  });

  it('runs what is queued when drained', async () => {
    const done = queue.run(() => insert('late'));
    queue.drain();
    expect(count()).toBe(1);
    await done;
  });
});
