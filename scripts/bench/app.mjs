// @ts-check
import { spawn, execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeEnvironment } from '../../lib/server/env-schema.js';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 15_000;

/**
 * The production build, serving a store of its own, or the one of `WINDLASS_BENCH_S3_ENDPOINT`, `_ACCESS_KEY_ID` and
 * `_SECRET_ACCESS_KEY`.
 */
export async function startApp() {
  const data = await mkdtemp(join(tmpdir(), 'windlass-bench-'));
  const [port, storePort] = [await freePort(), await freePort()];
  const password = randomBytes(12).toString('hex');
  const given = process.env.WINDLASS_BENCH_S3_ENDPOINT;
  const store = {
    endpoint: given ?? `http://127.0.0.1:${storePort}`,
    accessKeyId: process.env.WINDLASS_BENCH_S3_ACCESS_KEY_ID ?? 'bench',
    secretAccessKey: process.env.WINDLASS_BENCH_S3_SECRET_ACCESS_KEY ?? randomBytes(16).toString('hex'),
  };
  const child = spawn(process.execPath, ['scripts/serve.mjs'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      // Empty means absent: no .env file may lead the bench to a store somebody uses.
      ...Object.fromEntries(describeEnvironment().map(({ name }) => [name, ''])),
      HOST: '127.0.0.1',
      PORT: String(port),
      WINDLASS_DATA: data,
      WINDLASS_ADMIN_PASSWORD: password,
      ...(given
        ? {
            WINDLASS_S3_ENDPOINT: given,
            WINDLASS_S3_REGION: 'us-east-1',
            WINDLASS_S3_FORCE_PATH_STYLE: 'true',
            WINDLASS_S3_ACCESS_KEY_ID: store.accessKeyId,
            WINDLASS_S3_SECRET_ACCESS_KEY: store.secretAccessKey,
          }
        : {
            WINDLASS_EMBEDDED_PORT: String(storePort),
            WINDLASS_EMBEDDED_ACCESS_KEY_ID: store.accessKeyId,
            WINDLASS_EMBEDDED_SECRET_ACCESS_KEY: store.secretAccessKey,
          }),
    },
  });
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await stopChild(child);
    await rm(data, { recursive: true, force: true });
  };
  try {
    await healthy(url, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, store, password, stop, rss: () => residentBytes(child.pid ?? 0) };
}

/** @typedef {Awaited<ReturnType<typeof startApp>>} BenchApp */

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * @param {string} url
 * @param {import('node:child_process').ChildProcess} child
 */
async function healthy(url, child) {
  const until = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server ended with code ${child.exitCode}`);
    const up = await fetch(`${url}/api/health`).then(
      (response) => response.ok,
      () => false, // nobody listens yet
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the server did not become healthy');
}

/** @param {import('node:child_process').ChildProcess} child */
async function stopChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  await ended;
  clearTimeout(timer);
}

/**
 * The memory of a process and of all it started, in bytes.
 * @param {number} pid
 */
function residentBytes(pid) {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const family = new Set([pid]);
  for (let grown = true; grown;) {
    grown = false;
    for (const [child, parent] of rows) {
      if (family.has(parent) && !family.has(child)) grown = Boolean(family.add(child));
    }
  }
  return rows.reduce((total, [id, , kib]) => total + (family.has(id) ? kib * 1024 : 0), 0);
}
