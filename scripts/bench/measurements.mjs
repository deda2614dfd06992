// @ts-check
import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { median, timed } from './clock.mjs';
import { firstLoadBytes } from './first-load.mjs';

const MIB = 1024 ** 2;
/** As lib/upload/plan.ts and lib/upload/lanes.ts have them: the raw side must not be held back by other choices. */
const PART_BYTES = 16 * MIB;
const PARTS_AT_ONCE = 5;
const PUTS_AT_ONCE = 6;
const LONG_MS = 30 * 60_000;

/**
 * @typedef {import('./open.mjs').Bench} Bench
 * @typedef {{ value: string, detail: string, met?: boolean }} Outcome  met: against the project's own bar, where it has one
 */

/** @type {Record<string, (bench: Bench) => Promise<Outcome>>} */
export const MEASUREMENTS = {
  'first-rows': async ({ store, bucket, page, connection }) => {
    await store.seed(bucket, 'thousand/', 1000);
    const raw = await median(15, () => timed(() => store.firstPage(bucket, 'thousand/')));
    const app = await median(15, () => listInPage(page, { connection, bucket, prefix: 'thousand/' }, 1));
    return {
      value: ratio(app, raw),
      detail: `the first 1000 rows: ${ms(app)}, raw list call ${ms(raw)} (bar: 1.5 × raw + 60 ms)`,
      met: app <= 1.5 * raw + 60,
    };
  },

  walk: async ({ store, bucket, page, connection }) => {
    await store.seed(bucket, 'many/', 100_000);
    const raw = await timed(async () => {
      for await (const _ of store.pages(bucket, 'many/'));
    });
    const app = await listInPage(page, { connection, bucket, prefix: 'many/' }, Infinity);
    return { value: ratio(app, raw), detail: `walking 100,000 keys: ${ms(app)}, raw ${ms(raw)}` };
  },

  'large-upload': async (bench) => {
    const size = 1024 * MIB;
    const path = await fileOf(bench, 'large.bin', size);
    const parts = size / PART_BYTES;
    const rawOnce = (key) => async () => {
      await bench.raw.choose([path]);
      const { urls, complete } = await bench.store.beginMultipart(bench.bucket, key, parts);
      await bench.raw.send(urls, PARTS_AT_ONCE, PART_BYTES);
      await complete();
    };
    // Raw before and after: a store slows down or warms up, and neither side shall profit.
    const before = await timed(rawOnce('raw-large/before.bin'));
    const app = await uploadThroughApp(bench, 'large/', [path]);
    const after = await timed(rawOnce('raw-large/after.bin'));
    const raw = (before + after) / 2;
    return {
      value: `${(raw / app).toFixed(2)} of raw`,
      detail: `1 GiB: ${speed(size, app)}, raw browser multipart ${speed(size, raw)} (bar: 0.85)`,
      met: raw / app >= 0.85,
    };
  },

  'small-uploads': async (bench) => {
    const paths = [];
    for (let index = 0; index < 1000; index += 1) {
      paths.push(await fileOf(bench, `small-${String(index).padStart(4, '0')}.bin`, 10 * 1024));
    }
    const raw = await timed(async () => {
      await bench.raw.choose(paths);
      const urls = await Promise.all(
        paths.map((_, index) => bench.store.presignPut(bench.bucket, `raw-small/${index}.bin`)),
      );
      await bench.raw.send(urls, PUTS_AT_ONCE);
    });
    const app = await uploadThroughApp(bench, 'small/', paths);
    return {
      value: `${(raw / app).toFixed(2)} of raw`,
      detail: `1000 × 10 KiB: ${ms(app)}, raw browser PUTs ${ms(raw)}`,
    };
  },

  delete: async ({ store, bucket, page, href }) => {
    await store.seed(bucket, 'raw-doomed/', 10_000);
    await store.seed(bucket, 'parent/doomed/', 10_000);
    const raw = await timed(() => store.deletePrefix(bucket, 'raw-doomed/'));
    await page.goto(href('parent/'));
    const row = page.getByRole('grid', { name: 'Objects' }).getByRole('row', { name: 'doomed', exact: true });
    await row.click();
    await page.keyboard.press('Delete');
    const dialog = page.getByRole('dialog', { name: 'Delete' });
    const app = await timed(async () => {
      await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
      await row.waitFor({ state: 'detached', timeout: LONG_MS });
    });
    return {
      value: ratio(app, raw),
      detail: `deleting 10,000: ${ms(app)}, raw list and DeleteObjects ${ms(raw)}`,
    };
  },

  'first-load': async ({ browser, context, href }) => {
    const bytes = await firstLoadBytes(browser, await context.storageState(), href('thousand/'));
    return {
      value: `${Math.round(bytes / 1000)} kB`,
      detail: 'JavaScript the listing page loads, gzip (bar: 220 kB)',
      met: bytes <= 220_000,
    };
  },

  memory: async ({ app }) => {
    const bytes = app.rss();
    return {
      value: `${Math.round(bytes / MIB)} MiB`,
      detail: 'resident memory of the server after all of the above (bar: 300 MB)',
      met: bytes <= 300e6,
    };
  },
};

/**
 * Milliseconds the signed-in page needs to fetch and parse so many pages of a listing.
 * @param {import('@playwright/test').Page} page
 * @param {Record<string, string>} location
 * @param {number} pages
 */
function listInPage(page, location, pages) {
  return page.evaluate(
    async ({ location, pages }) => {
      const started = performance.now();
      let cursor = '';
      for (let count = 0; count < (pages ?? Infinity); count += 1) {
        const query = new URLSearchParams({ ...location, ...(cursor ? { cursor } : {}) });
        const result = await (await fetch(`/api/listing?${query}`)).json();
        if (!result.ok) throw new Error(JSON.stringify(result.error));
        cursor = result.value.next;
        if (!cursor) break;
      }
      return performance.now() - started;
    },
    // JSON has no Infinity.
    { location, pages: Number.isFinite(pages) ? pages : null },
  );
}

/**
 * Milliseconds from choosing the files in the app to the end of its transfers.
 * @param {Bench} bench
 * @param {string} prefix
 * @param {string[]} paths
 */
async function uploadThroughApp({ page, href }, prefix, paths) {
  await page.goto(href(prefix));
  await page.getByRole('button', { name: 'Upload', exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: 'Upload files' }).click();
  const input = await chooser;
  const tray = page.getByRole('region', { name: 'Transfers' });
  return timed(async () => {
    await input.setFiles(paths);
    await tray.getByRole('listitem').filter({ hasText: 'Uploaded' }).waitFor({ timeout: LONG_MS });
  });
}

/**
 * A file of random bytes: nothing on the way may profit from compression.
 * @param {Bench} bench
 * @param {string} name
 * @param {number} size
 */
async function fileOf({ files }, name, size) {
  const path = join(files, name);
  const file = await open(path, 'w');
  for (let written = 0; written < size; written += Math.min(MIB, size - written)) {
    await file.write(randomBytes(Math.min(MIB, size - written)));
  }
  await file.close();
  return path;
}

const ms = (value) => `${Math.round(value)} ms`;
const ratio = (app, raw) => `${(app / raw).toFixed(2)} × raw`;
const speed = (bytes, value) => `${Math.round(bytes / MIB / (value / 1000))} MiB/s`;
