import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './fixtures';
import { chooseToUpload } from './support/files';
import { openFolder, reload } from './support/pages';
import { chooseAgain, expectUploaded, sha256OfFile, transfer } from './support/uploads';

const MIB = 1024 ** 2;
const LARGE_BYTES = 2048 * MIB + 4321;
const FILES_PER_FOLDER = 100;

// One after the other: together they would fill memory and disk for no gain.
test.describe.configure({ mode: 'serial' });

test('2 GiB arrive whole, with a reload in the middle', async ({ page, bucket }, testInfo) => {
  test.setTimeout(240_000);
  const file = testInfo.outputPath('2gib.bin');
  await sparseFile(file);
  await openFolder(page, bucket);
  await chooseToUpload(page, 'Upload files', file);
  await expect
    .poll(async () => (await bucket.unfinishedParts()).length, { timeout: 90_000 })
    .toBeGreaterThan(40);
  page.on('dialog', (leaving) => void leaving.accept());
  await reload(page);

  const before = (await bucket.unfinishedParts()).length;
  let sent = 0;
  page.on('request', (request) => {
    if (request.method() === 'PUT' && request.url().includes('partNumber=')) sent += 1;
  });
  await chooseAgain(page, file);
  await expectUploaded(page, 1, 120_000);
  expect(await bucket.sha256('2gib.bin')).toBe(await sha256OfFile(file));
  expect(await bucket.unfinishedUploads()).toEqual([]);
  expect(sent).toBeLessThanOrEqual(Math.ceil(LARGE_BYTES / (16 * MIB)) - before);
  await rm(file);
});

test('500 files in nested folders all arrive', async ({ page, bucket }, testInfo) => {
  const expected = await manyFiles(testInfo.outputPath('many'), 5);
  await openFolder(page, bucket);
  await chooseToUpload(page, 'Upload folder', testInfo.outputPath('many'));
  await expectUploaded(page, 1, 100_000);
  expect(await bucket.etags()).toEqual(expected);
  await rm(testInfo.outputPath('many'), { recursive: true });
});

// All of them sent would take ten minutes: each costs a preflight, and a sync to the disk.
test('20,000 files in nested folders are all planned, and cancelled without a trace', async ({
  page,
  bucket,
}, testInfo) => {
  test.setTimeout(150_000);
  const expected = await manyFiles(testInfo.outputPath('many'), 200);
  const large = testInfo.outputPath('many/large.bin');
  await writeFile(large, randomBytes(40 * MIB));
  await page.route(
    (url) => url.searchParams.has('X-Amz-Signature') && url.searchParams.get('partNumber') === '2',
    (route) => (route.request().method() === 'PUT' ? undefined : route.continue()),
  );
  await openFolder(page, bucket);
  await chooseToUpload(page, 'Upload folder', testInfo.outputPath('many'));
  await expect(transfer(page)).toContainText('of 20,001 done', { timeout: 90_000 });
  await expect.poll(() => bucket.unfinishedParts(), { timeout: 30_000 }).toEqual([1, 3]);
  await expect.poll(async () => (await bucket.keys()).length, { timeout: 30_000 }).toBeGreaterThan(300);
  await transfer(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(transfer(page)).toContainText('Cancelled', { timeout: 30_000 });
  await expect.poll(() => bucket.unfinishedUploads()).toEqual([]);
  // Nothing more comes.
  await expect(page.getByRole('link', { name: /^Show in/ })).toBeVisible();
  const arrived = await bucket.etags();
  await openFolder(page, bucket, 'many/');
  expect(await bucket.etags()).toEqual(arrived);
  expect(Object.keys(arrived).length).toBeLessThan(5000);
  for (const [key, etag] of Object.entries(arrived)) expect(etag, key).toBe(expected[key]);
  await rm(testInfo.outputPath('many'), { recursive: true });
});

/** Takes little of the disk, and every part differs from every other. */
async function sparseFile(file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const handle = await open(file, 'w');
  await handle.truncate(LARGE_BYTES);
  for (let at = 0; at < LARGE_BYTES; at += 8 * MIB) await handle.write(randomBytes(512), 0, 512, at);
  await handle.close();
}

/** @returns the MD5 of each file under the key it will have */
async function manyFiles(folder: string, folders: number): Promise<Record<string, string>> {
  const etags: Record<string, string> = {};
  for (let outer = 0; outer < folders; outer += 1) {
    const inner = `${String(outer % 10)}/${String(outer)}/deep`;
    await mkdir(path.join(folder, inner), { recursive: true });
    const writes = Array.from({ length: FILES_PER_FOLDER }, async (_, index) => {
      const content = `${outer} ${index}`;
      etags[`many/${inner}/${index}.txt`] = createHash('md5').update(content).digest('hex');
      await writeFile(path.join(folder, inner, `${index}.txt`), content);
    });
    await Promise.all(writes);
  }
  return etags;
}
