import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures';
import { holdActions } from './support/held-requests';
import {
  deleteSelection,
  details,
  dialog,
  openDialog,
  openFolder,
  row,
  runFromPalette,
  select,
  transfers,
} from './support/pages';

test('a new folder is there at once, and empty', async ({ page, bucket }) => {
  await openFolder(page, bucket);
  const form = await openDialog(page, 'New folder');
  await form.getByRole('textbox', { name: 'Name' }).fill('2026 plans/drafts');
  await form.getByRole('button', { name: 'Create' }).click();
  await expect(form).toBeHidden();
  expect(await bucket.keys()).toContain('2026 plans/drafts/');
  await openFolder(page, bucket, '2026 plans/drafts/');
  await expect(page.getByText('This folder is empty')).toBeVisible();
});

test('a new file holds what was typed', async ({ page, bucket }) => {
  await openFolder(page, bucket);
  await runFromPalette(page, 'New file');
  const form = dialog(page, 'New file');
  await form.getByRole('textbox', { name: 'Name' }).fill('greeting.json');
  await form.getByRole('textbox', { name: 'Text' }).fill('{"hello":"wörld"}\n');
  await form.getByRole('button', { name: 'Create' }).click();
  await expect(row(page, 'greeting.json')).toBeVisible();
  expect((await bucket.read('greeting.json')).toString()).toBe('{"hello":"wörld"}\n');
  expect(await bucket.contentType('greeting.json')).toMatch(/^application\/json/);
});

test('renaming a file keeps its content and its type', async ({ page, bucket }) => {
  await bucket.seed({ 'a.txt': { body: 'content', contentType: 'text/x-special' } });
  await openFolder(page, bucket);
  await select(page, 'a.txt');
  const form = await openDialog(page, 'Rename');
  await form.getByRole('textbox', { name: 'New name' }).fill('100% “b” + c.txt');
  await form.getByRole('button', { name: 'Rename' }).click();
  await expect(row(page, '100% “b” + c.txt')).toBeVisible();
  await expect(page.getByText('Renamed a.txt → 100% “b” + c.txt', { exact: true })).toBeVisible();
  await expect(transfers(page)).toBeHidden();
  expect(await bucket.keys()).toEqual(['100% “b” + c.txt']);
  expect(await bucket.contentType('100% “b” + c.txt')).toBe('text/x-special');
});

test('renaming never replaces what is there', async ({ page, bucket }) => {
  await bucket.seed({ 'a.txt': 'first', 'b.txt': 'second' });
  await openFolder(page, bucket);
  await select(page, 'a.txt');
  const form = await openDialog(page, 'Rename');
  await form.getByRole('textbox', { name: 'New name' }).fill('b.txt');
  await form.getByRole('button', { name: 'Rename' }).click();
  await expect(dialog(page, 'Name conflicts').or(form.getByRole('alert'))).toBeVisible();
  expect((await bucket.read('a.txt')).toString()).toBe('first');
  expect((await bucket.read('b.txt')).toString()).toBe('second');
});

test('renaming a folder takes all of it and nothing of its siblings', async ({ page, bucket }) => {
  await bucket.seed(['photos/1.jpg', 'photos/deep/2.jpg', 'photos-2019/3.jpg', 'photos.txt']);
  await openFolder(page, bucket);
  await select(page, 'photos');
  const form = await openDialog(page, 'Rename');
  await form.getByRole('textbox', { name: 'New name' }).fill('pictures');
  await form.getByRole('button', { name: 'Rename' }).click();
  await expect(row(page, 'pictures')).toBeVisible();
  await expect(row(page, 'photos')).toBeHidden();
  expect(await bucket.keys()).toEqual([
    'photos-2019/3.jpg',
    'photos.txt',
    'pictures/1.jpg',
    'pictures/deep/2.jpg',
  ]);
});

test('copying puts files and folders elsewhere and leaves them here', async ({ page, bucket }) => {
  await bucket.seed(['a.txt', 'folder/b.txt', 'target/already.txt']);
  await openFolder(page, bucket);
  await select(page, 'folder', 'a.txt');
  const form = await openDialog(page, 'Copy', 'Copy to');
  await form.getByRole('textbox', { name: 'Folder' }).fill('target/');
  await form.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect
    .poll(() => bucket.keys())
    .toEqual(['a.txt', 'folder/b.txt', 'target/a.txt', 'target/already.txt', 'target/folder/b.txt']);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(row(page, 'already.txt')).toBeVisible();
  await expect(row(page, 'a.txt')).toBeVisible();
  await expect(row(page, 'folder')).toBeVisible();
});

test('moving to another bucket leaves nothing behind', async ({ page, bucket, otherBucket }) => {
  await bucket.seed(['a.txt', 'stays.txt']);
  await openFolder(page, bucket);
  await select(page, 'a.txt');
  const form = await openDialog(page, 'Move', 'Move to');
  await form.getByRole('textbox', { name: 'Folder' }).fill(`s3://${otherBucket.name}/new place/`);
  await form.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(row(page, 'a.txt')).toBeHidden();
  await expect.poll(() => otherBucket.keys()).toEqual(['new place/a.txt']);
  await expect.poll(() => bucket.keys()).toEqual(['stays.txt']);
});

