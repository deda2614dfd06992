import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import {
  command,
  details,
  dialog,
  listing,
  listingStatus,
  openFolder,
  reload,
  row,
  runFromPalette,
} from './support/pages';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search', exact: true });

const NAMES = {
  'photos/2023/IMG_1.jpg': { body: 'one' },
  'photos/2024/IMG_2.jpg': { body: 'a little more' },
  'photos/2024/notes.txt': { body: 'words' },
  'IMG_0.jpg': { body: 'above' },
};

test('Enter in the filter searches everything below, and the address keeps it', async ({ page, bucket }) => {
  await bucket.seed(NAMES);
  await openFolder(page, bucket, 'photos/');
  const filter = page.getByRole('searchbox', { name: 'Filter' });
  await filter.fill('img_');
  await expect(page.getByText('Nothing matches “img_”')).toBeVisible();
  await filter.press('Enter');
  await expect(row(page, '2023/IMG_1.jpg')).toBeVisible();
  await expect(row(page, '2024/IMG_2.jpg')).toBeVisible();
  await expect(listingStatus(page)).toContainText('2 found among all 3 objects below');
  await reload(page);
  await expect(field(page)).toHaveValue('img_');
  await expect(row(page, '2023/IMG_1.jpg')).toBeVisible();
  await page.goBack();
  await expect(row(page, '2024')).toBeVisible();
});

test('conditions are combined, and what makes none is said', async ({ page, bucket }) => {
  await bucket.seed(NAMES);
  await openFolder(page, bucket);
  await runFromPalette(page, 'Search below this folder');
  await expect(field(page)).toBeFocused();
  await field(page).fill('*.jpg size>4b');
  await field(page).press('Enter');
  await expect(row(page, 'photos/2024/IMG_2.jpg')).toBeVisible();
  await expect(row(page, 'IMG_0.jpg')).toBeVisible();
  await expect(row(page, 'photos/2023/IMG_1.jpg')).toBeHidden();
  await field(page).fill('size>many');
  await field(page).press('Enter');
  await expect(page.getByText('“size>many” is no size to compare with.')).toBeVisible();
  await expect(field(page)).toHaveValue('size>many');
  await field(page).fill('202');
  await field(page).press('Enter');
  await expect(row(page, 'photos/2023')).toBeVisible();
  await expect(listingStatus(page)).toContainText('No object found among all 4 objects below');
  await expect(listingStatus(page)).toContainText('2 folders with a name that matches');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(
    row(page, 'photos/2023').getByText('photos/', { exact: true }).filter({ visible: true }),
  ).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 720 });
  await row(page, 'photos/2024').dblclick();
  await expect(row(page, 'notes.txt')).toBeVisible();
  await page.goBack();
  await expect(row(page, 'photos/2024')).toBeVisible();
  await field(page).fill('nobody has this name');
  await field(page).press('Enter');
  await expect(page.getByText(`Nothing below ${bucket.name} matches`)).toBeVisible();
  await field(page).press('Escape');
  await expect(row(page, 'photos')).toBeVisible();
});

test('what was found is renamed where it is, deleted, and shown in its folder', async ({ page, bucket }) => {
  await bucket.seed(NAMES);
  await openFolder(page, bucket);
  await page.getByRole('searchbox', { name: 'Filter' }).fill('ext:jpg');
  await page.getByRole('searchbox', { name: 'Filter' }).press('Enter');
  await row(page, 'photos/2023/IMG_1.jpg').click();
  await page.keyboard.press('F2');
  await dialog(page, 'Rename').getByLabel('Name').fill('IMG_9.jpg');
  await dialog(page, 'Rename').getByRole('button', { name: 'Rename' }).click();
  await expect(row(page, 'photos/2023/IMG_9.jpg')).toBeVisible();
  await expect(row(page, 'photos/2023/IMG_1.jpg')).toBeHidden();
  expect(await bucket.keys()).toContain('photos/2023/IMG_9.jpg');

  await row(page, 'photos/2023/IMG_9.jpg').click();
  await command(page, 'Delete').click();
  await page
    .getByRole('alertdialog')
    .or(page.getByRole('dialog'))
    .getByRole('button', { name: 'Delete' })
    .click();
  await expect(row(page, 'photos/2023/IMG_9.jpg')).toBeHidden();
  await expect(row(page, 'IMG_0.jpg')).toBeVisible();
  expect(await bucket.keys()).not.toContain('photos/2023/IMG_9.jpg');

  await row(page, 'photos/2024/IMG_2.jpg').dblclick();
  await expect(details(page)).toContainText('IMG_2.jpg');
  await runFromPalette(page, 'Show in its folder');
  await expect(row(page, 'notes.txt')).toBeVisible();
  await expect(listing(page).getByRole('row', { name: 'photos/2024/IMG_2.jpg', exact: true })).toBeHidden();
});

test('what was found can be saved as a table', async ({ page, bucket }) => {
  await bucket.seed(NAMES);
  await openFolder(page, bucket, 'photos/');
  await page.getByRole('searchbox', { name: 'Filter' }).fill('notes');
  await page.getByRole('searchbox', { name: 'Filter' }).press('Enter');
  await expect(row(page, '2024/notes.txt')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^search in photos .*\.csv$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const [headings, first] = Buffer.concat(chunks).toString().split('\r\n');
  expect(headings).toBe('\uFEFFKey,Size,Modified,Storage class,ETag');
  expect(first).toMatch(/^photos\/2024\/notes\.txt,5,/);
});

test('searching again leads to the search that is shown, unless the filter asks for another', async ({
  page,
  bucket,
}) => {
  await bucket.seed(NAMES);
  await openFolder(page, bucket, 'photos/');
  const filter = page.getByRole('searchbox', { name: 'Filter' });
  await filter.fill('img_');
  await filter.press('Enter');
  await row(page, '2024/IMG_2.jpg').click();
  await page.keyboard.press('ControlOrMeta+Shift+f');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('img_');
  await expect(row(page, '2024/IMG_2.jpg')).toBeVisible();
  // Marked as a whole: what is typed takes its place.
  await page.keyboard.type('else');
  await expect(field(page)).toHaveValue('else');
  // Chosen by name it does the same.
  await runFromPalette(page, 'Search below this folder');
  await expect(field(page)).toBeFocused();
  await filter.fill('notes');
  await expect(page.getByText('Nothing matches “notes”')).toBeVisible();
  await runFromPalette(page, 'Search below this folder');
  await expect(field(page)).toHaveValue('notes');
  await expect(row(page, '2024/notes.txt')).toBeVisible();
});
