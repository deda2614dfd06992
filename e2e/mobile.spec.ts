import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { chooseToUpload, makeFiles } from './support/files';
import { details, dialog, listing, openFolder, row } from './support/pages';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('a tap opens folders and objects, and everything fits', async ({ page, bucket }) => {
  await bucket.seed({ 'photos/a rather long name of a picture.jpg': 'x', 'notes.txt': 'some text' });
  await openFolder(page, bucket);
  await expectNoSidewaysScroll(page);
  await row(page, 'photos').tap();
  await expect(row(page, 'a rather long name of a picture.jpg')).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.goBack();
  await row(page, 'notes.txt').tap();
  await expect(page.getByRole('tab', { name: 'Preview' })).toBeVisible();
  await expect(page.getByText('some text')).toBeVisible();
  await expectNoSidewaysScroll(page);
});

test('the tree is a drawer', async ({ page, bucket }) => {
  await bucket.seed(['inner/deep/x.txt']);
  await openFolder(page, bucket);
  await expect(page.getByRole('tree', { name: 'Folders' })).toBeHidden();
  await page.getByRole('button', { name: 'Show buckets and folders' }).tap();
  const tree = page.getByRole('tree', { name: 'Folders' });
  await expect(tree).toBeVisible();
  await tree.getByRole('treeitem', { name: 'inner', exact: true }).tap();
  await expect(row(page, 'deep')).toBeVisible();
  await expect(tree).toBeHidden();
});

test('a row’s own menu offers what the toolbar has no room for', async ({ page, bucket }) => {
  await bucket.seed(['a.txt', 'b.txt']);
  await openFolder(page, bucket);
  await row(page, 'a.txt').getByRole('button', { name: 'More for a.txt' }).tap();
  await page.getByRole('menuitem', { name: 'Delete' }).tap();
  await dialog(page, 'Delete').getByRole('button', { name: 'Delete', exact: true }).tap();
  await expect(row(page, 'a.txt')).toBeHidden();
  expect(await bucket.keys()).toEqual(['b.txt']);
});

test('the checkbox selects, and taps then add to the selection', async ({ page, bucket }) => {
  await bucket.seed(['a.txt', 'b.txt', 'c.txt']);
  await openFolder(page, bucket);
  await row(page, 'a.txt').getByRole('checkbox').tap();
  await row(page, 'c.txt').tap();
  await expect(row(page, 'a.txt')).toHaveAttribute('aria-selected', 'true');
  await expect(row(page, 'c.txt')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('status', { name: 'Listing status' })).toContainText('2 selected');
  await expect(details(page)).toBeHidden();
});

test('files are uploaded from a phone', async ({ page, bucket }, testInfo) => {
  const { 'photo.jpg': file } = await makeFiles(testInfo.outputPath('files'), { 'photo.jpg': 'jpg' });
  await openFolder(page, bucket);
  await chooseToUpload(page, 'Upload files', file!.path);
  await expect(row(page, 'photo.jpg')).toBeVisible();
});

test('what is touched is large enough to be hit', async ({ page, bucket }) => {
  await bucket.seed(['a.txt']);
  await openFolder(page, bucket);
  await expectTall(row(page, 'a.txt'), 44);
  await expectTall(page.getByRole('button', { name: 'Show buckets and folders' }), 44);
  await expectTall(listing(page).getByRole('button', { name: 'More for a.txt' }), 44);
});

async function expectTall(locator: Locator, pixels: number): Promise<void> {
  await expect.poll(async () => (await locator.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(pixels);
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}