test('copying asks before it replaces', async ({ page, bucket }) => {
  await bucket.seed({ 'a.txt': 'new', 'b.txt': 'b', 'target/a.txt': 'old' });
  await openFolder(page, bucket);
  await select(page, 'a.txt', 'b.txt');
  const form = await openDialog(page, 'Copy', 'Copy to');
  await form.getByRole('textbox', { name: 'Folder' }).fill('target/');
  await form.getByRole('button', { name: 'Copy', exact: true }).click();
  const conflicts = dialog(page, 'Name conflicts');
  await conflicts.getByRole('radio', { name: 'Leave it as it is' }).check();
  await conflicts.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(() => bucket.keys('target/')).toEqual(['target/a.txt', 'target/b.txt']);
  expect((await bucket.read('target/a.txt')).toString()).toBe('old');
});

test('deleting says how much, and takes exactly that', async ({ page, bucket }) => {
  await bucket.seed(['logs/1.txt', 'logs/2.txt', 'logs-old/3.txt', 'logs.txt', 'note.txt']);
  await openFolder(page, bucket);
  await select(page, 'logs', 'note.txt');
  await page.keyboard.press('Delete');
  const confirm = dialog(page, 'Delete');
  await expect(confirm).toContainText('3 objects');
  await expect(confirm.getByText('This bucket keeps no versions: this cannot be undone.')).toBeVisible();
  await expect(confirm.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await confirm.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(row(page, 'logs')).toBeHidden();
  await expect(row(page, 'note.txt')).toBeHidden();
  expect(await bucket.keys()).toEqual(['logs-old/3.txt', 'logs.txt']);
});

test('where versions are kept, what was deleted is restored: at once, or from its versions', async ({
  page,
  bucket,
  expectErrors,
}) => {
  await bucket.keepVersions();
  await bucket.seed({ 'a.txt': 'once', 'dir/b é.txt': 'twice' });
  await openFolder(page, bucket);
  await select(page, 'a.txt', 'dir');
  const confirm = await openDialog(page, 'Delete');
  await expect(confirm.getByText('can be restored from its Versions tab')).toBeVisible();
  await confirm.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(row(page, 'a.txt')).toBeHidden();
  await expect(row(page, 'dir')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Restored 2 objects')).toBeVisible();
  await expect(row(page, 'a.txt')).toBeVisible();
  await expect(row(page, 'dir')).toBeVisible();
  expect((await bucket.read('dir/b é.txt')).toString()).toBe('twice');

  await select(page, 'a.txt');
  await deleteSelection(page);
  await expect(row(page, 'a.txt')).toBeHidden();
  // Its other tabs ask for what is gone.
  expectErrors(/404/);
  await page.keyboard.press('ControlOrMeta+k');
  await dialog(page, 'Commands').getByRole('combobox').fill(`s3://${bucket.name}/a.txt`);
  await page.getByRole('option', { name: /^Open object/ }).click();
  await details(page).getByRole('tab', { name: 'Versions' }).click();
  const versions = details(page).getByRole('list', { name: 'Versions' }).getByRole('listitem');
  await expect(versions.first()).toContainText('Delete marker');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    versions
      .last()
      .getByRole('link', { name: /^Download the version of/ })
      .click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toBe('once');
  await versions.first().getByRole('button', { name: 'Restore' }).click();
  await expect(row(page, 'a.txt')).toBeVisible();
  await expect(versions).toHaveCount(1);
  expect((await bucket.read('a.txt')).toString()).toBe('once');
});

test('an older version is made the newest again', async ({ page, bucket }) => {
  await bucket.keepVersions();
  await bucket.seed({ 'a.txt': 'once' });
  await bucket.seed({ 'a.txt': 'twice' });
  await openFolder(page, bucket);
  await row(page, 'a.txt').dblclick();
  await details(page).getByRole('tab', { name: 'Versions' }).click();
  const versions = details(page).getByRole('list', { name: 'Versions' }).getByRole('listitem');
  await expect(versions).toHaveCount(2);
  const again = { name: /^Make the version of .* the newest again$/ };
  await expect(versions.first().getByRole('button', again)).toHaveCount(0);
  await versions.last().getByRole('button', again).click();
  await expect(page.getByText('Restored a.txt')).toBeVisible();
  await expect(versions).toHaveCount(3);
  expect((await bucket.read('a.txt')).toString()).toBe('once');
});

test('cancelling the question deletes nothing', async ({ page, bucket }) => {
  await bucket.seed(['a.txt']);
  await openFolder(page, bucket);
  await select(page, 'a.txt');
  const confirm = await openDialog(page, 'Delete');
  await confirm.getByRole('button', { name: 'Cancel' }).click();
  await expect(confirm).toBeHidden();
  await expect(row(page, 'a.txt')).toBeVisible();
  expect(await bucket.keys()).toEqual(['a.txt']);
});

test('a large folder is deleted with progress, step by step', async ({ page, bucket }) => {
  await bucket.seed(Array.from({ length: 1500 }, (_, index) => `many/${index}.txt`));
  await bucket.seed(['many-more/kept.txt']);
  await openFolder(page, bucket);
  await select(page, 'many');
  const release = await holdActions(page);
  await deleteSelection(page);
  // What takes long has a line of its own, and says there how it ended.
  const line = transfers(page).getByRole('listitem').filter({ hasText: 'many' });
  await expect(line).toBeVisible();
  release();
  await expect(row(page, 'many')).toBeHidden({ timeout: 30_000 });
  await expect(line).toContainText('Deleted');
  await expect(page.getByText('Deleted 1,500 objects')).toBeHidden();
  expect(await bucket.keys()).toEqual(['many-more/kept.txt']);
});
