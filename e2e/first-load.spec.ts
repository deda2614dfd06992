import { firstLoadBytes } from '../scripts/bench/first-load.mjs';
import { expect, test } from './fixtures';
import { appOrigin } from './support/environment';
import { holdCode } from './support/held-requests';
import { browseHref, openFolder, reload } from './support/pages';

/** Bytes of gzipped JavaScript. What a change adds beyond it is to be loaded when it is first needed (ARCHITECTURE.md). */
const BAR = 220_000;

test('a listing loads no more JavaScript by itself than it may', async ({ browser, context, bucket }) => {
  await bucket.seed(['folder/a.txt', 'b.txt']);
  const bytes = await firstLoadBytes(browser, await context.storageState(), appOrigin() + browseHref(bucket));
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThanOrEqual(BAR);
});

test('what cannot be loaded is said, and the page stays', async ({ page, bucket, expectErrors }) => {
  expectErrors(/ERR_FAILED/);
  await bucket.seed(['a.txt']);
  await openFolder(page, bucket);
  await page.waitForLoadState('networkidle');
  // What says it is loaded at the first touch; a touch before the page has come alive is none.
  let loaded = 0;
  page.on('response', (response) => {
    if (response.url().includes('/_next/static/chunks/')) loaded += 1;
  });
  await expect(async () => {
    await page.keyboard.press('Shift');
    expect(loaded).toBeGreaterThan(0);
  }).toPass();
  await page.waitForLoadState('networkidle');
  await page.route('**/_next/static/chunks/**', (route) => route.abort());
  const upload = page.getByRole('button', { name: 'Upload', exact: true });
  await upload.click();
  await expect(page.getByText('A part of this page could not be loaded')).toBeVisible();
  await page.unroute('**/_next/static/chunks/**');
  await upload.click();
  await expect(page.getByRole('menuitem', { name: 'Upload files' })).toBeVisible();
});

test('a click that comes before the menu’s code opens the menu', async ({ page, bucket }) => {
  await bucket.seed(['a.txt']);
  await openFolder(page, bucket);
  const release = await holdCode(page);
  await page.getByRole('row', { name: 'a.txt' }).click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeHidden();
  release();
  await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeVisible();
});

test('the edge of the tree is moved by keys and pointer, and remembered', async ({ page, bucket }) => {
  await bucket.seed(['a.txt']);
  await openFolder(page, bucket);
  const edge = page.getByRole('separator', { name: 'Resize buckets and folders' });
  await expect(edge).toHaveAttribute('aria-valuenow', '256');
  await edge.press('ArrowRight');
  await expect(edge).toHaveAttribute('aria-valuenow', '272');
  await edge.press('Home');
  await expect(edge).toHaveAttribute('aria-valuenow', '180');
  const { x = 0, y = 0 } = (await edge.boundingBox()) ?? {};
  await page.mouse.move(x, y + 200);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 200, { steps: 3 });
  await page.mouse.up();
  await expect(edge).toHaveAttribute('aria-valuenow', '240');
  await reload(page);
  await expect(edge).toHaveAttribute('aria-valuenow', '240');
});
