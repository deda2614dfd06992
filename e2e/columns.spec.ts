import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectAccessible } from './support/accessible';
import { VIEWER } from './support/environment';
import {
  browseHref,
  columnHeader,
  listening,
  listing,
  openFolder,
  reload,
  row,
  runFromPalette,
} from './support/pages';
import { openSession } from './support/sessions';

const edge = (page: Page, column: string) =>
  listing(page).getByRole('separator', { name: `Resize “${column}”` });

const width = async (page: Page, column: string) =>
  Math.round((await columnHeader(page, column).boundingBox())?.width ?? 0);

const choose = async (page: Page, column: string) => {
  await listing(page).getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: column }).click();
  await page.keyboard.press('Escape');
};

test('columns are chosen from a menu, and are there again at once after a reload', async ({
  page,
  bucket,
}) => {
  await bucket.seed(['folder/x', 'photo.jpg']);
  await openFolder(page, bucket);
  await expect(listing(page)).toHaveAttribute('aria-colcount', '6');
  await columnHeader(page, 'Size').click({ button: 'right' });
  const menu = page.getByRole('menu', { name: 'Columns' });
  await expect(menu.getByRole('menuitemcheckbox', { name: 'Name' })).toBeDisabled();
  await menu.getByRole('menuitemcheckbox', { name: 'Kind' }).click();
  await menu.getByRole('menuitemcheckbox', { name: 'ETag' }).click();
  await menu.getByRole('menuitemcheckbox', { name: 'Storage class' }).click();
  await page.keyboard.press('Escape');
  await expect(columnHeader(page, 'Storage class')).toHaveCount(0);
  await expect(listing(page)).toHaveAttribute('aria-colcount', '7');
  await expect(columnHeader(page, 'Kind')).toHaveAttribute('aria-colindex', '5');
  const cells = row(page, 'photo.jpg').getByRole('gridcell');
  await expect(cells.nth(4)).toHaveText('Image');
  const etags = await bucket.etags();
  await expect(cells.nth(5)).toHaveText(etags['photo.jpg'] ?? 'unknown');
  await expect(row(page, 'folder').getByRole('gridcell').nth(4)).toHaveText('Folder');

  // The server already writes them: without its scripts the page shows the same.
  const html = await (await page.request.get(browseHref(bucket))).text();
  expect(html).toContain(etags['photo.jpg']);
  expect(html).not.toContain('aria-label="Storage class"');
  await reload(page);
  await expect(cells.nth(5)).toHaveText(etags['photo.jpg'] ?? 'unknown');

  await runFromPalette(page, 'Show or hide the ETags');
  await expect(columnHeader(page, 'ETag')).toHaveCount(0);
  await listing(page).getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitem', { name: 'Usual columns' }).click();
  await expect(columnHeader(page, 'Storage class')).toBeVisible();
  await expect(columnHeader(page, 'Kind')).toHaveCount(0);
});

test('an edge is dragged without a row being rendered anew, and stays where it was let go', async ({
  page,
  bucket,
}) => {
  await bucket.seed(['a.txt']);
  await openFolder(page, bucket);
  const before = await width(page, 'Modified');
  const box = await edge(page, 'Modified').boundingBox();
  if (!box) throw new Error('the edge is not to be seen');
  const changes = await row(page, 'a.txt').evaluateHandle((element) => {
    const seen: string[] = [];
    new MutationObserver((records) => seen.push(...records.map(({ type }) => type))).observe(element, {
      attributes: true,
      childList: true,
      subtree: true,
      characterData: true,
    });
    return seen;
  });
  await page.mouse.move(box.x, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x - 30, box.y + 10);
  expect(await width(page, 'Modified')).toBe(before + 30);
  await page.mouse.move(box.x - 50, box.y + 10);
  await page.mouse.up();
  expect(await width(page, 'Modified')).toBe(before + 50);
  expect(await changes.jsonValue()).toEqual([]);
  // The row goes along.
  const cell = await row(page, 'a.txt').getByRole('gridcell').nth(3).boundingBox();
  expect(Math.round(cell?.width ?? 0)).toBe(before + 50);
  await reload(page);
  expect(await width(page, 'Modified')).toBe(before + 50);
  await edge(page, 'Modified').dblclick();
  await expect.poll(() => width(page, 'Modified')).toBe(before);
});

