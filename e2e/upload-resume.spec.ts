import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { dropFromDisk, writeToDisk } from './support/disk';
import { ADMIN } from './support/environment';
import { chooseToUpload, dropOnto, makeFiles } from './support/files';
import { holdAfter, holdPart, putsSent, type Release } from './support/held-requests';
import { dialog, listing, openFolder, reload, transfers } from './support/pages';
import { sha256, type TestBucket } from './support/test-bucket';
import { chooseAgain, expectParts, expectWhole, transfer } from './support/uploads';

const MIB = 1024 ** 2;
/** Three parts, the last one shorter. */
const MULTIPART_BYTES = 40 * MIB + 12_345;

test.beforeEach(({ page }) => {
  // Leaving a page on which uploads run asks first.
  page.on('dialog', (asked) => void asked.accept());
});

test('a large file goes on by one click after a reload', async ({ page, bucket }) => {
  const { sum, release } = await beginLarge(page, bucket, 'inbox/');
  await reload(page);
  await release();

  const sent = putsSent(page);
  await interrupted(page, 'large.bin').getByRole('button', { name: 'Resume' }).click();
  await expect(transfer(page)).toContainText('Uploaded', { timeout: 30_000 });
  expect(sent).toEqual(['2']);
  await expectWhole(bucket, 'inbox/large.bin', sum);
  await reload(page);
  await expect(listing(page)).toBeVisible();
  await expect(transfers(page)).toBeHidden();
});

test('a file the browser may not open again is opened when it is allowed, or chosen', async ({
  page,
  bucket,
}) => {
  const { sum, release } = await beginLarge(page, bucket);
  await page.addInitScript(() => {
    const asked = { queryPermission: 'prompt', requestPermission: 'denied' };
    for (const [name, state] of Object.entries(asked)) {
      const answer = () =>
        Promise.resolve(document.documentElement.dataset.allowed === undefined ? state : 'granted');
      Object.defineProperty(FileSystemHandle.prototype, name, { value: answer });
    }
  });
  await reload(page);
  await release();
  const line = interrupted(page, 'large.bin');
  await expect(line.getByRole('button')).toHaveText(['Resume', 'Discard']);
  await line.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByText('The browser may not read large.bin again')).toBeVisible();
  await expect(line.getByRole('button')).toHaveText(['Resume', 'Choose the file…', 'Discard']);
  await expect(line).toContainText('Choose the same file again');

  await page.evaluate(() => void (document.documentElement.dataset.allowed = ''));
  await line.getByRole('button', { name: 'Resume' }).click();
  await expect(transfer(page)).toContainText('Uploaded', { timeout: 30_000 });
  await expectWhole(bucket, 'large.bin', sum);
});

test('a folder goes on as one line, and sends nothing twice', async ({ page, bucket }) => {
  const files = Array.from({ length: 60 }, (_, index) => ({
    path: `album/${index % 3}/f${index}.bin`,
    bytes: 999 + index,
  }));
  await openFolder(page, bucket);
  const sums = await writeToDisk(page, [...files, { path: 'album/large.bin', bytes: MULTIPART_BYTES }]);
  const release = await holdAfter(page, 40);
  await dropFromDisk(listing(page), 'album');
  await expect.poll(async () => (await bucket.keys()).length, { timeout: 30_000 }).toBe(40);
  await expectParts(bucket, [1, 3]);
  await reload(page);
  await release();

  const puts = putsSent(page);
  await interrupted(page, 'album/').getByRole('button', { name: 'Resume' }).click();
  await expect(transfer(page)).toContainText('Uploaded', { timeout: 40_000 });
  await expect(transfers(page).getByRole('listitem').filter({ hasText: 'Uploaded' })).toHaveCount(1);
  expect(puts.toSorted()).toEqual(['2', ...Array<string>(20).fill('whole')]);
  for (const [path, sum] of Object.entries(sums)) expect(sha256(await bucket.read(path)), path).toBe(sum);
  expect(await bucket.unfinishedUploads()).toEqual([]);
});

