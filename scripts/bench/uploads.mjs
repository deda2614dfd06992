// @ts-check
import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { medianOf } from './clock.mjs';

const MIB = 1024 ** 2;

/**
 * @typedef {import('./open.mjs').Bench} Bench
 * @typedef {import('./measurements.mjs').Outcome} Outcome
 * @typedef {import('./bare-page.mjs').BareSide | 'app'} Side
 */

/**
 * `app` verifies what it sends; `engine` is what it does without: the same code with sums off, in a bare page. Uppy comes as it
 * is, with its signatures from a server or made in the page, and with the product's own parts.
 */
const SIDES = /** @type {const} */ (['app', 'raw', 'engine', 'uppyServer', 'uppyPage', 'uppyTuned']);

/**
 * What is uploaded and how often, and at least which share of the raw page's speed is asked for.
 * @type {Record<string, { count: number, size: number, rounds: number, bars: { app: number, engine: number } }>}
 */
const LOADS = {
  'large-upload': { count: 1, size: 1024 * MIB, rounds: 3, bars: { app: 0.85, engine: 0.95 } },
  'medium-uploads': { count: 10, size: 100 * MIB, rounds: 3, bars: { app: 0.85, engine: 0.95 } },
  'small-uploads': { count: 5000, size: 10 * 1024, rounds: 3, bars: { app: 0.9, engine: 0.9 } },
};

/** @type {Record<string, (bench: Bench) => Promise<Outcome>>} */
export const UPLOADS = Object.fromEntries(
  Object.keys(LOADS).map((name) => [name, (bench) => compare(bench, name)]),
);

/**
 * All sides in turns, so that a store or a machine that slows down or warms up does it to all of them.
 * @param {Bench} bench
 * @param {string} name
 * @returns {Promise<Outcome>}
 */
async function compare(bench, name) {
  const load = LOADS[name];
  if (!load) throw new Error(`no such load: ${name}`);
  const { count, size, rounds, bars } = load;
  const paths = [];
  for (let index = 0; index < count; index += 1)
    paths.push(await fileOf(bench, `${name}-${index}.bin`, size));
  const isSmall = count > 1000;
  // Small files are sent whole by all of them.
  const sides = isSmall ? SIDES.filter((side) => side !== 'uppyTuned') : SIDES;
  /** @type {Record<Side, number[]>} */
  const taken = { app: [], raw: [], engine: [], uppyServer: [], uppyPage: [], uppyTuned: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < sides.length; turn += 1) {
      const side = sides[(turn + round) % sides.length] ?? 'app';
      const prefix = `${name}-${round}-${side}/`;
      const ms = await once(bench, side, prefix, paths, size);
      taken[side].push(ms);
      // These take minutes: whoever waits should see that it goes on.
      console.error(`${name} ${round + 1}/${rounds}  ${side.padEnd(10)}  ${(ms / 1000).toFixed(1)} s`);
    }
  }
  const ms = Object.fromEntries(sides.map((side) => [side, medianOf(taken[side])]));
  const of = (side) => ms.raw / ms[side];
  const uppy = Math.min(ms.uppyServer, ms.uppyPage);
  const pace = (value) =>
    isSmall
      ? `${Math.round(count / (value / 1000))}/s`
      : `${Math.round((count * size) / MIB / (value / 1000))} MiB/s`;
  return {
    value: `${of('app').toFixed(2)} of raw`,
    detail:
      `verified ${pace(ms.app)} (bar ${bars.app}); unverified ${of('engine').toFixed(2)} of raw, ${pace(ms.engine)} (bar ${bars.engine}); ` +
      `raw page ${pace(ms.raw)}; ${(uppy / ms.app).toFixed(2)} × Uppy (bar 1), ${(uppy / ms.engine).toFixed(2)} × unverified as it is itself; it has ${pace(ms.uppyServer)} signed by a server, ${pace(ms.uppyPage)} in the page` +
      (isSmall
        ? ''
        : `; with our parts ${pace(ms.uppyTuned)}: ${(ms.uppyTuned / ms.app).toFixed(2)} × it, unverified ${(ms.uppyTuned / ms.engine).toFixed(2)}`),
    met: of('app') >= bars.app && of('engine') >= bars.engine && ms.app < uppy,
  };
}

/**
 * Milliseconds for one side, once; an upload that did not arrive is not a fast one.
 * @param {Bench} bench
 * @param {Side} side
 * @param {string} prefix
 * @param {string[]} paths
 * @param {number} size
 */
async function once(bench, side, prefix, paths, size) {
  const { bare, store, bucket } = bench;
  const ms = side === 'app' ? await throughApp(bench, prefix, paths) : await bare.upload(side, prefix, paths);
  const { objects, bytes } = await store.sizeOf(bucket, prefix);
  if (objects !== paths.length || bytes !== paths.length * size)
    throw new Error(`${side}: ${objects} of ${paths.length} objects arrived, with ${bytes} bytes`);
  await store.deletePrefix(bucket, prefix);
  return ms;
}

/**
 * Chromium's own pickers cannot be answered by a script: leaves the one that every browser has.
 * @param {import('@playwright/test').Page} page
 */
export async function chooseByInput(page) {
  await page.evaluate(() => {
    for (const picker of ['showOpenFilePicker', 'showDirectoryPicker'])
      Reflect.deleteProperty(window, picker);
  });
}

/**
 * Milliseconds from choosing the files in the app to the end of its transfers, by the page's own clock: a script that asks
 * now and then whether it is over would add up to half a second.
 * @param {Bench} bench
 * @param {string} prefix
 * @param {string[]} paths
 */
async function throughApp({ page, href }, prefix, paths) {
  await page.goto(href(prefix));
  await chooseByInput(page);
  await page.getByRole('button', { name: 'Upload', exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: 'Upload files' }).click();
  const input = await chooser;
  await page.evaluate(() => {
    const ended = new Promise((resolve) => {
      const isOver = () =>
        /transfers? finished/.test(document.querySelector('[aria-label="Transfers"]')?.textContent ?? '');
      addEventListener(
        'change',
        () => {
          const chosen = performance.now();
          const observer = new MutationObserver(() => {
            if (!isOver()) return;
            observer.disconnect();
            resolve(performance.now() - chosen);
          });
          observer.observe(document.body, { childList: true, characterData: true, subtree: true });
        },
        { capture: true, once: true },
      );
    });
    Reflect.set(window, 'benchEnded', ended);
  });
  await input.setFiles(paths);
  return page.evaluate(() => Reflect.get(window, 'benchEnded'));
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
