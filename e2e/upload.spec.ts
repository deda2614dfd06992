import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { storeAccess } from './support/environment';
import { chooseToUpload, dropOnto, makeFiles } from './support/files';
import { dialog, listing, openFolder, row, transfers } from './support/pages';
import { sha256, type TestBucket } from './support/test-bucket';
import { expectUploaded, transfer } from './support/uploads';

const MIB = 1024 ** 2;
/** Above the size up to which one PUT carries a file, and not a whole number of parts. */
const MULTIPART_BYTES = 40 * MIB + 12_345;

test('files chosen by the button arrive byte for byte', async ({ page, bucket }, testInfo) => {
  const files = await makeFiles(testInfo.outputPath('files'), {
    'a.txt': 'hello',
    'empty.bin': '',
    'spaced name + 100% “ü”.json': '{}',
  });
  await openFolder(page, bucket, 'inbox/');
  await chooseToUpload(
    page,
    'Upload files',
    Object.values(files).map((file) => file.path),
  );
  for (const [name, { bytes }] of Object.entries(files)) {
    await expect(row(page, name)).toBeVisible();
    expect(sha256(await bucket.read(`inbox/${name}`))).toBe(sha256(bytes));
  }
  await expectUploaded(page, 1);
  expect(await bucket.contentType('inbox/a.txt')).toMatch(/^text\/plain/);
  expect(await bucket.contentType('inbox/spaced name + 100% “ü”.json')).toMatch(/^application\/json/);
});

test('a folder chosen by the button keeps its structure', async ({ page, bucket }, testInfo) => {
  const folder = testInfo.outputPath('album');
  await makeFiles(folder, { 'a.jpg': 'a', 'deep/er/b.jpg': 'b' });
  await openFolder(page, bucket);
  await chooseToUpload(page, 'Upload folder', folder);
  await expect(row(page, 'album')).toBeVisible();
  await expect.poll(() => bucket.keys()).toEqual(['album/a.jpg', 'album/deep/er/b.jpg']);
});

test('files and folders dropped anywhere land in the open folder', async ({ page, bucket }, testInfo) => {
  const folder = testInfo.outputPath('dropped');
  await makeFiles(folder, { 'x.txt': 'x', 'album/deep/y.txt': 'y', 'h#sh?.txt': 'z' });
  await openFolder(page, bucket, 'target/');
  await dropOnto(page, await middleOf(listing(page)), [
    `${folder}/x.txt`,
    `${folder}/album`,
    `${folder}/h#sh?.txt`,
  ]);
  await expect
    .poll(() => bucket.keys())
    .toEqual(['target/album/deep/y.txt', 'target/h#sh?.txt', 'target/x.txt']);
  await expect(row(page, 'album')).toBeVisible();
});

test('files dropped on a folder’s row land in that folder', async ({ page, bucket }, testInfo) => {
  await bucket.seed(['inner/there.txt']);
  const { 'x.txt': file } = await makeFiles(testInfo.outputPath('dropped'), { 'x.txt': 'x' });
  await openFolder(page, bucket);
  await dropOnto(page, await middleOf(row(page, 'inner')), [file!.path]);
  await expect.poll(() => bucket.keys()).toEqual(['inner/there.txt', 'inner/x.txt']);
});

test('a large file goes in parts and arrives whole', async ({ page, bucket }, testInfo) => {
  const { 'large.bin': file } = await makeFiles(testInfo.outputPath('files'), {
    'large.bin': MULTIPART_BYTES,
  });
  await openFolder(page, bucket);
  await chooseToUpload(page, 'Upload files', file!.path);
  await expectUploaded(page, 1);
  await expect(row(page, 'large.bin')).toBeVisible();
  expect(sha256(await bucket.read('large.bin'))).toBe(sha256(file!.bytes));
  expect(await bucket.unfinishedUploads()).toEqual([]);
});

test('a conflict is asked about: replace', async ({ page, bucket }, testInfo) => {
  const conflicts = await uploadOver(page, bucket, testInfo.outputPath('files'));
  await conflicts.getByRole('radio', { name: 'Replace', exact: true }).check();
  await conflicts.getByRole('button', { name: /^Upload/ }).click();
  await expectUploaded(page, 1);
  expect(await contents(bucket)).toEqual({ 'a.txt': 'new a', 'b.txt': 'new b', 'c.txt': 'new c' });
});

test('a conflict is asked about: skip', async ({ page, bucket }, testInfo) => {
  const conflicts = await uploadOver(page, bucket, testInfo.outputPath('files'));
  await conflicts.getByRole('radio', { name: 'Skip', exact: true }).check();
  await conflicts.getByRole('button', { name: /^Upload/ }).click();
  await expectUploaded(page, 1);
  expect(await contents(bucket)).toEqual({ 'a.txt': 'old a', 'b.txt': 'old b', 'c.txt': 'new c' });
});

test('a conflict is asked about: keep both', async ({ page, bucket }, testInfo) => {
  const conflicts = await uploadOver(page, bucket, testInfo.outputPath('files'));
  await conflicts.getByRole('radio', { name: 'Keep both', exact: true }).check();
  await conflicts.getByRole('button', { name: /^Upload/ }).click();
  await expectUploaded(page, 1);
  const after = await contents(bucket);
  expect(Object.values(after).sort()).toEqual(['new a', 'new b', 'new c', 'old a', 'old b']);
  expect(after).toMatchObject({ 'a.txt': 'old a', 'b.txt': 'old b', 'c.txt': 'new c' });
});

