import { expect, test } from './fixtures';
import { appOrigin } from './support/environment';
import {
  breadcrumb,
  browseHref,
  columnHeader,
  deleteSelection,
  details,
  listing,
  listingStatus,
  openFolder,
  reload,
  row,
  rowNames,
  select,
  treeItem,
} from './support/pages';

test('an address opens its folder, and a reload lands there again', async ({ page, bucket }) => {
  await bucket.seed(['photos/2024/march/a.jpg', 'photos/2024/b.jpg']);
  await openFolder(page, bucket, 'photos/2024/');
  await expect(row(page, 'march')).toBeVisible();
  await expect(row(page, 'b.jpg')).toBeVisible();
  await reload(page);
  await expect(row(page, 'b.jpg')).toBeVisible();
  expect(page.url()).toBe(appOrigin() + browseHref(bucket, 'photos/2024/'));
});

test('Back and Forward walk the folders one has been in', async ({ page, bucket }) => {
  await bucket.seed(['a/b/c.txt']);
  await openFolder(page, bucket);
  await row(page, 'a').dblclick();
  await row(page, 'b').dblclick();
  await expect(row(page, 'c.txt')).toBeVisible();
  await page.goBack();
  await expect(row(page, 'b')).toBeVisible();
  await page.goBack();
  await expect(row(page, 'a')).toBeVisible();
  await page.goForward();
  await page.goForward();
  await expect(row(page, 'c.txt')).toBeVisible();
});

test('breadcrumbs lead up', async ({ page, bucket }) => {
  await bucket.seed(['a/b/c.txt', 'a/top.txt']);
  await openFolder(page, bucket, 'a/b/');
  await breadcrumb(page).getByRole('link', { name: 'a', exact: true }).click();
  await expect(row(page, 'top.txt')).toBeVisible();
  await breadcrumb(page).getByRole('link', { name: bucket.name }).click();
  await expect(row(page, 'a')).toBeVisible();
});

test('the tree unfolds folder by folder and opens what is chosen', async ({ page, bucket }) => {
  await bucket.seed(['a/b/c.txt', 'a/d/e.txt', 'file.txt']);
  await openFolder(page, bucket);
  await expect(treeItem(page, 'a')).toBeVisible();
  await expect(treeItem(page, 'b')).toBeHidden();
  await treeItem(page, 'a').focus();
  await page.keyboard.press('ArrowRight');
  await expect(treeItem(page, 'b')).toBeVisible();
  await expect(treeItem(page, 'd')).toBeVisible();
  await treeItem(page, 'd').click();
  await expect(row(page, 'e.txt')).toBeVisible();
  await expect(treeItem(page, 'file.txt')).toBeHidden();
});

test('sorting orders what is loaded and says so', async ({ page, bucket }) => {
  await bucket.seed({ 'a.txt': '333', 'b.txt': '1', 'c.txt': '22', 'folder/x': '' });
  await openFolder(page, bucket);
  expect(await rowNames(page)).toEqual(['folder', 'a.txt', 'b.txt', 'c.txt']);
  const size = columnHeader(page, 'Size');
  await size.getByRole('button').click();
  await expect(size).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(() => rowNames(page)).toEqual(['folder', 'b.txt', 'c.txt', 'a.txt']);
  await expect(listingStatus(page)).toContainText('sorted by size');
  await size.getByRole('button').click();
  await expect.poll(() => rowNames(page)).toEqual(['folder', 'a.txt', 'c.txt', 'b.txt']);
  await reload(page);
  await expect.poll(() => rowNames(page)).toEqual(['folder', 'a.txt', 'c.txt', 'b.txt']);
});

test('a filter narrows what is loaded and says over what', async ({ page, bucket }) => {
  await bucket.seed(['apple.txt', 'banana.txt', 'pineapple.txt']);
  await openFolder(page, bucket);
  await row(page, 'banana.txt').click();
  await page.keyboard.press('/');
  await page.keyboard.type('apple');
  await expect.poll(() => rowNames(page)).toEqual(['apple.txt', 'pineapple.txt']);
  await expect(listingStatus(page)).toContainText('2 match “apple”');
  await page.getByRole('button', { name: 'Clear filter' }).click();
  await expect(row(page, 'banana.txt')).toBeVisible();
});

