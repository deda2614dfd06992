import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import {
  command,
  deleteSelection,
  details,
  listening,
  listing,
  listingStatus,
  openFolder,
  reload,
  row,
  runFromPalette,
  select,
} from './support/pages';

const OBJECTS = {
  'photos/2023/a.jpg': { body: 'x'.repeat(3000) },
  'photos/2024/b.jpg': { body: 'x'.repeat(1000) },
  'photos/c.jpg': { body: 'x'.repeat(500) },
  'docs/d.txt': { body: 'x'.repeat(200) },
  'e.txt': { body: 'x'.repeat(100) },
};

const heading = (page: Page, name: string) => page.getByRole('heading', { name: `About ${name}` });
const treemap = (page: Page) => page.getByRole('list', { name: 'Where the bytes are' });
const table = (page: Page, name: string) => page.getByRole('table', { name, exact: true });
const figures = (page: Page) => page.getByRole('region', { name: /^About / });

test('a bucket tells how much lies where, and leads there', async ({ page, bucket }) => {
  await bucket.seed(OBJECTS);
  await openFolder(page, bucket);
  await runFromPalette(page, 'About this bucket');
  await expect(heading(page, bucket.name)).toBeVisible();
  await expect(listingStatus(page)).toContainText('5 objects, 4.7 KiB');
  await expect(figures(page)).toContainText('Of everything below, subfolders included.');
  const photos = treemap(page).getByRole('link', { name: 'photos: 4.4 KiB, 94 %, 3 objects' });
  await expect(photos).toBeVisible();
  await expect(table(page, 'Folders').getByRole('row', { name: /^photos 4\.4 KiB 94 % 3$/ })).toBeVisible();
  await expect(table(page, 'Storage classes').getByRole('row', { name: /^Standard / })).toBeVisible();
  await expect(table(page, 'Last changed').getByRole('row', { name: /^In the last 30 days / })).toContainText(
    '5',
  );

  await photos.click();
  await expect(heading(page, 'photos')).toBeVisible();
  await expect(listingStatus(page)).toContainText('3 objects, 4.4 KiB');
  await expect(table(page, 'Folders').getByRole('row', { name: /^2023 / })).toBeVisible();
  await reload(page);
  await expect(heading(page, 'photos')).toBeVisible();
  await expect(listingStatus(page)).toContainText('3 objects, 4.4 KiB');
  await table(page, 'Largest objects').getByRole('link', { name: '2023/a.jpg' }).click();
  await expect(row(page, 'a.jpg')).toBeVisible();
  await expect(details(page)).toContainText('a.jpg');
  await page.goBack();
  await expect(heading(page, 'photos')).toBeVisible();
  await page.getByRole('button', { name: 'Close overview' }).click();
  await expect(row(page, '2023')).toBeVisible();
});

test('areas stand for bytes or for objects', async ({ page, bucket }) => {
  await bucket.seed({ ...OBJECTS, ...Object.fromEntries([1, 2, 3, 4].map((n) => [`empty/${n}`, ''])) });
  await openFolder(page, bucket);
  await runFromPalette(page, 'About this bucket');
  await expect(listingStatus(page)).toContainText('9 objects, 4.7 KiB');
  await expect(treemap(page).getByRole('listitem')).toHaveCount(3);
  await expect(treemap(page).getByRole('link').first()).toHaveAccessibleName(/^photos: /);
  const bySize = page.getByRole('button', { name: 'By size' });
  const byNumber = page.getByRole('button', { name: 'By number of objects' });
  await expect(bySize).toHaveAttribute('aria-pressed', 'true');
  await bySize.press('Tab');
  await expect(byNumber).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(byNumber).toHaveAttribute('aria-pressed', 'true');
  await expect(treemap(page)).toBeHidden();
  const objects = page.getByRole('list', { name: 'Where the objects are' });
  await expect(objects.getByRole('link').first()).toHaveAccessibleName('empty: 4 objects, 44 %, 0 B');
  await expect(objects.getByRole('link', { name: 'photos: 3 objects, 33 %, 4.4 KiB' })).toBeVisible();
});

