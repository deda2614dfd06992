import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { required } from './support/environment';
import { browseHref, listening, openFolder, openObject, reload, row, runFromPalette } from './support/pages';

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

async function readFromRightToLeft(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('readystatechange', () => (document.documentElement.dir = 'rtl'));
  });
}

test('from right to left everything fits and follows', async ({ page, bucket }) => {
  await bucket.seed({ 'مجلد/x.txt': 'x', 'inner/deep/x.txt': 'x', 'تقرير 2024.txt': 'x', 'a.txt': 'x' });
  await readFromRightToLeft(page);
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

test.describe('from right to left', () => {
  test.beforeEach(async ({ page, bucket }) => {
    await bucket.seed({
      'b/y.txt': 'x'.repeat(2000),
      'a.ts': 'let a = {\n};',
      'c.txt': 'مرحبا (1)',
      'd.txt': 'x',
      'n.csv': 'n\n-5\n',
    });
    await readFromRightToLeft(page);
  });

  test('figures keep their own order, and names the side of the page', async ({ page, bucket }) => {
    await openFolder(page, bucket, 'b/');
    const cells = row(page, 'y.txt').getByRole('gridcell');
    expect(await asSeen(cells.filter({ hasText: /KiB/ }).last())).toBe('2.0KiB');
    expect(await asSeen(cells.and(page.locator('time')))).toMatch(/^\d+[A-Z][a-z]+\d{4},\d\d:\d\d$/);
    await runFromPalette(page, 'About this bucket');
    const block = page.getByRole('list', { name: 'Where the bytes are' }).getByRole('link', { name: /^b: / });
    const [name, size] = [block.getByText('b', { exact: true }), block.getByText(/KiB/)];
    expect(await asSeen(size)).toBe('2.0KiB');
    expect(await rightEdge(name)).toBeCloseTo(await rightEdge(size), 0);
  });

  test('what stands in tables keeps its order', async ({ page, bucket }) => {
    await openObject(page, bucket, 'n.csv');
    expect(await asSeen(page.getByRole('cell', { name: '-5' }))).toBe('-5');
  });

  test('arrows lead on to the left among tiles and objects', async ({ page, bucket }) => {
    await page.goto(`${browseHref(bucket)}?view=grid`);
    await listening(page);
    const tile = (name: string) => page.getByRole('gridcell', { name, exact: true });
    await tile('a.ts').click();
    await page.keyboard.press('ArrowLeft');
    await expect(tile('c.txt')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(tile('a.ts')).toBeFocused();
    await page.getByRole('button', { name: 'Details', exact: true }).click();
    await page.getByRole('button', { name: 'Full size' }).click();
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByRole('dialog', { name: 'c.txt' })).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('dialog', { name: 'a.ts' })).toBeVisible();
  });

  test('code is edited from left to right, and prose as it is written', async ({ page, bucket }) => {
    await openFolder(page, bucket);
    const text = page.getByRole('textbox', { name: /^Text of/ });
    for (const [name, direction] of [
      ['a.ts', 'ltr'],
      ['c.txt', 'rtl'],
      ['d.txt', 'ltr'],
    ] as const) {
      await row(page, name).click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Edit text' }).click();
      await expect(text).toHaveCSS('direction', direction);
      await page.keyboard.press('Escape');
      await expect(text).toBeHidden();
    }
  });
});

/** The characters as they stand on the screen, spaces left out. */
async function asSeen(element: Locator): Promise<string> {
  await expect(element).toBeVisible();
  return element.evaluate((root) => {
    const seen: { character: string; left: number }[] = [];
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const text = node.nodeValue ?? '';
      for (let index = 0; index < text.length; index += 1) {
        const character = text.charAt(index);
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const { left, width } = range.getBoundingClientRect();
        if (width > 0 && character.trim() !== '') seen.push({ character, left });
      }
    }
    return seen
      .sort((one, other) => one.left - other.left)
      .map(({ character }) => character)
      .join('');
  });
}

/** Of the text itself, not of the box it stands in. */
async function rightEdge(element: Locator): Promise<number> {
  return element.evaluate((root) => {
    const range = document.createRange();
    range.selectNodeContents(root);
    return range.getBoundingClientRect().right;
  });
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}
