// @ts-check
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { ROOT } from '../support/project.mjs';
import { startApp } from './app.mjs';
import { medianOf, timed } from './clock.mjs';
import { listInPage } from './list-in-page.mjs';
import { connectionOf, signIn } from './open.mjs';
import { openStore } from './store.mjs';

const OBJECTS = 1_000_000;
const BUCKET = 'million';
const PREFIX = 'many/';
const LANES = 8;
/** What one search looks for; what it finds costs little beside what it looks at. */
const WANTED = '000777';
const FRAMES = 300;
/** Pixels in each frame. The last is no scrolling by hand but what dragging the thumb does: every frame another screen. */
const SPEEDS = { slowly: 40, 'by five rows': 180, 'by a screen': 700 };
const JUDGED = ['slowly', 'by five rows'];
const SLOW_FRAME_MS = 33.4;
const LONG_MS = 10 * 60_000;

/**
 * @typedef {import('./open.mjs').Bench} Bench
 * @typedef {import('./measurements.mjs').Outcome} Outcome
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {Awaited<ReturnType<typeof openMillion>>} Million
 */

/** A folder of a million objects, filled below the API. @type {Record<string, (bench: Bench) => Promise<Outcome>>} */
export const MILLION = {
  million: async ({ browser }) => {
    const million = await openMillion(browser);
    try {
      const raw = await timed(async () => {
        for await (const _ of million.store.pages(BUCKET, PREFIX));
      });
      const paged = raw / (await listInPage(million.page, million.place, Infinity));
      const search = await compareSearch(million);
      const { loadMs, heap, frames } = await loadAndScroll(million);
      const walk = raw / loadMs;
      return {
        value: `${walk.toFixed(2)} of raw`,
        detail:
          `“Load all” of 1,000,000 keys (bar 0.9), ${paged.toFixed(2)} page after page; search ${search.toFixed(2)} of ${LANES} raw listings side by side (bar 0.85); ` +
          `JS heap ${Math.round(heap / 1e6)} MB with all of them loaded (bar 200 MB); frames under 33 ms while scrolling: ` +
          `${Object.entries(frames)
            .map(([how, share]) => `${(share * 100).toFixed(1)} % ${how}`)
            .join(', ')} (bar 97 %, but for a screen)`,
        met:
          walk >= 0.9 && search >= 0.85 && heap <= 200e6 && JUDGED.every((how) => (frames[how] ?? 0) >= 0.97),
      };
    } finally {
      await million.close();
    }
  },
};

/** @param {import('@playwright/test').Browser} browser */
async function openMillion(browser) {
  const data = await mkdtemp(join(tmpdir(), 'windlass-bench-million-'));
  const seedKeys = await compileSeed();
  await mkdir(join(data, 'store'));
  await seedKeys(join(data, 'store'), BUCKET, keys());
  const app = await startApp({ data });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await signIn(page, app);
  const connection = connectionOf(page);
  return {
    page,
    place: { connection, bucket: BUCKET, prefix: PREFIX },
    store: openStore(app.store),
    href: `${app.url}/${connection}/${BUCKET}?prefix=${encodeURIComponent(PREFIX)}`,
    async close() {
      await context.close();
      await app.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

function* keys() {
  for (let index = 0; index < OBJECTS; index += 1) {
    const size = index % 1000 === 0 ? 1 : 0;
    yield { key: `${PREFIX}${nameOf(index)}`, size };
  }
}

/** @param {number} index */
function nameOf(index) {
  return `${String(index).padStart(7, '0')}.txt`;
}

/** The store's own way to be filled, for plain Node. */
async function compileSeed() {
  const cache = join(ROOT, 'node_modules/.cache');
  const build = await rolldown({
    input: fileURLToPath(new URL('../../lib/embedded-s3/seed.ts', import.meta.url)),
    platform: 'node',
    external: /^[^./@]|^@[^/]/u,
    resolve: { alias: { '@': ROOT } },
  });
  const file = join(cache, `bench-seed-${process.pid}.mjs`);
  await build.write({ file, format: 'esm', codeSplitting: false });
  await build.close();
  const { seedKeys } = await import(pathToFileURL(file).href);
  await rm(file);
  return seedKeys;
}

/**
 * The raw side knows where to cut, and asks for nothing but its share; the search has to find out.
 * @param {Million} million
 */
async function compareSearch({ page, place, store }) {
  const raw = await timed(() =>
    Promise.all(
      Array.from({ length: LANES }, (_, lane) =>
        store.walkRange(BUCKET, PREFIX, {
          after: lane === 0 ? undefined : PREFIX + nameOf((lane * OBJECTS) / LANES - 1),
          count: OBJECTS / LANES,
        }),
      ),
    ),
  );
  const query = { ...place, search: WANTED };
  const app = await page.evaluate(async (query) => {
    const started = performance.now();
    const response = await fetch(`/api/search?${new URLSearchParams(query)}`);
    const text = await response.text();
    const last = JSON.parse(text.trimEnd().split('\n').at(-1) ?? '');
    if (!last.ok || !last.value.complete) throw new Error(JSON.stringify(last));
    return { ms: performance.now() - started, scanned: last.value.scanned };
  }, query);
  if (app.scanned !== OBJECTS) throw new Error(`the search looked at ${app.scanned} keys`);
  return raw / app.ms;
}

/** @param {Million} million */
async function loadAndScroll({ page, href }) {
  await page.goto(href);
  const session = await page.context().newCDPSession(page);
  const loadAll = page.getByRole('button', { name: 'Load all', exact: true });
  const status = page.getByRole('status', { name: 'Listing status' });
  await loadAll.waitFor();
  const loadMs = await timed(async () => {
    await loadAll.click();
    await status.filter({ hasText: '1,000,000 items' }).waitFor({ timeout: LONG_MS });
  });
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
  /** @type {Record<string, number>} */
  const frames = {};
  for (const [how, pixels] of Object.entries(SPEEDS)) {
    const shares = [];
    for (let round = 0; round < 3; round += 1) shares.push(await quickFrames(page, pixels));
    frames[how] = medianOf(shares);
  }
  return { loadMs, heap, frames };
}

/**
 * The share of frames that came in time while the listing was scrolled in each of them.
 * @param {Page} page
 * @param {number} pixels
 */
function quickFrames(page, pixels) {
  return page.evaluate(
    async ({ pixels, frames, slow }) => {
      const grid = document.querySelector('[role=grid][aria-label=Objects]');
      if (!grid) throw new Error('no listing');
      const frame = () => new Promise(requestAnimationFrame);
      let last = await frame();
      let quick = 0;
      for (let count = 0; count < frames; count += 1) {
        grid.scrollBy(0, pixels);
        const now = await frame();
        if (now - last <= slow) quick += 1;
        last = now;
      }
      return quick / frames;
    },
    { pixels, frames: FRAMES, slow: SLOW_FRAME_MS },
  );
}
