import { execFileSync } from 'node:child_process';
import { request, type APIResponse, type Locator } from '@playwright/test';
import { expect, test } from './fixtures';
import { makeFiles } from './support/files';
import { dialog, openDialog, openFolder, runFromPalette, select } from './support/pages';

test('a download link opens for somebody who is nobody here', async ({ page, bucket }) => {
  await bucket.seed({ 'dir/report ü+1.txt': 'for you' });
  await openFolder(page, bucket, 'dir/');
  await select(page, 'report ü+1.txt');
  const share = await openDialog(page, 'Share');
  await share.getByRole('button', { name: 'Create link' }).click();
  const link = await valueOf(share.getByRole('textbox', { name: 'Link', exact: true }));
  await expect(share).toContainText(/Ends \d/);

  const answer = await fetchAsStranger(link);
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toBe('for you');
  expect(answer.headers()['content-disposition']).toContain(`filename*=UTF-8''report%20%C3%BC%2B1.txt`);
});

test('a download link can show instead of save, and lives as long as chosen', async ({ page, bucket }) => {
  await bucket.seed({ 'a.txt': 'text' });
  await openFolder(page, bucket);
  await select(page, 'a.txt');
  const share = await openDialog(page, 'Share');
  await share.getByRole('combobox', { name: 'Valid for' }).click();
  await page.getByRole('option', { name: '15 minutes' }).click();
  await share.getByRole('radio', { name: 'Show it in the browser' }).check();
  await share.getByRole('button', { name: 'Create link' }).click();
  const link = await valueOf(share.getByRole('textbox', { name: 'Link', exact: true }));
  expect(new URL(link).searchParams.get('X-Amz-Expires')).toBe('900');
  const answer = await fetchAsStranger(link);
  expect(answer.headers()['content-disposition']).toMatch(/^inline/);
});

test('an upload link takes a file by the very command it shows', async ({ page, bucket }, testInfo) => {
  const name = `it's “here” $HOME.bin`;
  const folder = testInfo.outputPath('files');
  await makeFiles(folder, { [name]: 'sent by curl' });
  await openFolder(page, bucket);
  await runFromPalette(page, 'Create upload link');
  const share = dialog(page, 'Share');
  const key = share.getByRole('textbox', { name: 'Key' });
  await expect(key).toBeFocused();
  await key.fill(`inbox/${name}`);
  await share.getByRole('textbox', { name: 'Content type' }).fill('application/x-special');
  await share.getByRole('button', { name: 'Create link' }).click();
  const command = await valueOf(share.getByRole('textbox', { name: 'Command to upload a file' }));

  execFileSync('sh', ['-ec', command], { cwd: folder, stdio: 'pipe' });
  expect((await bucket.read(`inbox/${name}`)).toString()).toBe('sent by curl');
  expect(await bucket.contentType(`inbox/${name}`)).toBe('application/x-special');
});

test('an upload link made beside an object replaces it only when its key is typed, and says so', async ({
  page,
  bucket,
}) => {
  await bucket.seed({ 'dir/report.pdf': 'kept' });
  await openFolder(page, bucket, 'dir/');
  await select(page, 'report.pdf');
  const share = await openDialog(page, 'Share');
  await share.getByRole('tab', { name: 'Upload link' }).click();
  const key = share.getByRole('textbox', { name: 'Key' });
  const type = share.getByRole('textbox', { name: 'Content type' });
  const replaced = share.getByText('An object has this key now');
  await expect(key).toHaveValue('dir/');
  await expect(share.getByRole('button', { name: 'Create link' })).toBeDisabled();
  await key.focus();
  await page.keyboard.type('report.pdf');
  await expect(type).toHaveValue('application/pdf');
  await page.keyboard.press('Tab');
  await expect(replaced).toBeVisible();
  await key.fill('dir/photo.jpg');
  await expect(type).toHaveValue('image/jpeg');
  await type.fill('image/x-own');
  await expect(replaced).toBeHidden();
  await key.fill('dir/photo.png');
  await expect(type).toHaveValue('image/x-own');
});

/** Links stand in read-only fields, or in text. */
async function valueOf(field: Locator): Promise<string> {
  await expect(field).toHaveValue(/http/);
  return field.inputValue();
}

async function fetchAsStranger(link: string): Promise<APIResponse> {
  const stranger = await request.newContext();
  return stranger.get(link);
}
