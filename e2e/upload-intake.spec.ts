import { appendFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { SINGLE_PUT_MAX_BYTES } from '@/lib/upload/plan';
import { expect, test } from './fixtures';
import { storeAccess } from './support/environment';
import { chooseByInput, chooseToUpload, makeFiles } from './support/files';
import { dialog, openFolder, row, runFromPalette } from './support/pages';
import { expectUploaded, transfer } from './support/uploads';

test('only what differs is replaced', async ({ page, bucket }, testInfo) => {
  await bucket.seed({ 'same.txt': 'same', 'longer.txt': 'short', 'changed.txt': 'aaaa' });
  const before = await bucket.modified('same.txt');
  const files = await makeFiles(testInfo.outputPath('files'), {
    'same.txt': 'same',
    'longer.txt': 'longer',
    'changed.txt': 'bbbb',
  });
  await openFolder(page, bucket);
  await chooseToUpload(
    page,
    'Upload files',
    Object.values(files).map(({ path }) => path),
  );
  const conflicts = dialog(page, 'Name conflicts');
  await expect(conflicts.getByRole('listitem')).toHaveCount(3);
  await conflicts.getByRole('radio', { name: 'Replace if different' }).check();
  await conflicts.getByRole('button', { name: 'Upload', exact: true }).click();
  await expectUploaded(page, 1);
  await expect(transfer(page)).toContainText('1 skipped');
  expect((await bucket.read('longer.txt')).toString()).toBe('longer');
  expect((await bucket.read('changed.txt')).toString()).toBe('bbbb');
  expect(await bucket.modified('same.txt')).toBe(before);
});

test('a choice that is given up stops the rest, says so, and gives the focus back', async ({
  page,
  bucket,
}, testInfo) => {
  await bucket.seed({ 'there.txt': 'old' });
  const files = await makeFiles(testInfo.outputPath('files'), { 'there.txt': 'new', 'free.txt': 'free' });
  await openFolder(page, bucket);
  await chooseToUpload(
    page,
    'Upload files',
    Object.values(files).map(({ path }) => path),
  );
  await expect(dialog(page, 'Name conflicts')).toBeVisible();
  await expect.poll(() => bucket.keys()).toEqual(['free.txt', 'there.txt']);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Upload', exact: true })).toBeFocused();
  await expect(transfer(page)).toContainText('Cancelled');
  expect((await bucket.read('there.txt')).toString()).toBe('old');
});

test('what somebody else writes between the look and the upload is not overwritten', async ({
  page,
  bucket,
  expectErrors,
}, testInfo) => {
  expectErrors(/412|Precondition/);
  const { 'race.txt': file } = await makeFiles(testInfo.outputPath('files'), { 'race.txt': 'mine' });
  await openFolder(page, bucket);
  await page.route(
    (url) => url.href.startsWith(storeAccess().endpoint) && url.pathname.endsWith('race.txt'),
    async (route) => {
      if (route.request().method() === 'PUT') await bucket.seed({ 'race.txt': 'theirs' });
      await route.continue();
    },
  );
  await chooseToUpload(page, 'Upload files', file!.path);
  await expect(transfer(page)).toContainText('Failed');
  expect((await bucket.read('race.txt')).toString()).toBe('theirs');

  // Trying again would end alike: what is in the way is asked about.
  const retry = transfer(page).getByRole('button', { name: 'Retry' });
  await retry.click();
  const conflicts = dialog(page, 'Name conflicts');
  await expect(conflicts.getByRole('listitem')).toHaveCount(1);
  await conflicts.getByRole('button', { name: 'Not now' }).click();
  await expect(conflicts).toBeHidden();
  await expect(transfer(page)).toContainText('Failed');
  await retry.click();
  await conflicts.getByRole('radio', { name: 'Keep both' }).check();
  await conflicts.getByRole('button', { name: 'Upload', exact: false }).click();
  await expectUploaded(page, 1);
  expect((await bucket.read('race.txt')).toString()).toBe('theirs');
  expect((await bucket.read('race (1).txt')).toString()).toBe('mine');
});

test('of many files one is changed on the disk meanwhile: it alone fails', async ({
  page,
  bucket,
}, testInfo) => {
  const contents = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`${index + 10}.txt`, `file ${index}`]),
  );
  const files = await makeFiles(testInfo.outputPath('files'), contents);
  // Chosen, and not read yet.
  await page.route('**/api/uploads/check', async (route) => {
    await appendFile(files['17.txt']!.path, ' and more');
    await route.continue();
  });
  await openFolder(page, bucket);
  await chooseToUpload(
    page,
    'Upload files',
    Object.values(files).map(({ path }) => path),
  );
  await expect(transfer(page)).toContainText('1 failed');
  await expect(transfer(page)).toContainText('The browser could not read');
  await expect.poll(() => bucket.keys()).toEqual(Object.keys(contents).filter((name) => name !== '17.txt'));
  expect((await bucket.read('16.txt')).toString()).toBe('file 6');
  expect((await bucket.read('18.txt')).toString()).toBe('file 8');
});

