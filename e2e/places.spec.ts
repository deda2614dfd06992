import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { breadcrumb, dialog, listing, openFolder, reload, row, runFromPalette } from './support/pages';

const starred = (page: Page) => page.getByRole('region', { name: 'Starred' });
const star = (page: Page) => breadcrumb(page).getByRole('button', { name: 'Star this folder' });

test('a starred folder stands in the side bar and the palette, also after a reload', async ({
  page,
  bucket,
}) => {
  await bucket.seed(['photos/2024/a.jpg', 'other/b.txt']);
  await openFolder(page, bucket, 'photos/2024/');
  await expect(star(page)).toHaveAttribute('aria-pressed', 'false');
  await star(page).click();
  await expect(star(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(starred(page).getByRole('link', { name: '2024' })).toHaveAttribute('aria-current', 'page');
  await reload(page);
  await expect(star(page)).toHaveAttribute('aria-pressed', 'true');

  await openFolder(page, bucket, 'other/');
  await starred(page).getByRole('link', { name: '2024' }).click();
  await expect(row(page, 'a.jpg')).toBeVisible();
  await starred(page).getByRole('button', { name: 'Starred', exact: true }).click();
  await expect(starred(page).getByRole('link')).toBeHidden();

  await page.keyboard.press('ControlOrMeta+k');
  const palette = dialog(page, 'Commands');
  // Where one is oneself is no place to go to.
  await expect(palette.getByRole('group', { name: 'Recent' }).getByRole('option')).toHaveText([/other/]);
  await palette.getByRole('group', { name: 'Starred' }).getByRole('option', { name: '2024' }).click();
  await expect(row(page, 'a.jpg')).toBeVisible();
});

test('the star of what is gone can be taken away where that is said', async ({ page, bucket, store }) => {
  await bucket.seed(['gone/a.txt', 'b.txt']);
  await openFolder(page, bucket);
  await row(page, 'gone').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Add or remove star' }).click();
  await expect(starred(page).getByRole('link', { name: 'gone' })).toBeVisible();
  await store.send(new DeleteObjectCommand({ Bucket: bucket.name, Key: 'gone/a.txt' }));
  await starred(page).getByRole('link', { name: 'gone' }).click();
  await expect(page.getByText('Nothing is under this starred folder any more.')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Remove star' }).click();
  await expect(starred(page)).toBeHidden();
  await expect(listing(page)).toBeVisible();
});

test('tabs share their stars', async ({ page, context, bucket }) => {
  await bucket.seed(['folder/a.txt']);
  await openFolder(page, bucket, 'folder/');
  await runFromPalette(page, 'Add or remove star');
  await expect(star(page)).toHaveAttribute('aria-pressed', 'true');

  const other = await context.newPage();
  await openFolder(other, bucket, 'folder/');
  // What it shows of the first tab's star it has read: from here on it listens.
  await expect(star(other)).toHaveAttribute('aria-pressed', 'true');
  await star(other).click();
  await expect(star(page)).toHaveAttribute('aria-pressed', 'false');
  await page.bringToFront();
  await star(page).click();
  await expect(star(other)).toHaveAttribute('aria-pressed', 'true');
});
