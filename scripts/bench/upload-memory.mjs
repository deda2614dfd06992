// @ts-check
import { mkdir, open, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseByInput } from './uploads.mjs';

const MIB = 1024 ** 2;
const LONG_MS = 30 * 60_000;

/**
 * @typedef {import('./open.mjs').Bench} Bench
 * @typedef {import('./measurements.mjs').Outcome} Outcome
 * @typedef {import('@playwright/test').Page} Page
 */

/** What uploading costs the page itself. @type {Record<string, (bench: Bench) => Promise<Outcome>>} */
export const UPLOAD_COSTS = {
  'large-memory': async (bench) => {
    const path = join(bench.files, 'four-gib.bin');
    const file = await open(path, 'w');
    await file.truncate(4096 * MIB);
    await file.close();
    const { page, heap, start } = await openFresh(bench, 'large-memory/');
    const before = await heap();
    await start('Upload files', path);
    const finished = page.getByRole('region', { name: 'Transfers' }).getByText(/transfers? finished/);
    let most = before;
    while (!(await finished.isVisible())) most = Math.max(most, await heap());
    await page.context().close();
    await bench.store.deletePrefix(bench.bucket, 'large-memory/');
    return bytesBar(most - before, 64e6, 'growth of the JS heap while 4 GiB are uploaded');
  },

  'queue-memory': async (bench) => {
    const folder = await filesIn(join(bench.files, 'queue'), 100_000);
    const { page, heap, start, hold } = await openFresh(bench, 'queue-memory/');
    await hold();
    const before = await heap();
    await start('Upload folder', folder);
    await queued(page, /100,000/);
    const after = await heap();
    await page.context().close();
    return bytesBar(after - before, 150e6, 'growth of the JS heap with 100,000 files queued');
  },

  'adding-files': async (bench) => {
    const folder = await filesIn(join(bench.files, 'adding'), 20_000);
    const inFolder = await longestTask(bench, 'Upload folder', folder);
    const loose = await longestTask(bench, 'Upload files', await pathsIn(folder));
    return {
      value: `${Math.round(Math.max(inFolder, loose))} ms`,
      detail: `longest the page’s thread was blocked while 20,000 files were added: ${Math.round(inFolder)} ms in a folder, ${Math.round(loose)} ms by themselves (bar: 100 ms)`,
      met: Math.max(inFolder, loose) <= 100,
    };
  },
};

/**
 * Milliseconds.
 * @param {Bench} bench
 * @param {'Upload files' | 'Upload folder'} what
 * @param {string | string[]} paths
 */
async function longestTask(bench, what, paths) {
  const { page, start, hold } = await openFresh(bench, 'adding-files/');
  await hold();
  await page.evaluate(() => {
    const tasks = [0];
    Reflect.set(window, 'longTasks', tasks);
    // What the browser itself does with a list of files before the page hears of it is not the page's.
    let heard = Infinity;
    document.addEventListener('change', () => (heard = performance.now()), { capture: true });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        const end = startTime + duration;
        if (end > heard) tasks.push(end - Math.max(startTime, heard));
      }
    }).observe({ type: 'longtask' });
  });
  await start(what, paths);
  await queued(page, /20,000/);
  const longest = await page.evaluate(() => Math.max(...Reflect.get(window, 'longTasks')));
  await page.context().close();
  return longest;
}

/**
 * A page of its own, signed in: what earlier measurements left in memory is not counted.
 * @param {Bench} bench
 * @param {string} prefix
 */
async function openFresh({ browser, context, href, store }, prefix) {
  const fresh = await browser.newContext({ storageState: await context.storageState() });
  const page = await fresh.newPage();
  await page.goto(href(prefix));
  const button = page.getByRole('button', { name: 'Upload', exact: true });
  await button.waitFor();
  const session = await fresh.newCDPSession(page);
  return {
    page,
    /** Bytes in use after collecting garbage. */
    async heap() {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    },
    /** Keeps everything queued: what is sent to the store is never answered. */
    hold: () => page.route(`${store.access.endpoint}/**`, () => undefined),
    /**
     * @param {'Upload files' | 'Upload folder'} what
     * @param {string | string[]} path
     */
    async start(what, path) {
      await chooseByInput(page);
      await button.click();
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('menuitem', { name: what }).click();
      await (await chooser).setFiles(path, { timeout: LONG_MS });
    },
  };
}

/**
 * @param {Page} page
 * @param {RegExp} count
 */
async function queued(page, count) {
  const tray = page.getByRole('region', { name: 'Transfers' });
  await tray.getByText(count).first().waitFor({ timeout: LONG_MS });
}

/**
 * Files of one byte, a thousand to a folder.
 * @param {string} folder
 * @param {number} count
 */
async function filesIn(folder, count) {
  for (let start = 0; start < count; start += 1000) {
    const inner = join(folder, String(start / 1000));
    await mkdir(inner, { recursive: true });
    await Promise.all(
      Array.from({ length: 1000 }, (_, index) => writeFile(join(inner, `${start + index}.txt`), 'x')),
    );
  }
  return folder;
}

/** @param {string} folder */
async function pathsIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

/**
 * @param {number} bytes
 * @param {number} bar
 * @param {string} what
 * @returns {Outcome}
 */
function bytesBar(bytes, bar, what) {
  return {
    value: `${Math.round(bytes / 1e6)} MB`,
    detail: `${what} (bar: ${Math.round(bar / 1e6)} MB)`,
    met: bytes <= bar,
  };
}