test('files that are pasted are uploaded, text is looked at first', async ({ page, bucket }) => {
  await openFolder(page, bucket);
  await paste(page, { file: { name: 'note.md', content: '# pasted' } });
  await expect(row(page, 'note.md')).toBeVisible();
  expect((await bucket.read('note.md')).toString()).toBe('# pasted');
  await paste(page, { text: 'some words' });
  const create = dialog(page, 'New file');
  await expect(create.getByLabel('Name')).toHaveValue('Pasted text.txt');
  await create.getByRole('button', { name: 'Create' }).click();
  await expect(row(page, 'Pasted text.txt')).toBeVisible();
  expect((await bucket.read('Pasted text.txt')).toString()).toBe('some words');
});

test('text fields paste for themselves', async ({ page, bucket }) => {
  await openFolder(page, bucket);
  await page.getByRole('searchbox', { name: 'Filter' }).focus();
  await paste(page, { text: 'words' });
  await paste(page, { file: { name: 'no.txt', content: 'no' } });
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(transfer(page)).toBeHidden();
});

test('options are checked, and stored with every object', async ({ page, bucket }, testInfo) => {
  const files = await makeFiles(testInfo.outputPath('files'), {
    'small.bin': 'a',
    'large.bin': SINGLE_PUT_MAX_BYTES + 1,
  });
  await openFolder(page, bucket);
  await chooseByInput(page);
  await runFromPalette(page, 'Upload with options');
  const options = dialog(page, 'Upload options');
  await options.getByLabel('Content type').fill('markdown');
  await expect(options).toContainText('A content type looks like text/plain.');
  await expect(options.getByRole('button', { name: 'Choose files' })).toBeDisabled();
  await options.getByLabel('Content type').fill('text/markdown');
  await options.getByLabel('Cache-Control').fill('max-age=60');
  await addPair(options, 'User metadata', 'Add metadata', 'author', 'Grüße');
  await addPair(options, 'Tags', 'Add tag', 'project', 'windlass');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    options.getByRole('button', { name: 'Choose files' }).click(),
  ]);
  await chooser.setFiles(Object.values(files).map(({ path }) => path));
  await expectUploaded(page, 1);
  for (const key of ['small.bin', 'large.bin']) {
    expect(await bucket.stored(key)).toMatchObject({
      contentType: 'text/markdown',
      cacheControl: 'max-age=60',
      tags: { project: 'windlass' },
    });
    expect(Object.keys((await bucket.stored(key)).user ?? {})).toEqual(['author']);
  }
});

test('hidden files are left out and empty folders kept where that is wanted', async ({ page, bucket }) => {
  await openFolder(page, bucket);
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const album = await root.getDirectoryHandle('album', { create: true });
    await album.getDirectoryHandle('empty', { create: true });
    for (const name of ['.DS_Store', 'a.txt']) {
      const writable = await (await album.getFileHandle(name, { create: true })).createWritable();
      await writable.write(name);
      await writable.close();
    }
    Object.assign(window, { showDirectoryPicker: () => Promise.resolve(album) });
  });
  await runFromPalette(page, 'Upload with options');
  const options = dialog(page, 'Upload options');
  await options.getByLabel('Skip hidden and system files').check();
  await options.getByLabel('Keep empty folders').check();
  await options.getByRole('button', { name: 'Choose folder' }).click();
  await expectUploaded(page, 1);
  await expect(transfer(page)).toContainText('1 skipped');
  expect(await bucket.keys()).toEqual(['album/a.txt', 'album/empty/']);
});

async function addPair(
  options: Locator,
  group: string,
  add: string,
  name: string,
  value: string,
): Promise<void> {
  const fields = options.getByRole('group', { name: group });
  await fields.getByRole('button', { name: add }).click();
  await fields.getByLabel('Name').fill(name);
  await fields.getByLabel('Value').fill(value);
}

/** What the browser does when something is pasted: tests have no system clipboard that holds files. */
async function paste(
  page: Page,
  what: { text?: string; file?: { name: string; content: string } },
): Promise<void> {
  await page.evaluate(({ text, file }) => {
    const clipboardData = new DataTransfer();
    if (text !== undefined) clipboardData.setData('text/plain', text);
    if (file) clipboardData.items.add(new File([file.content], file.name));
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, what);
}
