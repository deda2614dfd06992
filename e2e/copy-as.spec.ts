import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { storeAccess } from './support/environment';
import { details, openFolder, openObject, row, runFromPalette, select } from './support/pages';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

async function chooseCopyAs(page: Page, form: string): Promise<void> {
  await page.getByRole('menuitem', { name: 'Copy as' }).press('ArrowRight');
  await page.getByRole('menuitem', { name: form, exact: true }).click();
}

test('what is selected is copied as other programs name it', async ({ page, bucket }) => {
  await bucket.seed(['it’s $HOME.txt', 'folder/x']);
  await openFolder(page, bucket);
  await select(page, 'folder', 'it’s $HOME.txt');
  const both = [
    ['Key', 'folder/\nit’s $HOME.txt'],
    ['S3 URI', `s3://${bucket.name}/folder/\ns3://${bucket.name}/it’s $HOME.txt`],
    ['ARN', `arn:aws:s3:::${bucket.name}/folder/\narn:aws:s3:::${bucket.name}/it’s $HOME.txt`],
  ] as const;
  for (const [form, text] of both) {
    await row(page, 'folder').click({ button: 'right' });
    await chooseCopyAs(page, form);
    await expect.poll(() => copied(page)).toBe(text);
  }
  await row(page, 'folder').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Copy as' }).press('ArrowRight');
  // A folder cannot be read by one link.
  await expect(page.getByRole('menuitem', { name: 'ARN' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'curl' })).toBeHidden();
});

test('the copied curl command fetches every object it names', async ({ page, bucket }) => {
  const keys = [`quo"te's $(id).txt`, 'dot/../seg.txt', 'a[1-3]{x,y}.txt'];
  await bucket.seed(keys);
  const folder = await mkdtemp(path.join(tmpdir(), 'windlass-curl-'));
  for (const key of keys) {
    await openObject(page, bucket, key);
    await details(page).getByRole('tab', { name: 'Links' }).click();
    await details(page).getByRole('button', { name: 'Copy curl command' }).click();
    await expect(page.getByText(/^Copied a command that anyone can run until/).last()).toBeVisible();
    const line = await copied(page);
    await promisify(execFile)('sh', ['-c', line], { cwd: folder });
    const saved = await readFile(path.join(folder, key.slice(key.lastIndexOf('/') + 1)));
    expect(saved.equals(await bucket.read(key))).toBe(true);
  }
  await rm(folder, { recursive: true });
});

test('the commands say which store they mean, and what cannot be named is said', async ({ page, bucket }) => {
  await bucket.seed(['a.txt', 'dbl//slash.txt']);
  const host = new URL(storeAccess().endpoint).port;
  await openFolder(page, bucket);
  await select(page, 'a.txt');
  await runFromPalette(page, 'Copy aws s3 cp command');
  await expect
    .poll(() => copied(page))
    .toMatch(/^aws s3 cp --endpoint-url \S+ --region \S+ s3:\/\/\S+\/a\.txt \.\/a\.txt$/);
  expect(await copied(page)).toContain(host);
  await runFromPalette(page, 'Copy URL');
  await expect.poll(() => copied(page)).toMatch(new RegExp(`^http\\S+:${host}/${bucket.name}/a\\.txt$`));
  await openFolder(page, bucket, 'dbl//');
  await select(page, 'slash.txt');
  await runFromPalette(page, 'Copy rclone command');
  await expect(page.getByText('rclone cannot name “dbl//slash.txt”')).toBeVisible();
});