test('an edge is moved by keys, between its limits, and never over the name', async ({ page, bucket }) => {
  await bucket.seed(['a.txt', 'b.txt']);
  await openFolder(page, bucket);
  await row(page, 'a.txt').click();
  const size = edge(page, 'Size');
  const before = Number(await size.getAttribute('aria-valuenow'));
  await size.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(size).toHaveAttribute('aria-valuenow', String(before + 16));
  expect(await width(page, 'Size')).toBe(before + 16);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(size).toHaveAttribute('aria-valuenow', String(before - 16));
  await page.keyboard.press('Home');
  await expect(size).toHaveAttribute('aria-valuenow', (await size.getAttribute('aria-valuemin')) ?? '');
  await page.keyboard.press('End');
  for (const name of ['Size', 'Modified', 'Storage class'])
    await expect(columnHeader(page, name)).toBeVisible();
  expect(await width(page, 'Name')).toBeGreaterThan(200);
  // It keeps the focus, and leaves the rows alone.
  await page.keyboard.press('ArrowDown');
  await expect(size).toBeFocused();
  await expect(row(page, 'a.txt')).toHaveAttribute('aria-selected', 'true');
});

test('what does not fit goes, from the last column on', async ({ page, bucket }) => {
  await bucket.seed(['a.txt']);
  await openFolder(page, bucket);
  await page.setViewportSize({ width: 880, height: 600 });
  await expect(columnHeader(page, 'Storage class')).toHaveCount(0);
  await expect(columnHeader(page, 'Modified')).toBeVisible();
  await expect(listing(page)).toHaveAttribute('aria-colcount', '6');
  await page.setViewportSize({ width: 600, height: 600 });
  await expect(columnHeader(page, 'Size')).toBeHidden();
  await expect(listing(page).getByRole('button', { name: 'Columns' })).toBeHidden();
  await expect(edge(page, 'Size')).toBeHidden();
});

test('each account has its own columns', async ({ page, bucket }) => {
  await bucket.seed(['a.txt']);
  await openFolder(page, bucket);
  await choose(page, 'Kind');
  await expect(columnHeader(page, 'Kind')).toBeVisible();
  const session = await openSession(VIEWER);
  const { cookies } = await session.storageState();
  await session.dispose();
  // The same browser, somebody else.
  await page.context().addCookies(cookies);
  await page.goto(browseHref(bucket));
  await listening(page);
  await expect(columnHeader(page, 'Storage class')).toBeVisible();
  await expect(columnHeader(page, 'Kind')).toHaveCount(0);
});

test('read from the right, an edge follows the pointer as well', async ({ page, bucket }) => {
  await bucket.seed(['a.txt']);
  await openFolder(page, bucket);
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  const before = await width(page, 'Size');
  await edge(page, 'Size').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => width(page, 'Size')).toBe(before + 16);
  const name = await columnHeader(page, 'Name').boundingBox();
  const size = await columnHeader(page, 'Size').boundingBox();
  expect(size?.x).toBeLessThan(name?.x ?? 0);
});

test('headings, edges and menu are in order for assistive technology', async ({ page, bucket }) => {
  await bucket.seed(['folder/x', 'a.txt']);
  await openFolder(page, bucket);
  await choose(page, 'ETag');
  await expectAccessible(page, '[role=grid]');
  await listing(page).getByRole('button', { name: 'Columns' }).click();
  await expect(page.getByRole('menu', { name: 'Columns' })).toBeVisible();
  await expectAccessible(page, '[role=menu]');
});