test('from the list of buckets, too', async ({ page, bucket }) => {
  await bucket.seed(OBJECTS);
  await page.goto(`/${bucket.connection}`);
  await listening(page);
  await page.getByRole('row', { name: bucket.name }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'About this bucket' }).click();
  await expect(heading(page, bucket.name)).toBeVisible();
  await expect(listingStatus(page)).toContainText('5 objects, 4.7 KiB');
  await page.goBack();
  await expect(page.getByRole('row', { name: bucket.name })).toBeVisible();
});

test('a counted folder shows its size until something in it changes', async ({ page, bucket }) => {
  await bucket.seed(OBJECTS);
  await openFolder(page, bucket);
  await row(page, 'photos').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Count size' }).click();
  await expect(details(page)).toContainText('3 objects, 4.4 KiB');
  await expect(row(page, 'photos')).toContainText('4.4 KiB');
  await expect(row(page, 'docs')).not.toContainText('B');

  await row(page, 'photos').dblclick();
  await select(page, '2024');
  await deleteSelection(page);
  await expect(row(page, '2024')).toBeHidden();
  await page.goBack();
  await expect(row(page, 'docs')).toBeVisible();
  await expect(row(page, 'photos')).not.toContainText('KiB');
});

test('what was counted around folders is known of each', async ({ page, bucket }) => {
  await bucket.seed(OBJECTS);
  await openFolder(page, bucket);
  await runFromPalette(page, 'About this bucket');
  await expect(listingStatus(page)).toContainText('5 objects');
  await page.getByRole('button', { name: 'Close overview' }).click();
  await expect(row(page, 'photos')).toContainText('4.4 KiB');
  await expect(row(page, 'docs')).toContainText('200 B');
});

test('stopped before the end it does not say that this is all', async ({ page, bucket }) => {
  await bucket.seed(OBJECTS);
  await page.route('**/api/overview?**', () => undefined, { times: 1 });
  await openFolder(page, bucket);
  await runFromPalette(page, 'About this bucket');
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(listingStatus(page)).toContainText('Stopped: 0 objects so far');
  await expect(figures(page)).toContainText('there may be more');
  await page.getByRole('button', { name: 'Count again' }).click();
  await expect(listingStatus(page)).toContainText('5 objects, 4.7 KiB');
});

test('broken off it keeps what was counted, and says why', async ({ page, bucket }) => {
  const sum = { objects: 2, bytes: 2048 };
  const none = { objects: 0, bytes: 0 };
  const ages = { month: sum, year: none, threeYears: none, older: none };
  const value = { total: sum, direct: none, folders: [['logs', 2, 2048]], others: none, classes: [], ages };
  const lines = [
    { ok: true, value: { ...value, complete: false } },
    { ok: false, error: { code: 'throttled', details: {} } },
  ];
  await page.route(
    '**/api/overview?**',
    (route) =>
      route.fulfill({
        contentType: 'application/x-ndjson',
        body: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
      }),
    { times: 1 },
  );
  await openFolder(page, bucket);
  await runFromPalette(page, 'About this bucket');
  await expect(listingStatus(page)).toContainText('Broke off: 2 objects so far, 2.0 KiB');
  await expect(listingStatus(page)).toContainText('asking for fewer requests');
  await expect(figures(page)).toContainText('there may be more');
  await expect(treemap(page).getByRole('link', { name: /^logs: / })).toBeVisible();
});

test('nothing can be selected and deleted that is not seen', async ({ page, bucket }) => {
  await bucket.seed(OBJECTS);
  await openFolder(page, bucket, 'photos/');
  await runFromPalette(page, 'About this folder');
  await expect(heading(page, 'photos')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await expect(command(page, 'Delete')).toBeHidden();
  await expect(listing(page)).toBeHidden();
});
