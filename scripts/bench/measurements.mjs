// @ts-check
import { median, timed } from './clock.mjs';
import { firstLoadBytes } from './first-load.mjs';
import { LATENCY } from './latency.mjs';
import { listInPage } from './list-in-page.mjs';
import { MILLION } from './million.mjs';
import { UPLOAD_COSTS } from './upload-memory.mjs';
import { UPLOADS } from './uploads.mjs';

const MIB = 1024 ** 2;
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

  ...UPLOADS,

  ...LATENCY,

  ...UPLOAD_COSTS,

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

  ...MILLION,

  'first-load': async ({ browser, context, href }) => {
    // What the uploads before have left to be remembered would bring the code that shows it.
    const { cookies } = await context.storageState();
    const bytes = await firstLoadBytes(browser, { cookies, origins: [] }, href('thousand/'));
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

const ms = (value) => `${Math.round(value)} ms`;
const ratio = (app, raw) => `${(app / raw).toFixed(2)} × raw`;
