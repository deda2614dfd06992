import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { breadcrumb, dialog, listing, openFolder, row, select, treeItem } from './support/pages';

/** Takes something by its middle and holds it over something else, the button still down. */
async function hold(page: Page, what: Locator, over: Locator): Promise<void> {
  await what.hover();
  await page.mouse.down();
  // A drag begins with the second move, and hears of what it is over with the next.
  await page.mouse.move(5, 5, { steps: 2 });
  await over.hover();
  await over.hover();
}

test('rows are moved to a folder’s row, all that are selected', async ({ page, bucket }) => {
  await bucket.seed(['a.txt', 'b.txt', 'kept.txt', 'target/x']);
  await openFolder(page, bucket);
  await select(page, 'a.txt', 'b.txt');
  await row(page, 'b.txt').dragTo(row(page, 'target'));
  await expect.poll(() => bucket.keys()).toEqual(['kept.txt', 'target/a.txt', 'target/b.txt', 'target/x']);
  await expect(row(page, 'a.txt')).toBeHidden();
  await expect(row(page, 'kept.txt')).toBeVisible();
});

test('with Ctrl a row is copied, to the tree', async ({ page, bucket }) => {
  await bucket.seed(['a.txt', 'folder/x']);
  await openFolder(page, bucket);
  await expect(treeItem(page, 'folder')).toBeVisible();
  await hold(page, row(page, 'a.txt'), treeItem(page, 'folder'));
  await page.keyboard.down('Control');
  await treeItem(page, 'folder').hover();
  await page.mouse.up();
  await page.keyboard.up('Control');
  await expect.poll(() => bucket.keys()).toEqual(['a.txt', 'folder/a.txt', 'folder/x']);
});

test('a breadcrumb takes rows, and names that are taken are asked about', async ({ page, bucket }) => {
  await bucket.seed(['a.txt', 'sub/a.txt']);
  await openFolder(page, bucket, 'sub/');
  await row(page, 'a.txt').dragTo(breadcrumb(page).getByRole('link', { name: bucket.name }));
  await expect(dialog(page, 'Name conflicts')).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await bucket.keys()).toEqual(['a.txt', 'sub/a.txt']);
});

test('a folder opens under what is held over it, and takes it there', async ({ page, bucket }) => {
  await bucket.seed(['a.txt', 'outer/inner/x']);
  await openFolder(page, bucket);
  await hold(page, row(page, 'a.txt'), row(page, 'outer'));
  await expect(row(page, 'inner')).toBeVisible();
  await row(page, 'inner').hover();
  await row(page, 'inner').hover();
  await expect(row(page, 'x')).toBeVisible();
  await listing(page).hover();
  await listing(page).hover();
  await page.mouse.up();
  await expect.poll(() => bucket.keys()).toEqual(['outer/inner/a.txt', 'outer/inner/x']);
});

test('a folder is not put into itself, and nothing into where it is', async ({ page, bucket }) => {
  await bucket.seed(['a/x', 'b.txt']);
  await openFolder(page, bucket);
  await row(page, 'a').dragTo(row(page, 'a'), { targetPosition: { x: 300, y: 10 } });
  await row(page, 'b.txt').dragTo(listing(page), { targetPosition: { x: 300, y: 400 } });
  await row(page, 'b.txt').dragTo(row(page, 'a'));
  await expect.poll(() => bucket.keys()).toEqual(['a/b.txt', 'a/x']);
});

test('rows dropped from another window of the app are taken; what is not ours is not', async ({
  page,
  bucket,
  otherBucket,
}) => {
  await bucket.seed(['kept.txt']);
  await otherBucket.seed(['folder/there.txt']);
  await openFolder(page, bucket);
  const drop = (carried: string) =>
    listing(page).evaluate((element, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('application/x-windlass-entries+json', text);
      const init = { dataTransfer, bubbles: true, cancelable: true, altKey: true };
      for (const type of ['dragenter', 'dragover', 'drop']) element.dispatchEvent(new DragEvent(type, init));
    }, carried);
  const from = { connection: bucket.connection, bucket: otherBucket.name, prefix: '' };
  await drop(JSON.stringify({ from, folders: ['folder/'], files: [] }));
  await expect.poll(() => bucket.keys()).toEqual(['folder/there.txt', 'kept.txt']);
  expect(await otherBucket.keys()).toEqual(['folder/there.txt']);
  await drop('{}');
  await expect(page.getByText('What was dropped could not be read')).toBeVisible();
  await drop(JSON.stringify({ from: { ...from, connection: 'other' }, folders: ['folder/'], files: [] }));
  await expect(page.getByText('What was dropped is in another connection')).toBeVisible();
});
