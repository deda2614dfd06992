// @ts-check
import { spawn, execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeEnvironment } from '../../lib/server/env-schema.js';
import { ROOT } from './project.mjs';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 15_000;

/**
 * The production build as a process of its own, on a free port and with a data folder that is gone with it: for benches and
 * tests. `environment` says which store it serves.
 * @param {Record<string, string>} environment
 */
export async function spawnApp(environment) {
  const data = await mkdtemp(join(tmpdir(), 'windlass-app-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['scripts/serve.mjs'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...nothingFromElsewhere(),
      NEXT_TELEMETRY_DISABLED: '1',
      HOST: '127.0.0.1',
      PORT: String(port),
      WINDLASS_DATA: data,
      ...environment,
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
  return { url, stop, rss: () => residentBytes(child.pid ?? 0) };
}

/**
 * Empty means absent: neither this shell nor an .env file may lead to a store somebody uses.
 * @returns {Record<string, string>}
 */
export function nothingFromElsewhere() {
  return Object.fromEntries(describeEnvironment().map(({ name }) => [name, '']));
}

/** @returns {Promise<number>} */
export function freePort() {
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
    for (const [child = 0, parent = 0] of rows) {
      if (family.has(parent) && !family.has(child)) grown = Boolean(family.add(child));
    }
  }
  return rows.reduce((total, [id = 0, , kib = 0]) => total + (family.has(id) ? kib * 1024 : 0), 0);
}
