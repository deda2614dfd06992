import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import {
  browseHref,
  details,
  dialog,
  listening,
  listing,
  listingStatus,
  openFolder,
  openObject,
  reload,
  row,
  rowNames,
  runFromPalette,
} from './support/pages';

/** An image of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const view = (page: Page, name: string) =>
  page.getByRole('group', { name: 'View' }).getByRole('button', { name, exact: true });

const height = async (page: Page, name: string) => (await row(page, name).boundingBox())?.height;

test('rows become compact, here and wherever one comes later', async ({ page, bucket }) => {
  await bucket.seed(['folder/b.txt', 'a.txt']);
  await openFolder(page, bucket);
  await expect.poll(() => height(page, 'a.txt')).toBe(36);
  await view(page, 'Compact list').click();
  await expect.poll(() => height(page, 'a.txt')).toBe(28);
  await expect(view(page, 'Compact list')).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/[?&]view=compact/);
  // Where the address says nothing it is one's own last choice; where it says something, that.
  await openFolder(page, bucket, 'folder/');
  await expect.poll(() => height(page, 'b.txt')).toBe(28);
  await page.goto(`${browseHref(bucket)}?view=list`);
  await listening(page);
  await expect.poll(() => height(page, 'a.txt')).toBe(36);
  await runFromPalette(page, 'Show as a compact list');
  await expect.poll(() => height(page, 'a.txt')).toBe(28);
  await reload(page);
  await expect.poll(() => height(page, 'a.txt')).toBe(28);
});

const tile = (page: Page, name: string) => listing(page).getByRole('gridcell', { name, exact: true });

/** Whether it is shown by a picture of its own and not by its icon. */
const picture = (page: Page, name: string) => tile(page, name).locator('canvas');