test('a store that has dropped the parts gets the file anew', async ({ page, bucket, expectErrors }) => {
  expectErrors(/404/);
  const { sum, release } = await beginLarge(page, bucket);
  await reload(page);
  await release();
  await bucket.abortUploads();
  await interrupted(page, 'large.bin').getByRole('button', { name: 'Resume' }).click();
  await expect(transfer(page)).toContainText('Uploaded', { timeout: 30_000 });
  await expectWhole(bucket, 'large.bin', sum);
});

test('without a handle the same file is chosen again, and no other one taken', async ({
  page,
  bucket,
}, testInfo) => {
  const files = await makeFiles(testInfo.outputPath('one'), { 'large.bin': MULTIPART_BYTES });
  const others = await makeFiles(testInfo.outputPath('two'), { 'large.bin': MULTIPART_BYTES - 1 });
  const release = await holdPart(page, 2);
  await openFolder(page, bucket);
  await chooseToUpload(page, 'Upload files', files['large.bin']!.path);
  await expectParts(bucket, [1, 3]);
  await reload(page);
  await release();

  const sent = putsSent(page);
  await chooseAgain(page, others['large.bin']!.path);
  await expect(page.getByText('That is not what this upload was begun with')).toBeVisible();
  expect(sent).toEqual([]);
  await chooseAgain(page, files['large.bin']!.path);
  await expect(transfer(page)).toContainText('Uploaded', { timeout: 30_000 });
  expect(sent).toEqual(['2']);
  await expectWhole(bucket, 'large.bin', sha256(files['large.bin']!.bytes));
});

test('without handles the same folder is chosen again', async ({ page, bucket }, testInfo) => {
  const folder = testInfo.outputPath('album');
  const names = Array.from({ length: 20 }, (_, index) => `f${index}.txt`);
  const files = await makeFiles(folder, Object.fromEntries(names.map((name) => [name, 100])));
  const release = await holdAfter(page, 10);
  await openFolder(page, bucket);
  await chooseToUpload(page, 'Upload folder', folder);
  await expect.poll(async () => (await bucket.keys()).length).toBe(10);
  await reload(page);
  await release();
  const puts = putsSent(page);
  await chooseAgain(page, folder, 'folder');
  await expect(transfer(page)).toContainText('Uploaded', { timeout: 30_000 });
  expect(puts).toHaveLength(10);
  for (const name of names) {
    expect(sha256(await bucket.read(`album/${name}`)), name).toBe(sha256(files[name]!.bytes));
  }
});

test('several folders and files are chosen again one after the other, and none of it is sent twice', async ({
  page,
  bucket,
}, testInfo) => {
  const home = testInfo.outputPath('home');
  const names = ['album', 'trip'].flatMap((folder) => [1, 2, 3, 4].map((n) => `${folder}/f${n}.txt`));
  const files = await makeFiles(home, Object.fromEntries([...names, 'note.txt'].map((name) => [name, 100])));
  const release = await holdAfter(page, 4);
  await openFolder(page, bucket);
  // As in browsers that give no handles.
  await page.evaluate(() => Reflect.deleteProperty(DataTransferItem.prototype, 'getAsFileSystemHandle'));
  const { x, y, width, height } = (await listing(page).boundingBox())!;
  const roots = ['album', 'trip', 'note.txt'].map((name) => path.join(home, name));
  await dropOnto(page, { x: x + width / 2, y: y + height / 2 }, roots);
  await expect.poll(async () => (await bucket.keys()).length).toBe(4);
  await page.reload();
  await release();

  const puts = putsSent(page);
  const discard = transfers(page).getByRole('button', { name: 'Discard' });
  await expect(discard).toHaveCount(1);
  await chooseAgain(page, path.join(home, 'album'), 'folder');
  await expect(transfers(page).getByRole('listitem').filter({ hasText: 'Uploaded' })).toHaveCount(1);
  expect(await bucket.keys('album/')).toHaveLength(4);
  await expect(discard).toHaveCount(1);
  // The folder that the rest is in.
  await chooseAgain(page, home, 'folder');
  await expect(transfers(page).getByRole('listitem').filter({ hasText: 'Uploaded' })).toHaveCount(2);
  await expect(discard).toHaveCount(0);
  expect(puts).toHaveLength(5);
  expect(await bucket.keys()).toEqual([...names, 'note.txt'].toSorted());
  for (const [name, { bytes }] of Object.entries(files))
    expect(sha256(await bucket.read(name)), name).toBe(sha256(bytes));
});