test('3001 objects come page by page, and the footer never lies', async ({ page, bucket }) => {
  test.slow();
  const keys = Array.from({ length: 3001 }, (_, index) => `many/${String(index).padStart(4, '0')}.txt`);
  await bucket.seed(keys);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/listing') asked.push(request.url());
  });
  await openFolder(page, bucket, 'many/');
  await expect(row(page, '0000.txt')).toBeVisible();
  await expect(listingStatus(page)).toContainText('1,000 loaded, more to come');
  expect(asked.filter((url) => url.includes('many'))).toEqual([]);
  await page.getByRole('button', { name: 'Load more', exact: true }).click();
  await expect(listingStatus(page)).toContainText('2,000 loaded, more to come');
  await columnHeader(page, 'Size').getByRole('button').click();
  await expect(listingStatus(page)).toContainText('over what is loaded');
  await page.getByRole('button', { name: 'Load all', exact: true }).click();
  await expect(listingStatus(page)).toContainText('3,001 items');
  await expect(listingStatus(page)).not.toContainText('loaded');
  await expect(page.getByRole('button', { name: 'Load more', exact: true })).toBeHidden();
  await row(page, '0000.txt').click();
  await page.keyboard.press('End');
  await expect(row(page, '3000.txt')).toBeVisible();

  // A change costs the page it happened in, not all of them; and the place stays.
  asked.length = 0;
  for (const [name, left] of [
    ['2998.txt', '3,000 items'],
    ['3000.txt', '2,999 items'],
  ] as const) {
    await select(page, name);
    await deleteSelection(page);
    await expect(row(page, name)).toBeHidden();
    await expect(listingStatus(page)).toContainText(left);
    await expect(row(page, '2999.txt')).toBeVisible();
  }
  expect(asked.filter((url) => url.includes('many'))).toHaveLength(2);
});

test('a listing begins where one says, and the address keeps it', async ({ page, bucket }) => {
  await bucket.seed(['d/apple', 'd/banana', 'd/cherry/1', 'd/damson']);
  await openFolder(page, bucket, 'd/');
  await expect.poll(() => rowNames(page)).toEqual(['cherry', 'apple', 'banana', 'damson']);
  await row(page, 'apple').click();
  await page.keyboard.press('Alt+g');
  const dialog = page.getByRole('dialog', { name: 'Go to a name in d' });
  await dialog.getByLabel('Name, or how it begins').fill('banana');
  await page.keyboard.press('Enter');
  await expect.poll(() => rowNames(page)).toEqual(['cherry', 'banana', 'damson']);
  await expect(listingStatus(page)).toContainText('3 items from “banana” on');
  expect(new URL(page.url()).searchParams.get('from')).toBe('banana');
  await reload(page);
  await expect.poll(() => rowNames(page)).toEqual(['cherry', 'banana', 'damson']);
  await page.getByRole('button', { name: 'From the beginning' }).click();
  await expect(row(page, 'apple')).toBeVisible();
  await expect(listingStatus(page)).toContainText('4 items');
  await page.goBack();
  await expect(row(page, 'apple')).toBeHidden();
});

test('Refresh shows what came and went meanwhile', async ({ page, bucket }) => {
  await bucket.seed(['old.txt']);
  await openFolder(page, bucket);
  await expect(row(page, 'old.txt')).toBeVisible();
  await bucket.seed(['new.txt']);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(row(page, 'new.txt')).toBeVisible();
});

test('an open object stands in the address with its properties', async ({ page, bucket }) => {
  await bucket.seed({ 'notes.txt': { body: 'twelve bytes', contentType: 'text/plain' } });
  await openFolder(page, bucket);
  await row(page, 'notes.txt').dblclick();
  await expect(details(page)).toContainText('notes.txt');
  await reload(page);
  await details(page).getByRole('tab', { name: 'Properties' }).click();
  await expect(details(page)).toContainText('text/plain');
  await expect(details(page)).toContainText('12 B');
});

test('what is not there is said in words', async ({ page, bucket, expectErrors }) => {
  expectErrors(/404/);
  await openFolder(page, bucket);
  await expect(page.getByText('This bucket is empty')).toBeVisible();
  await openFolder(page, bucket, 'no/such/folder/');
  await expect(page.getByText('This folder is empty')).toBeVisible();
  await page.goto(browseHref('no-such-bucket-here'));
  await expect(page.getByText(/No bucket was found/)).toBeVisible();
  await expect(listing(page)).toBeHidden();
});
