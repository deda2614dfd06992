import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { chooseByInput } from './files';
import { transfers } from './pages';
import type { TestBucket } from './test-bucket';

/** The newest line of the tray. */
export function transfer(page: Page): Locator {
  return transfers(page).getByRole('listitem').first();
}

/** So many lines of the tray say that theirs has arrived. */
export async function expectUploaded(page: Page, lines: number, timeout = 40_000): Promise<void> {
  await expect(transfers(page).getByRole('listitem').filter({ hasText: 'Uploaded' })).toHaveCount(lines, {
    timeout,
  });
}

/** Goes on with the one interrupted upload, of a file or folder that the browser must be shown again. */
export async function chooseAgain(page: Page, path: string, what: 'file' | 'folder' = 'file'): Promise<void> {
  await chooseByInput(page);
  const chooser = page.waitForEvent('filechooser');
  await transfers(page)
    .getByRole('button', { name: `Choose the ${what}…` })
    .click();
  await (await chooser).setFiles(path);
}

/** These parts of the bucket's one unfinished upload are in the store. */
export async function expectParts(bucket: TestBucket, parts: number[]): Promise<void> {
  await expect.poll(() => bucket.unfinishedParts(), { timeout: 60_000 }).toEqual(parts);
}

/** The object is there byte for byte, and no upload to the bucket was left unfinished. */
export async function expectWhole(bucket: TestBucket, key: string, sum: string | undefined): Promise<void> {
  expect(await bucket.sha256(key), key).toBe(sum);
  expect(await bucket.unfinishedUploads()).toEqual([]);
}

/** Of a file on disk, however large. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
