import { expect, test } from './fixtures';
import { expectAccessible } from './support/accessible';
import { required } from './support/environment';
import { chooseToUpload, makeFiles } from './support/files';
import { PARQUET_SAMPLE } from './support/parquet-sample';
import {
  browseHref,
  details,
  dialog,
  listening,
  openDialog,
  openFolder,
  openObject,
  row,
  runFromPalette,
  select,
} from './support/pages';

test.use({ reducedMotion: 'reduce' });

test.describe('signed out', () => {
  test.use({ storageState: { cookies: [], origins: [] } });

  test('the sign-in page, both ways in', async ({ page }) => {
    await page.goto('/sign-in');
    await listening(page);
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('tab', { name: 'Access keys' }).click();
    await expectAccessible(page);
  });
});

test('the buckets', async ({ page, bucket }) => {
  await page.goto(`/${required('WINDLASS_E2E_CONNECTION')}`);
  await listening(page);
  await expect(page.getByRole('row', { name: bucket.name })).toBeVisible();
  await expectAccessible(page);
  await openDialog(page, 'New bucket');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('row', { name: bucket.name }).click();
  await openDialog(page, 'Delete bucket');
  await expectAccessible(page);
});

test('a listing: empty, full, selected, with details', async ({ page, bucket }) => {
  await openFolder(page, bucket);
  await expect(page.getByText('This bucket is empty')).toBeVisible();
  await expectAccessible(page);
  await bucket.seed(['folder/x', 'a.txt', 'b.txt', 'new\nline.txt']);
  await page.goto(browseHref(bucket, '', 'a.txt'));
  await listening(page);
  await expect(row(page, 'folder')).toBeVisible();
  await expect(details(page)).toBeVisible();
  await expectAccessible(page);
  await select(page, 'a.txt', 'folder');
  await expectAccessible(page);
  for (const tab of ['Properties', 'Tags', 'Versions', 'Links']) {
    await select(page, 'a.txt');
    await details(page).getByRole('tab', { name: tab }).click();
    await expectAccessible(page);
  }
});

test('tiles', async ({ page, bucket }) => {
  await bucket.seed(['folder/x', 'a.txt', 'b.txt']);
  await page.goto(`${browseHref(bucket)}?view=grid`);
  await listening(page);
  await page.getByRole('gridcell', { name: 'a.txt', exact: true }).click();
  await expectAccessible(page);
});

test('a search, before and after', async ({ page, bucket }) => {
  await bucket.seed(['folder/x', 'a.txt']);
  await openFolder(page, bucket);
  await runFromPalette(page, 'Search everything below');
  const field = page.getByRole('searchbox', { name: 'Search', exact: true });
  await expect(field).toBeFocused();
  await expectAccessible(page);
  await field.fill('x');
  await field.press('Enter');
  await expect(row(page, 'folder/x')).toBeVisible();
  await expectAccessible(page);
});

test('a search through all buckets, before and after', async ({ page, bucket, expectErrors }) => {
  // Buckets of other tests may go while they are looked through.
  expectErrors(/404/);
  await bucket.seed([`folder/${bucket.name}-x`, 'a.txt']);
  await openFolder(page, bucket);
  await runFromPalette(page, 'Search all buckets');
  const field = page.getByRole('searchbox', { name: 'Search', exact: true });
  await expect(field).toBeFocused();
  await expectAccessible(page);
  await field.fill(`${bucket.name}-x`);
  await field.press('Enter');
  await expect(page.getByRole('grid', { name: 'Found' }).getByRole('row')).toHaveCount(3);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
});

