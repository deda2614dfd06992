import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { command } from './pages';

/** What a press of a button brings: the file's name and its bytes. */
export async function downloadFrom(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), command(page, button).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
