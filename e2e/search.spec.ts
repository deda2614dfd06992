import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import {
  command,
  details,
  dialog,
  listening,
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
  await runFromPalette(page, 'Search everything below');
  await expect(field(page)).toBeFocused();
  await field(page).fill('*.jpg size>4b');
  await field(page).press('Enter');
  await expect(row(page, 'photos/2024/IMG_2.jpg')).toBeVisible();
  await expect(field(page)).toBeFocused();
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
  await page.goBack();
  await expect(field(page)).toHaveValue('202');
  await page.goForward();
  await expect(field(page)).toHaveValue('nobody has this name');
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
  await runFromPalette(page, 'Search everything below');
  await expect(field(page)).toBeFocused();
  await filter.fill('notes');
  await expect(page.getByText('Nothing matches “notes”')).toBeVisible();
  await runFromPalette(page, 'Search everything below');
  await expect(field(page)).toHaveValue('notes');
  await expect(row(page, '2024/notes.txt')).toBeVisible();
});

const found = (page: Page) => page.getByRole('grid', { name: 'Found' });
const foundRow = (page: Page, name: string) => found(page).getByRole('row', { name, exact: true });

test('a search through all buckets shows the first of each, and leads to the others', async ({
  page,
  bucket,
  otherBucket,
  expectErrors,
}) => {
  // Buckets of other tests may go while they are looked through.
  expectErrors(/404/);
  const word = `w${randomBytes(6).toString('hex')}`;
  await bucket.seed(Array.from({ length: 7 }, (_, index) => `photos/${word}-${index}.jpg`));
  await otherBucket.seed([`${word}/inside.txt`, `else/${word} “é.txt`, 'else/other.txt']);
  await page.goto(`/${bucket.connection}`);
  await listening(page);
  const filter = page.getByRole('searchbox', { name: 'Filter' });
  await filter.fill(word);
  await expect(page.getByText(`No bucket matches “${word}”`)).toBeVisible();
  await filter.press('Enter');
  await expect(foundRow(page, bucket.name)).toContainText('7 objects');
  await expect(foundRow(page, otherBucket.name)).toContainText('1 object, 1 folder');
  await expect(foundRow(page, `${bucket.name}/photos/${word}-4.jpg`)).toBeVisible();
  await expect(foundRow(page, `${bucket.name}/photos/${word}-5.jpg`)).toBeHidden();
  await expect(listingStatus(page)).toContainText('8 found among');
  await expect(listingStatus(page)).toContainText('looked through');
  await expect(listingStatus(page)).toContainText('1 folder with a name that matches');

  await foundRow(page, `2 more in ${bucket.name}`).getByRole('link').click();
  await expect(field(page)).toHaveValue(word);
  await expect(row(page, `photos/${word}-6.jpg`)).toBeVisible();
  await expect(listingStatus(page)).toContainText('7 found among all 7 objects below');
  await page.goBack();
  await foundRow(page, `${otherBucket.name}/else/${word} “é.txt`).focus();
  await page.keyboard.press('ArrowUp');
  await expect(foundRow(page, `${otherBucket.name}/${word}/`)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(details(page)).toContainText(`${word} “é.txt`);
  await expect(field(page)).toHaveValue(word);
  await page.goBack();
  await foundRow(page, `${otherBucket.name}/${word}/`).getByRole('link').click();
  await expect(row(page, 'inside.txt')).toBeVisible();

  await reload(page);
  await runFromPalette(page, 'Search all buckets');
  await expect(page.getByRole('searchbox', { name: 'Search', exact: true })).toBeFocused();
  await field(page).fill(`${word} ext:txt`);
  await field(page).press('Enter');
  await expect(foundRow(page, otherBucket.name)).toContainText('1 object');
  await expect(field(page)).toBeFocused();
  await expect(foundRow(page, bucket.name)).toBeHidden();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  const table = await readFile(await download.path(), 'utf8');
  expect(table.split('\r\n')[0]).toBe('\uFEFFBucket,Key,Size,Modified,Storage class,ETag');
  expect(table.split('\r\n')[1]).toContain(`${otherBucket.name},else/${word} “é.txt,`);
  await field(page).press('Escape');
  await expect(page.getByRole('grid', { name: 'Buckets' })).toBeVisible();
});

test('a bucket that cannot be searched is named, and the others are searched', async ({
  page,
  bucket,
  otherBucket,
  expectErrors,
}) => {
  expectErrors(/404|403/);
  const word = `w${randomBytes(6).toString('hex')}`;
  await bucket.seed([`${word}.txt`]);
  await otherBucket.seed([`${word}.txt`]);
  const refused = (url: URL) =>
    url.pathname === '/api/search' && url.searchParams.get('bucket') === otherBucket.name;
  await page.route(refused, (route) =>
    route.fulfill({
      status: 403,
      json: { ok: false, error: { code: 'access_denied', details: { target: otherBucket.name } } },
    }),
  );
  await page.goto(`/${bucket.connection}?search=${word}`);
  await expect(foundRow(page, `${bucket.name}/${word}.txt`)).toBeVisible();
  await expect(foundRow(page, otherBucket.name)).toContainText('The store refused this action');
  await expect(listingStatus(page)).toContainText('1 bucket could not be searched');
  await page.unroute(refused);
  // What was looked through stays; only the rest is asked for again.
  const asked: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname === '/api/search') asked.push(url.searchParams.get('bucket') ?? '');
  });
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(foundRow(page, `${otherBucket.name}/${word}.txt`)).toBeVisible();
  expect(asked).not.toContain(bucket.name);
});

test('a search through all buckets can be stopped, and goes on from there', async ({
  page,
  bucket,
  otherBucket,
  expectErrors,
}) => {
  expectErrors(/404/);
  const word = `w${randomBytes(6).toString('hex')}`;
  await bucket.seed([`${word}.txt`]);
  await otherBucket.seed([`${word}.txt`]);
  const held = (url: URL) =>
    url.pathname === '/api/search' && url.searchParams.get('bucket') === otherBucket.name;
  await page.route(held, () => undefined);
  await page.goto(`/${bucket.connection}?search=${word}`);
  await expect(foundRow(page, bucket.name)).toBeVisible();
  await expect(listingStatus(page)).toContainText('Searching: 1 found');
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(listingStatus(page)).toContainText('Stopped: 1 found');
  await expect(foundRow(page, bucket.name)).toBeVisible();
  await page.unroute(held);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(foundRow(page, otherBucket.name)).toBeVisible();
  await expect(listingStatus(page)).toContainText('2 found among');
});
