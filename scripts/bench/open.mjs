// @ts-check
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from '../quality/chromium.mjs';
import { startApp } from './app.mjs';
import { openBarePage } from './bare-page.mjs';
import { openStore } from './store.mjs';

/** A running app, a signed-in page, a bare page and a raw client, on one store and one new bucket. */
export async function openBench() {
  const app = await startApp();
  const files = await mkdtemp(join(tmpdir(), 'windlass-bench-files-'));
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
  const store = openStore(app.store);
  const bucket = `bench-${randomBytes(5).toString('hex')}`;
  const bare = await openBarePage(browser, store, bucket);
  await store.createBucket(bucket, [app.url, bare.origin]);
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, app);

  return {
    app,
    browser,
    context,
    page,
    bare,
    store,
    bucket,
    files,
    /** @param {string} prefix */
    href: (prefix) => `${app.url}/${connectionOf(page)}/${bucket}?prefix=${encodeURIComponent(prefix)}`,
    connection: connectionOf(page),
    async close() {
      await bare.close();
      await browser.close();
      await store.removeBucket(bucket);
      await rm(files, { recursive: true, force: true });
      await app.stop();
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof openBench>>} Bench */

/**
 * @param {import('@playwright/test').Page} page
 * @param {{ url: string, password: string }} app
 */
export async function signIn(page, app) {
  await page.goto(`${app.url}/sign-in`);
  await page.getByRole('textbox', { name: 'Username' }).fill('admin');
  await page.getByLabel('Password', { exact: true }).fill(app.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  // With one connection the front page leads on to its buckets: the address then names it.
  await page.waitForURL((url) => /^\/[a-z0-9-]+$/.test(url.pathname) && url.pathname !== '/sign-in');
}

/** @param {import('@playwright/test').Page} page */
export function connectionOf(page) {
  return new URL(page.url()).pathname.split('/')[1];
}
