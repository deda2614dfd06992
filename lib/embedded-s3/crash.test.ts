import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as S3 from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testClient, testCredentials } from './testing/client';
import { compileStore } from './testing/compile';

/** More rounds than a test run has time for: `EMBEDDED_CRASH_ROUNDS=200`. */
const rounds = Number(process.env.EMBEDDED_CRASH_ROUNDS ?? 4);
const keys = Array.from({ length: 12 }, (_, i) => `folder ${i % 3}/object-${i}`);
const partSize = 5 * 1024 * 1024;

let dataDir: string;
let compiled: string;

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'embedded-crash-'));
  compiled = compileStore();
  const options = { dataDir, ...testCredentials };
  writeFileSync(
    join(compiled, 'run.mjs'),
    `import { startEmbeddedStore } from './server.mjs';
     const store = await startEmbeddedStore(${JSON.stringify(options)});
     console.log(store.endpoint);`,
  );
}, 60_000);
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
  rmSync(compiled, { recursive: true, force: true });
});

async function start(): Promise<{ child: ChildProcess; client: S3.S3Client }> {
  const child = spawn(process.execPath, [join(compiled, 'run.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const endpoint = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`The store ended with ${code ?? 'a signal'}.`)));
  });
  return { child, client: testClient(endpoint) };
}

/** Bytes that say which attempt they are. */
const content = (id: number): Buffer => Buffer.alloc(1 + ((id * 7919) % 300_000), `attempt ${id};`);
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const nothing = 'nothing';

/** What a key may hold: the last acknowledged state, or that of any attempt since. */
class Ledger {
  readonly #allowed = new Map<string, Set<string>>(keys.map((key) => [key, new Set([nothing])]));

  begin(key: string, state: string): void {
    this.#allowed.get(key)?.add(state);
  }

  acknowledge(key: string, state: string): void {
    this.#allowed.set(key, new Set([state]));
  }

  /** After a restart the state found is the only one from now on. */
  check(key: string, state: string): void {
    expect([...(this.#allowed.get(key) ?? [])], key).toContain(state);
    this.acknowledge(key, state);
  }
}

async function putMultipart(
  client: S3.S3Client,
  bucket: string,
  key: string,
  parts: readonly Buffer[],
): Promise<void> {
  const { UploadId } = await client.send(new S3.CreateMultipartUploadCommand({ Bucket: bucket, Key: key }));
  const done = await Promise.all(
    parts.map(async (Body, i) => {
      const input = { Bucket: bucket, Key: key, UploadId, PartNumber: i + 1, Body };
      const { ETag } = await client.send(new S3.UploadPartCommand(input));
      return { PartNumber: i + 1, ETag };
    }),
  );
  await client.send(
    new S3.CompleteMultipartUploadCommand({
      Bucket: bucket,
      Key: key,
      UploadId,
      MultipartUpload: { Parts: done },
    }),
  );
}

let attempt = 0;

/** Writes one key over and over, each way there is, until the store is gone. Returns the number acknowledged. */
async function work(client: S3.S3Client, key: string, ledger: Ledger): Promise<number> {
  for (let acknowledged = 0; ; acknowledged++) {
    const id = ++attempt;
    const kind = id % 10;
    const parts = kind === 1 ? [Buffer.alloc(partSize, id), content(id)] : [content(id)];
    const state = kind === 0 ? nothing : digest(Buffer.concat(parts));
    ledger.begin(key, state);
    try {
      if (kind === 0) await client.send(new S3.DeleteObjectCommand({ Bucket: 'crash', Key: key }));
      else if (kind === 1) await putMultipart(client, 'crash', key, parts);
      else await client.send(new S3.PutObjectCommand({ Bucket: 'crash', Key: key, Body: parts[0] }));
    } catch {
      return acknowledged;
    }
    ledger.acknowledge(key, state);
  }
}

async function stateOf(client: S3.S3Client, key: string): Promise<string> {
  try {
    const { Body, ContentLength } = await client.send(new S3.GetObjectCommand({ Bucket: 'crash', Key: key }));
    const bytes = await Body?.transformToByteArray();
    expect(bytes?.length).toBe(ContentLength);
    return digest(bytes ?? Buffer.alloc(0));
  } catch (error) {
    if (error instanceof S3.NoSuchKey) return nothing;
    throw error;
  }
}

it(
  `keeps every acknowledged object whole through ${rounds} kills`,
  { timeout: 60_000 + rounds * 10_000 },
  async () => {
    const ledger = new Ledger();
    let acknowledged = 0;
    let { child, client } = await start();
    await client.send(new S3.CreateBucketCommand({ Bucket: 'crash' }));
    for (let round = 0; round < rounds; round++) {
      const [running, current] = [child, client];
      const workers = keys.map((key) => work(current, key, ledger));
      const kill = setTimeout(() => running.kill('SIGKILL'), randomInt(50, 900));
      const exit = once(running, 'exit');
      for (const count of await Promise.all(workers)) acknowledged += count;
      await exit;
      clearTimeout(kill);
      client.destroy();

      ({ child, client } = await start());
      const listed = await client.send(new S3.ListObjectsV2Command({ Bucket: 'crash' }));
      const found = new Set<string>();
      for (const key of keys) {
        const state = await stateOf(client, key);
        ledger.check(key, state);
        if (state !== nothing) found.add(key);
      }
      expect(new Set(listed.Contents?.map((object) => object.Key))).toEqual(found);
      expect(readdirSync(join(dataDir, 'tmp'))).toEqual([]);
    }
    expect(acknowledged).toBeGreaterThan(rounds);
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
    client.destroy();
  },
);
