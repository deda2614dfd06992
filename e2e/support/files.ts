import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';

/**
 * Files on disk, as people have them, below `folder`: `{ 'photos/a.jpg': 'content' }`. A number makes so many random bytes.
 * @returns what was written where
 */
export async function makeFiles(
  folder: string,
  files: Record<string, string | number>,
): Promise<Record<string, { path: string; bytes: Buffer }>> {
  const made: Record<string, { path: string; bytes: Buffer }> = {};
  for (const [name, content] of Object.entries(files)) {
    const target = path.join(folder, name);
    const bytes = typeof content === 'number' ? randomBytes(content) : Buffer.from(content);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, bytes);
    made[name] = { path: target, bytes };
  }
  return made;
}

/** Through the button and its menu: files, or one folder with all in it. */
export async function chooseToUpload(
  page: Page,
  what: 'Upload files' | 'Upload folder',
  paths: string | string[],
): Promise<void> {
  await chooseByInput(page);
  await page.getByRole('button', { name: 'Upload', exact: true }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('menuitem', { name: what }).click(),
  ]);
  await chooser.setFiles(paths);
}

/** Chromium's own pickers, which give handles, cannot be answered by a test: leaves the one that every browser has. */
export async function chooseByInput(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const picker of ['showOpenFilePicker', 'showDirectoryPicker'])
      Reflect.deleteProperty(window, picker);
  });
}

/** Drags files and folders of this machine onto a place of the page and lets go, as the operating system would. */
export async function dropOnto(page: Page, at: { x: number; y: number }, paths: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  await session.detach();
}
