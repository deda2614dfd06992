// @ts-check
import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { spawnApp } from '../support/spawn-app.mjs';
import { medianOf, timed } from './clock.mjs';
import { connectionOf, signIn } from './open.mjs';
import { openSlowLine } from './slow-line.mjs';
import { chooseByInput } from './uploads.mjs';

const COUNT = 500;
const BYTES = 10 * 1024;
const LATENCY_MS = 50;
const ROUNDS = 3;
const LONG_MS = 10 * 60_000;

/**
 * @typedef {import('./open.mjs').Bench} Bench
 * @typedef {import('./measurements.mjs').Outcome} Outcome
 * @typedef {import('@playwright/test').Page} Page
 */

/** What a preflight before every file costs where the store is far. @type {Record<string, (bench: Bench) => Promise<Outcome>>} */
export const LATENCY = {
  'small-uploads-latency': async (bench) => {
    const { store, browser, files } = bench;
    const folder = join(files, 'latency');
    await mkdir(folder, { recursive: true });
    const paths = Array.from({ length: COUNT }, (_, index) =>
      join(folder, `${String(index).padStart(6, '0')}.txt`),
    );
    for (const path of paths) await writeFile(path, randomBytes(BYTES));

    const line = await openSlowLine(store.access.endpoint, LATENCY_MS);
    const password = randomBytes(12).toString('hex');
    const app = await spawnApp({
      WINDLASS_ADMIN_PASSWORD: password,
      WINDLASS_S3_ENDPOINT: store.access.endpoint,
      WINDLASS_S3_PUBLIC_ENDPOINT: line.endpoint,
      WINDLASS_S3_REGION: 'us-east-1',
      WINDLASS_S3_FORCE_PATH_STYLE: 'true',
      WINDLASS_S3_ACCESS_KEY_ID: store.access.accessKeyId,
      WINDLASS_S3_SECRET_ACCESS_KEY: store.access.secretAccessKey,
    });
    const page = await (await browser.newContext()).newPage();
    const buckets = { PUT: `${bench.bucket}-puts`, POST: `${bench.bucket}-forms` };
    try {
      await store.createBucket(buckets.PUT, [app.url]);
      await store.createBucket(buckets.POST, [app.url], ['GET', 'PUT', 'POST']);
      for (const bucket of Object.values(buckets)) await store.seed(bucket, '', COUNT);
      await signIn(page, { url: app.url, password });
      const root = `${app.url}/${connectionOf(page)}`;
      /** @type {{ PUT: number[], POST: number[] }} */
      const taken = { PUT: [], POST: [] };
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const method of /** @type {const} */ (['PUT', 'POST'])) {
          await page.goto(`${root}/${buckets[method]}`);
          const sent = count(page, line.endpoint, method);
          taken[method].push(await replaceAll(page, paths));
          if (sent() < COUNT) throw new Error(`${sent()} of ${COUNT} files were sent by ${method}`);
        }
      }
      const [put, post] = [medianOf(taken.PUT), medianOf(taken.POST)];
      return {
        value: `${(put / post).toFixed(2)} × PUT`,
        detail: `replacing ${COUNT} files of 10 KiB at ${LATENCY_MS} ms: by form ${Math.round(post)} ms, by PUT ${Math.round(put)} ms (bar: 1.3 × PUT)`,
        met: put / post >= 1.3,
      };
    } finally {
      await page.context().close();
      await app.stop();
      line.close();
      for (const bucket of Object.values(buckets)) await store.removeBucket(bucket);
    }
  },
};

/**
 * Counts what the page sends to the store.
 * @param {Page} page
 * @param {string} endpoint
 * @param {string} method
 */
function count(page, endpoint, method) {
  let sent = 0;
  page.on('request', (request) => {
    if (request.method() === method && request.url().startsWith(endpoint)) sent += 1;
  });
  return () => sent;
}

/**
 * Milliseconds from the choice to replace to the end of the transfer.
 * @param {Page} page
 * @param {string[]} paths
 */
async function replaceAll(page, paths) {
  await chooseByInput(page);
  await page.getByRole('button', { name: 'Upload', exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: 'Upload files' }).click();
  await (await chooser).setFiles(paths);
  const conflicts = page.getByRole('dialog', { name: 'Name conflicts' });
  await conflicts.getByRole('radio', { name: 'Replace', exact: true }).check();
  const finished = page.getByRole('region', { name: 'Transfers' }).getByText(/transfers? finished/);
  return timed(async () => {
    await conflicts.getByRole('button', { name: /^Upload/ }).click();
    await finished.waitFor({ timeout: LONG_MS });
  });
}
