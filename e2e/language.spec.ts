import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { required } from './support/environment';
import { browseHref, listening, openFolder, reload, row } from './support/pages';

test.describe('a browser that asks for German', () => {
  test.use({ locale: 'de-DE' });

  test('sees German at once, until English is chosen for good', async ({ page, bucket }) => {
    await bucket.seed({ 'Ordner/x.txt': 'x', 'a.txt': 'x'.repeat(1500) });
    // Before anything ran: what the server wrote.
    const written = await (await page.goto(browseHref(bucket)))?.text();
    expect(written).toContain('<html lang="de" dir="ltr"');
    expect(written).toContain('Speicherklasse');
    await listening(page);
    const objects = page.getByRole('grid', { name: 'Objekte' });
    await expect(objects.getByRole('columnheader', { name: 'Größe' })).toBeVisible();
    await expect(objects.getByRole('row', { name: 'a.txt', exact: true })).toContainText('1,5 KiB');
    await expect(objects.getByRole('row', { name: 'a.txt', exact: true })).toContainText(
      /\d\d\.\d\d\.\d{4}, \d\d:\d\d/,
    );
    await expect(page.getByRole('status', { name: 'Stand der Liste' })).toContainText('2 Einträge');
    // What is loaded later speaks German too.
    await page.getByRole('button', { name: 'Neuer Ordner' }).click();
    await expect(page.getByRole('dialog', { name: 'Neuer Ordner' })).toContainText('Anlegen');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: /^Konto:/ }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await expect(row(page, 'a.txt')).toContainText('1.5 KiB');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await reload(page);
    await expect(page.getByRole('status', { name: 'Listing status' })).toContainText('2 items');
  });

  test('loads no English text', async ({ page, bucket }) => {
    await bucket.seed(['a.txt']);
    const scripts: string[] = [];
    page.on('response', async (response) => {
      if (response.url().endsWith('.js')) scripts.push(await response.text());
    });
    await page.goto(browseHref(bucket));
    await listening(page);
    await page.getByRole('button', { name: 'Neuer Ordner' }).click();
    await expect(page.getByRole('dialog', { name: 'Neuer Ordner' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    const all = scripts.join();
    expect(all).toContain('Ein Ordner dieses Namens ist schon hier.');
    expect(all).not.toContain('A folder of that name is already here.');
    expect(all).not.toContain('This folder is empty');
  });

  test('is told in German what an address does not lead to', async ({ page, bucket, expectErrors }) => {
    expectErrors(/404/);
    // The page may run no script, not even a test's.
    expectErrors(/Blocked script execution/);
    const address = new URLSearchParams({
      connection: required('WINDLASS_E2E_CONNECTION'),
      bucket: bucket.name,
      key: 'nichts.txt',
    });
    await page.goto(`/api/object?${address.toString()}`);
    await expect(page.getByRole('heading')).toHaveText('Diese Seite konnte nicht angezeigt werden');
  });
});

test.describe('before signing in', () => {
  test.use({ storageState: { cookies: [], origins: [] } });

  test('the language can be chosen', async ({ page }) => {
    await page.goto('/sign-in');
    await listening(page);
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await expect(page.getByRole('button', { name: 'Anmelden', exact: true })).toBeVisible();
    await expect(page).toHaveTitle(/^Anmelden · /);
  });
});

test('from right to left everything fits and follows', async ({ page, bucket }) => {
  await bucket.seed({ 'مجلد/x.txt': 'x', 'inner/deep/x.txt': 'x', 'تقرير 2024.txt': 'x', 'a.txt': 'x' });
  await page.addInitScript(() => {
    document.addEventListener('readystatechange', () => (document.documentElement.dir = 'rtl'));
  });
  await openFolder(page, bucket);
  await row(page, 'a.txt').click();
  await page.getByRole('button', { name: 'Details', exact: true }).click();
  await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible();
  await expectNoSidewaysScroll(page);
  const tree = (await page.getByRole('tree', { name: 'Folders' }).boundingBox()) ?? { x: 0 };
  const details = (await page.getByRole('complementary', { name: 'Details' }).boundingBox()) ?? { x: 0 };
  expect(tree.x).toBeGreaterThan(details.x);
  // To the left is inwards.
  const inner = page.getByRole('treeitem', { name: 'inner', exact: true });
  await inner.focus();
  await inner.press('ArrowLeft');
  await expect(page.getByRole('treeitem', { name: 'deep', exact: true })).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
});

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}
