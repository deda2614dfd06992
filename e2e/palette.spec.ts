import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { required, storeAccess } from './support/environment';
import { breadcrumb, browseHref, details, dialog, openFolder, row } from './support/pages';

async function openPalette(page: Page, text: string): Promise<Locator> {
  await page.keyboard.press('ControlOrMeta+k');
  const palette = dialog(page, 'Commands');
  await palette.getByRole('combobox').fill(text);
  return palette;
}

test('a bucket and a connection are gone to by name', async ({ page, bucket, otherBucket }) => {
  await bucket.seed(['a.txt']);
  await otherBucket.seed(['there.txt']);
  await openFolder(page, bucket);
  const palette = await openPalette(page, otherBucket.name);
  await palette.getByRole('option', { name: otherBucket.name, exact: true }).click();
  await expect(row(page, 'there.txt')).toBeVisible();
  const connection = required('WINDLASS_E2E_CONNECTION');
  const again = await openPalette(page, connection.slice(0, 4));
  await again.getByRole('group', { name: 'Connections' }).getByRole('option').first().click();
  await expect(page).toHaveURL(new RegExp(`/${connection}$`));
});

test('a pasted address is gone to, whatever wrote it', async ({ page, bucket }) => {
  await bucket.seed(['a b/c+d/x.txt', 'other.txt']);
  const endpoint = storeAccess().endpoint.replace(/\/$/, '');
  const folders = [
    `s3://${bucket.name}/a b/c+d/`,
    `arn:aws:s3:::${bucket.name}/a b/c+d/`,
    `${endpoint}/${bucket.name}/a%20b/c%2Bd/?X-Amz-Signature=ab`,
  ];
  for (const address of folders) {
    await openFolder(page, bucket);
    const palette = await openPalette(page, address);
    await expect(palette.getByRole('option', { name: 'Open folder a b/c+d/' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(row(page, 'x.txt')).toBeVisible();
    await expect(breadcrumb(page)).toContainText('c+d');
  }
  await openFolder(page, bucket);
  const own = await openPalette(page, new URL(browseHref(bucket, 'a b/'), page.url()).href);
  await expect(own.getByRole('option', { name: 'Open folder a b/' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(row(page, 'c+d')).toBeVisible();
  const object = await openPalette(page, `s3://${bucket.name}/a b/c+d/x.txt`);
  await expect(object.getByRole('option')).toHaveText([/Open object/, /Open folder/]);
  await page.keyboard.press('Enter');
  await expect(details(page).getByRole('heading', { name: 'x.txt' })).toBeVisible();
  // Read before the bucket goes.
  await expect(details(page).getByRole('region', { name: 'Content of x.txt' })).toBeVisible();
});

test('an address that leads nowhere here is said', async ({ page, bucket }) => {
  await bucket.seed(['a.txt']);
  await openFolder(page, bucket);
  const palette = await openPalette(page, 'https://photos.s3.eu-central-1.amazonaws.com/2024/');
  await expect(palette.getByRole('status')).toHaveText('No connection of yours leads to “photos”.');
  await palette.getByRole('combobox').fill('s3:///x');
  await expect(palette.getByRole('status')).toHaveText('This address names no bucket.');
  await palette.getByRole('combobox').fill('nothing is called this');
  await expect(palette.getByText('No command and no place here is called that.')).toBeVisible();
});