test('an overview, wide and narrow', async ({ page, bucket }) => {
  await bucket.seed(['folder/x', 'other/y', 'a.txt']);
  await openFolder(page, bucket);
  await runFromPalette(page, 'About this bucket');
  await expect(page.getByRole('table', { name: 'Largest objects' })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
});

test('places: starred, found, pasted', async ({ page, bucket }) => {
  await bucket.seed(['folder/x', 'a.txt']);
  await openFolder(page, bucket);
  await runFromPalette(page, 'Add or remove star');
  await expect(page.getByRole('region', { name: 'Starred' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+k');
  const input = dialog(page, 'Commands').getByRole('combobox');
  for (const [text, shown] of [
    [bucket.name, 'Buckets'],
    [`s3://${bucket.name}/a.txt`, 'Open object a.txt'],
    ['https://elsewhere.example/a', 'No connection of yours leads to'],
  ] as const) {
    await input.fill(text);
    await expect(dialog(page, 'Commands').getByText(shown)).toBeVisible();
    await expectAccessible(page);
  }
});

test('every dialog', async ({ page, bucket }) => {
  await bucket.seed(['folder/x', 'a.txt', 'b.txt']);
  await openFolder(page, bucket);
  await select(page, 'a.txt');
  for (const [name, title] of [
    ['New folder', 'New folder'],
    ['Rename', 'Rename'],
    ['Copy', 'Copy to'],
    ['Move', 'Move to'],
    ['Delete', 'Delete'],
    ['Share', 'Share'],
  ] as const) {
    await openDialog(page, name, title);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(dialog(page, title)).toBeHidden();
  }
  await runFromPalette(page, 'New file');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(dialog(page, 'Keyboard shortcuts')).toBeVisible();
  await expectAccessible(page);
});

test('previews of texts', async ({ page, bucket }) => {
  await bucket.seed({
    'main.js': '// one\nconst two = "3";\nfunction four() {\n  return 5;\n}\n',
    'notes.md': '# One\n\n> two\n\n- [three](https://example.com)\n\n`four`\n\n![five](six.png)\n',
    'data.json': '{"a":["b",1,null]}',
    'server.log': 'one\ntwo\n',
  });
  for (const [key, shown] of [
    ['main.js', details(page).getByText('function', { exact: true })],
    ['notes.md', details(page).getByRole('heading', { name: 'One' })],
    ['data.json', details(page).getByRole('treeitem').first()],
    ['server.log', details(page).getByRole('button', { name: 'End', exact: true })],
  ] as const) {
    await openObject(page, bucket, key);
    await expect(shown).toBeVisible();
    await expectAccessible(page);
  }
});

test('previews of tables, archives and bytes', async ({ page, bucket }) => {
  await bucket.seed({
    'table.csv': 'a,b\n1,2\n',
    'data.bin': Uint8Array.of(0, 1, 2),
    'broken.zip': 'no archive',
    'rows.parquet': new Uint8Array(PARQUET_SAMPLE),
  });
  for (const [key, shown] of [
    ['table.csv', details(page).getByRole('cell').first()],
    ['data.bin', details(page).getByText('00 01 02')],
    ['broken.zip', details(page).getByRole('button', { name: 'View its bytes' })],
    ['rows.parquet', details(page).getByRole('cell').first()],
  ] as const) {
    await openObject(page, bucket, key);
    await expect(shown).toBeVisible();
    await expectAccessible(page);
  }
});

test('a question about conflicts, and the transfers', async ({ page, bucket }, testInfo) => {
  await bucket.seed(['a.txt']);
  const { 'a.txt': file } = await makeFiles(testInfo.outputPath('files'), { 'a.txt': 'new' });
  await openFolder(page, bucket);
  await chooseToUpload(page, 'Upload files', file!.path);
  const conflicts = dialog(page, 'Name conflicts');
  await expect(conflicts).toBeVisible();
  await expectAccessible(page);
  await conflicts.getByRole('radio', { name: 'Replace', exact: true }).check();
  await conflicts.getByRole('button', { name: /^Upload/ }).click();
  await expect(page.getByRole('region', { name: 'Transfers' })).toContainText('Uploaded');
  await expectAccessible(page);
});