test('tiles are walked in two dimensions, selected and opened as rows are', async ({ page, bucket }) => {
  const names = Array.from({ length: 30 }, (_, index) => `${String(index).padStart(2, '0')}.txt`);
  await bucket.seed(['folder/inside.txt', ...names]);
  await openFolder(page, bucket);
  await view(page, 'Grid').click();
  await tile(page, 'folder').click();
  await expect(tile(page, 'folder')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tile(page, '00.txt')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const across = Number(await listing(page).getAttribute('aria-colcount'));
  expect(across).toBeGreaterThan(2);
  const below = names[across] ?? '';
  await expect(tile(page, below)).toBeFocused();
  await expect(tile(page, below)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(listingStatus(page)).toContainText('3 selected');
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await expect(listingStatus(page)).not.toContainText('selected');
  await page.keyboard.press('Enter');
  await expect(tile(page, 'inside.txt')).toBeFocused();
  await tile(page, 'inside.txt').click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeVisible();
});

test('tiles show pictures, and icons where there is none to be had', async ({ page, bucket }) => {
  await bucket.seed({
    'broken.png': { body: 'no image', contentType: 'image/png' },
    'drawing.svg': { body: '<svg xmlns="http://www.w3.org/2000/svg"/>', contentType: 'image/svg+xml' },
    'photo.png': { body: PIXEL, contentType: 'image/png' },
    '#%? +.png': { body: PIXEL, contentType: 'image/png' },
  });
  const asked: string[] = [];
  page.on('request', (request) => {
    const { searchParams, pathname } = new URL(request.url());
    if (pathname === '/api/object') asked.push(searchParams.get('key') ?? '');
  });
  await page.goto(`${browseHref(bucket)}?view=grid`);
  await listening(page);
  await expect(picture(page, 'photo.png')).toBeVisible();
  await expect(picture(page, '#%? +.png')).toBeVisible();
  await expect.poll(() => asked.includes('broken.png')).toBe(true);
  await expect(picture(page, 'broken.png')).toHaveCount(0);
  await expect(picture(page, 'drawing.svg')).toHaveCount(0);
  expect(asked).not.toContain('drawing.svg');
});

test('only tiles in sight are read, few at once', async ({ page, bucket }) => {
  const names = Array.from({ length: 300 }, (_, index) => `${String(index).padStart(3, '0')}.png`);
  await bucket.seed(
    Object.fromEntries(names.map((name) => [name, { body: PIXEL, contentType: 'image/png' }])),
  );
  let running = 0;
  let most = 0;
  let asked = 0;
  await page.route('**/api/object?**', async (route) => {
    asked += 1;
    running += 1;
    most = Math.max(most, running);
    await route.fulfill({ body: PIXEL, contentType: 'image/png' });
    running -= 1;
  });
  await page.goto(`${browseHref(bucket)}?view=grid`);
  await listening(page);
  await expect(picture(page, '000.png')).toBeVisible();
  await tile(page, '000.png').click();
  await page.keyboard.press('End');
  await expect(tile(page, '299.png')).toBeFocused();
  await expect(picture(page, '299.png')).toBeVisible();
  expect(most).toBeLessThanOrEqual(4);
  expect(asked).toBeLessThan(200);
});

test('changing the view keeps the place', async ({ page, bucket }) => {
  const names = Array.from({ length: 500 }, (_, index) => `${String(index).padStart(3, '0')}.txt`);
  await bucket.seed(names);
  await openFolder(page, bucket);
  await row(page, '000.txt').click();
  await page.keyboard.press('End');
  await expect(row(page, '499.txt')).toBeInViewport();
  await view(page, 'Grid').click();
  await expect(tile(page, '499.txt')).toBeInViewport();
  // What was seen first is seen first again.
  await view(page, 'Compact list').click();
  await expect(row(page, '499.txt')).toBeAttached();
  expect((await rowNames(page)).filter((name) => name < '400.txt')).toEqual([]);
});

test('the gallery leads through the objects of the listing, by buttons and arrow keys', async ({
  page,
  bucket,
}) => {
  await bucket.seed(['folder/x', 'a.txt', 'b.txt', 'c.txt']);
  await openFolder(page, bucket);
  await row(page, 'a.txt').dblclick();
  await details(page).getByRole('button', { name: 'Full size' }).click();
  await expect(dialog(page, 'a.txt')).toContainText('1 of 3');
  await expect(dialog(page, 'a.txt').getByRole('region', { name: 'Content of a.txt' })).toContainText(
    'a.txt',
  );
  await page.keyboard.press('ArrowRight');
  await expect(dialog(page, 'b.txt')).toContainText('2 of 3');
  await expect(page).toHaveURL(/[?&]open=b\.txt/);
  const next = page.getByRole('button', { name: 'Next object' });
  await next.click();
  await expect(dialog(page, 'c.txt').getByRole('region', { name: 'Content of c.txt' })).toContainText(
    'c.txt',
  );
  await expect(next).toBeFocused();
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(dialog(page, 'b.txt')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page, 'b.txt')).toBeHidden();
  await expect(row(page, 'b.txt')).toBeFocused();
  await expect(row(page, 'b.txt')).toHaveAttribute('aria-selected', 'true');
  // Without having gone anywhere it leads back to where one was.
  await details(page).getByRole('button', { name: 'Full size' }).click();
  await expect(dialog(page, 'b.txt')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(details(page).getByRole('button', { name: 'Full size' })).toBeFocused();
  await reload(page);
  await expect(details(page).getByRole('region', { name: 'Content of b.txt' })).toBeVisible();
});

test('what covers the page stays when the window becomes narrow', async ({ page, bucket }) => {
  await bucket.seed({ 'a.txt': 'content' });
  await openObject(page, bucket, 'a.txt');
  const sheet = dialog(page, 'Details');
  await details(page).getByRole('button', { name: 'Full size' }).click();
  await expect(dialog(page, 'a.txt')).toBeVisible();
  await page.setViewportSize({ width: 600, height: 900 });
  await expect(dialog(page, 'a.txt')).toBeVisible();
  await expect(sheet).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeVisible();

  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(sheet).toBeHidden();
  await row(page, 'a.txt').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Edit text' }).click();
  const editor = page.getByRole('dialog', { name: /^Edit / });
  await expect(editor.getByRole('textbox', { name: /^Text of/ })).toBeFocused();
  await page.setViewportSize({ width: 600, height: 900 });
  await page.keyboard.type('more');
  await expect(editor).toContainText('morecontent');
  await expect(sheet).toBeHidden();
});

test('closing the gallery shows the object it has led to, however far away', async ({ page, bucket }) => {
  const names = Array.from({ length: 100 }, (_, index) => `${String(index).padStart(3, '0')}.txt`);
  await bucket.seed(names);
  await page.setViewportSize({ width: 1100, height: 500 });
  await page.goto(`${browseHref(bucket)}?view=grid`);
  await listening(page);
  await tile(page, '000.txt').dblclick();
  await details(page).getByRole('button', { name: 'Full size' }).click();
  await expect(dialog(page, '000.txt')).toBeVisible();
  for (const name of names.slice(1, 25)) {
    await page.keyboard.press('ArrowRight');
    await expect(dialog(page, name)).toBeVisible();
  }
  await expect(tile(page, '024.txt')).not.toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(tile(page, '024.txt')).toBeFocused();
  await expect(tile(page, '024.txt')).toBeInViewport();
});

test('where there is little room, the view that is shown is pressed, whichever it is', async ({
  page,
  bucket,
}) => {
  await bucket.seed(['a.txt']);
  await page.setViewportSize({ width: 390, height: 700 });
  await openFolder(page, bucket);
  await expect(view(page, 'List')).toHaveAttribute('aria-pressed', 'true');
  await expect(view(page, 'Compact list')).toBeHidden();
  await page.goto(`${browseHref(bucket)}?view=compact`);
  await listening(page);
  await expect(view(page, 'Compact list')).toHaveAttribute('aria-pressed', 'true');
  await view(page, 'List').click();
  await expect(view(page, 'Compact list')).toBeHidden();
});