test('discarding takes back what the store has', async ({ page, bucket }) => {
  await beginLarge(page, bucket);
  await reload(page);
  await interrupted(page, 'large.bin').getByRole('button', { name: 'Discard' }).click();
  await expect(interrupted(page, 'large.bin')).toBeHidden();
  expect(await bucket.unfinishedUploads()).toEqual([]);
  expect(await bucket.keys()).toEqual([]);
});

test('two tabs never send one upload twice', async ({ page, context, bucket }) => {
  const { sum, release } = await beginLarge(page, bucket);

  // While it runs, others see it and cannot take it.
  const second = await context.newPage();
  await openFolder(second, bucket);
  await expect(transfers(second)).toContainText('large.bin');
  await expect(second.getByRole('button', { name: 'Resume' })).toBeHidden();

  await page.close();
  await release();
  await second.reload();
  const third = await context.newPage();
  await openFolder(third, bucket);
  const sent = [putsSent(second), putsSent(third)];
  for (const tab of [second, third]) await expect(interrupted(tab, 'large.bin')).toBeVisible();
  await Promise.all(
    [second, third].map((tab) =>
      interrupted(tab, 'large.bin').getByRole('button', { name: 'Resume' }).click(),
    ),
  );
  await expect.poll(() => bucket.keys(), { timeout: 30_000 }).toEqual(['large.bin']);
  // What was on its way when the first tab closed may have arrived all the same: then there is nothing left to send.
  expect(['2', '']).toContain(sent.flat().join());
  await expectWhole(bucket, 'large.bin', sum);
});

test('a session that ends in the middle is begun again in place', async ({
  page,
  context,
  bucket,
  expectErrors,
}) => {
  expectErrors(/401|Failed to load/);
  const { sum, release } = await beginLarge(page, bucket);
  await context.clearCookies();
  await release('go on');

  const asked = dialog(page, 'Sign in to go on');
  await expect(asked).toBeVisible({ timeout: 30_000 });
  await asked.getByRole('button', { name: 'Later' }).click();
  await page.getByRole('button', { name: 'Refresh' }).click();
  const ended = page.getByText('You are no longer signed in').first();
  await expect(ended).toBeVisible();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(asked.getByLabel('Username')).toHaveValue(ADMIN.username);
  await asked.getByLabel('Password').fill('not the password');
  await asked.getByRole('button', { name: 'Sign in and go on' }).click();
  await expect(asked.getByRole('alert')).toBeVisible();
  await asked.getByLabel('Password').fill(ADMIN.password);
  await asked.getByRole('button', { name: 'Sign in and go on' }).click();
  await expect(asked).toBeHidden();
  await expect(ended).toBeHidden();
  await expect(page.locator('body')).not.toBeFocused();
  await expect(transfer(page)).toContainText('Uploaded', { timeout: 30_000 });
  await expectWhole(bucket, 'large.bin', sum);
});

/** A large file dropped from disk whose first and third part are stored, and whose second is held. */
async function beginLarge(
  page: Page,
  bucket: TestBucket,
  folder?: string,
): Promise<{ sum: string | undefined; release: Release }> {
  await openFolder(page, bucket, folder);
  const sums = await writeToDisk(page, [{ path: 'large.bin', bytes: MULTIPART_BYTES }]);
  const release = await holdPart(page, 2);
  await dropFromDisk(listing(page), 'large.bin');
  await expectParts(bucket, [1, 3]);
  return { sum: sums['large.bin'], release };
}

function interrupted(page: Page, name: string): Locator {
  return transfers(page).getByRole('listitem', { name, exact: true }).filter({ hasText: 'Interrupted' });
}
