// @ts-check
import { gzipSync } from 'node:zlib';

/**
 * The gzip bytes of every script the listing page loads by itself, in a browser that has nothing cached.
 * @param {import('@playwright/test').Browser} browser
 * @param {{ cookies: any[], origins: any[] }} session
 * @param {string} href
 */
export async function firstLoadBytes(browser, session, href) {
  const context = await browser.newContext({ storageState: session });
  const page = await context.newPage();
  /** @type {Promise<number>[]} */
  const sizes = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(href, { waitUntil: 'networkidle' });
  const all = await Promise.all(sizes);
  await context.close();
  return all.reduce((total, size) => total + size, 0);
}