test('a conflict is asked about: each for itself, or not at all', async ({ page, bucket }, testInfo) => {
  const conflicts = await uploadOver(page, bucket, testInfo.outputPath('files'));
  await conflicts.getByRole('combobox', { name: 'What to do with a.txt' }).click();
  await page.getByRole('option', { name: 'Replace', exact: true }).click();
  await conflicts.getByRole('combobox', { name: 'What to do with b.txt' }).click();
  await page.getByRole('option', { name: 'Skip' }).click();
  await conflicts.getByRole('button', { name: /^Upload/ }).click();
  await expectUploaded(page, 1);
  expect(await contents(bucket)).toEqual({ 'a.txt': 'new a', 'b.txt': 'old b', 'c.txt': 'new c' });
});

test('leaving the question replaces nothing', async ({ page, bucket }, testInfo) => {
  const conflicts = await uploadOver(page, bucket, testInfo.outputPath('files'));
  await conflicts.getByRole('button', { name: 'Cancel upload' }).click();
  await expect(conflicts).toBeHidden();
  await expect(transfer(page)).toBeVisible();
  expect(await contents(bucket)).toMatchObject({ 'a.txt': 'old a', 'b.txt': 'old b' });
});

test('cancelling leaves nothing behind, and the old object as it was', async ({ page, bucket }, testInfo) => {
  await bucket.seed({ 'large.bin': 'the old one' });
  const { 'large.bin': file } = await makeFiles(testInfo.outputPath('files'), {
    'large.bin': MULTIPART_BYTES,
  });
  // The second part never gets an answer: the upload stays in the middle for as long as this test looks at it.
  await page.route(
    (url) => url.searchParams.get('partNumber') === '2',
    () => undefined,
  );
  await openFolder(page, bucket);
  await chooseToUpload(page, 'Upload files', file!.path);
  const conflicts = dialog(page, 'Name conflicts');
  await conflicts.getByRole('radio', { name: 'Replace', exact: true }).check();
  await conflicts.getByRole('button', { name: /^Upload/ }).click();
  await expect(transfer(page).getByRole('progressbar')).toBeVisible();
  await expect.poll(() => bucket.unfinishedUploads()).toEqual(['large.bin']);
  await transfer(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(transfer(page)).toContainText('Cancelled');
  await expect.poll(() => bucket.unfinishedUploads()).toEqual([]);
  expect((await bucket.read('large.bin')).toString()).toBe('the old one');
});

test('a line that breaks is waited out', async ({ page, bucket, expectErrors }, testInfo) => {
  expectErrors(/ERR_|Failed to load/);
  const files = await makeFiles(testInfo.outputPath('files'), { 'first.txt': 'reached', 'a.txt': 'at last' });
  await openFolder(page, bucket);
  await chooseToUpload(page, 'Upload files', files['first.txt']!.path);
  await expect(row(page, 'first.txt')).toBeVisible();
  let failures = 2;
  await page.route(`${storeAccess().endpoint}/**`, (route) =>
    failures-- > 0 ? route.abort('connectionreset') : route.continue(),
  );
  await chooseToUpload(page, 'Upload files', files['a.txt']!.path);
  await expect(row(page, 'a.txt')).toBeVisible({ timeout: 30_000 });
  expect((await bucket.read('a.txt')).toString()).toBe('at last');
});

test('a store that cannot be reached is said, and Retry goes on', async ({
  page,
  bucket,
  expectErrors,
}, testInfo) => {
  expectErrors(/ERR_|Failed to load/);
  const { 'a.txt': file } = await makeFiles(testInfo.outputPath('files'), { 'a.txt': 'at last' });
  await openFolder(page, bucket);
  await page.route(`${storeAccess().endpoint}/**`, (route) => route.abort('connectionrefused'));
  await chooseToUpload(page, 'Upload files', file!.path);
  await expect(transfer(page).getByRole('button', { name: 'Retry' })).toBeVisible({ timeout: 40_000 });
  await expect(transfers(page)).toContainText('could not reach the store');
  await page.unrouteAll();
  await transfer(page).getByRole('button', { name: 'Retry' }).click();
  await expect(row(page, 'a.txt')).toBeVisible();
  expect((await bucket.read('a.txt')).toString()).toBe('at last');
});

test('finished transfers can be cleared away', async ({ page, bucket }, testInfo) => {
  const { 'a.txt': file } = await makeFiles(testInfo.outputPath('files'), { 'a.txt': 'a' });
  await openFolder(page, bucket);
  await chooseToUpload(page, 'Upload files', file!.path);
  await expectUploaded(page, 1);
  await transfers(page).getByRole('button', { name: 'Clear finished' }).click();
  await expect(transfer(page)).toBeHidden();
});

async function uploadOver(page: Page, bucket: TestBucket, folder: string): Promise<Locator> {
  await bucket.seed({ 'a.txt': 'old a', 'b.txt': 'old b' });
  const files = await makeFiles(folder, { 'a.txt': 'new a', 'b.txt': 'new b', 'c.txt': 'new c' });
  await openFolder(page, bucket);
  await chooseToUpload(
    page,
    'Upload files',
    Object.values(files).map((file) => file.path),
  );
  const conflicts = dialog(page, 'Name conflicts');
  await expect(conflicts).toContainText('2 of 3 names are already there');
  expect(await contents(bucket)).toMatchObject({ 'a.txt': 'old a', 'b.txt': 'old b' });
  return conflicts;
}

async function contents(bucket: TestBucket): Promise<Record<string, string>> {
  const keys = await bucket.keys();
  return Object.fromEntries(
    await Promise.all(keys.map(async (key) => [key, (await bucket.read(key)).toString()] as const)),
  );
}

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('nothing to drop on');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
