import { readFile } from 'node:fs/promises';
import type { Locator, Page, Route } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectAccessible } from './support/accessible';
import { storeAccess } from './support/environment';
import { chooseToUpload, makeFiles } from './support/files';
import { dialog, listing, openFolder, transfers } from './support/pages';

const MANY = 300;

test('a batch opens to its objects, and what failed is grouped, retried and written down', async ({
  page,
  bucket,
  expectErrors,
}, testInfo) => {
  expectErrors(/Failed to load|ERR_/);
  const store = await refuse(page, /-1[0-4]0\.txt/, 403, 'AccessDenied');
  const taken = await refuse(page, /-20[01]\.txt/, 412, 'PreconditionFailed');
  await openFolder(page, bucket, 'many/');
  await uploadMany(page, testInfo.outputPath('many'));
  const line = batch(page);
  await expect(line).toContainText('7 failed', { timeout: 40_000 });
  const causes = line.getByRole('list', { name: /^What failed of/ });
  await expect(causes.getByRole('listitem')).toHaveCount(2);
  await expect(causes.getByRole('listitem').first()).toContainText(
    'The store refused s3:PutObject on 5 objects',
  );
  await causes.getByRole('button', { name: 'Show all 5' }).click();
  await expect(items(line).getByRole('row')).toHaveCount(7);
  await expectAccessible(page);

  store.relent();
  taken.relent();
  await line.getByRole('button', { name: 'Retry failed' }).click();
  await expect.poll(() => bucket.keys().then((keys) => keys.length), { timeout: 40_000 }).toBe(MANY);
  await expect(line).toContainText('Uploaded');
  await expect(causes).toBeHidden();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    line.getByRole('button', { name: 'Download receipt' }).click(),
  ]);
  const lines = (await readFile(await download.path(), 'utf8')).replace('\uFEFF', '').trimEnd().split('\r\n');
  expect(lines[0]).toBe('Key,Size,MD5 or ETag,Parts,Started,Finished,Status,Integrity,Error');
  const rows = lines.slice(1).map((text) => text.split(','));
  expect(rows.map(([key]) => key).sort()).toEqual(await bucket.keys());
  for (const [key = '', size, , parts, , , status] of rows) {
    expect([Number(size), parts, status]).toEqual([Buffer.byteLength(nameOf(key)), '1', 'done']);
  }
});

test('objects can be chosen, sent first and cancelled by the keyboard alone', async ({
  page,
  bucket,
}, testInfo) => {
  const held = await hold(page);
  await openFolder(page, bucket, 'keys/');
  await uploadMany(page, testInfo.outputPath('many'));
  const line = batch(page);
  const opener = line.getByRole('button', { name: 'Show objects' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const grid = items(line);
  await grid.getByRole('row').first().focus();
  await page.keyboard.press('End');
  await expect(grid.getByRole('row', { name: 'file-299.txt' })).toBeFocused();
  await page.keyboard.press('Shift+ArrowUp');
  await expect(line.getByText('2 selected')).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(grid.getByRole('row', { name: 'file-299.txt' })).toContainText('Cancelled');
  const waiting = grid.getByRole('row', { name: 'file-297.txt' });
  await waiting.getByRole('button', { name: 'Pause' }).focus();
  await page.keyboard.press('Enter');
  await expect(waiting.getByRole('button', { name: 'Resume' })).toBeFocused();
  await page.keyboard.press('Enter');
  await waiting.getByRole('button', { name: 'Cancel' }).focus();
  await page.keyboard.press('Enter');
  await expect(waiting).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await expect(line.getByText(`${MANY} selected`)).toBeVisible();
  held.release();
  await expect(line).toContainText('Uploaded', { timeout: 40_000 });
  expect(await bucket.keys()).not.toContain('keys/file-299.txt');
  expect(await bucket.keys()).toHaveLength(MANY - 3);
});

test('everything is paused, limited, cancelled at once, and the page’s title tells', async ({
  page,
  bucket,
}, testInfo) => {
  const held = await hold(page);
  await openFolder(page, bucket, 'all/');
  const title = await page.title();
  await uploadMany(page, testInfo.outputPath('many'));
  await expect(page).toHaveTitle(/%|…/);
  const tray = transfers(page);
  await tray.getByRole('button', { name: 'Pause all' }).click();
  await expect(batch(page)).toContainText('Paused');
  await expect(tray.getByRole('button', { name: 'Resume all' })).toBeFocused();
  await expect(page).toHaveTitle(title);
  await tray.getByRole('button', { name: 'Limit the bandwidth: No limit' }).click();
  await page.getByRole('menuitemradio', { name: '5 MB/s (40 Mbit/s)', exact: true }).click();
  await tray.getByRole('button', { name: 'Limit the bandwidth: At most 5 MB/s' }).click();
  await page.getByRole('menuitem', { name: 'Other…' }).click();
  const limit = dialog(page, 'Limit the bandwidth');
  await limit.getByRole('textbox', { name: 'At most' }).fill('2,5');
  await expect(limit).toContainText('2.5 MB/s are 20 Mbit/s.');
  await limit.getByRole('button', { name: 'Set limit' }).click();
  await expect(tray.getByRole('button', { name: 'Limit the bandwidth: At most 2.5 MB/s' })).toBeVisible();
  await tray.getByRole('button', { name: 'Resume all' }).click();
  await tray.getByRole('button', { name: 'Cancel all' }).click();
  const question = dialog(page, 'Cancel all');
  await expect(question.getByRole('button', { name: 'Keep going' })).toBeFocused();
  await question.getByRole('button', { name: 'Cancel all' }).click();
  await expect(batch(page)).toContainText('Cancelled');
  await expect(page).toHaveTitle(title);
  held.release();
});

test('what waits is put first, by button and by keyboard', async ({ page, bucket }, testInfo) => {
  const held = await hold(page);
  const files = await makeFiles(testInfo.outputPath('files'), {
    'one.txt': '1',
    'two.txt': '2',
    'three.txt': '3',
  });
  await openFolder(page, bucket);
  for (const { path } of Object.values(files)) await chooseToUpload(page, 'Upload files', path);
  const tray = transfers(page);
  await expect(tray.getByRole('listitem')).toHaveText([/one/, /two/, /three/]);
  const three = tray.getByRole('listitem').filter({ hasText: 'three.txt' });
  await three.getByRole('button', { name: 'First' }).click();
  await expect(tray.getByRole('listitem')).toHaveText([/three/, /one/, /two/]);
  const handle = three.getByRole('button', { name: /^Change the order/ });
  await handle.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(tray.getByRole('listitem')).toHaveText([/one/, /three/, /two/]);
  await expect(handle).toBeFocused();
  held.release();
  await expect(tray.getByRole('listitem').filter({ hasText: 'Uploaded' })).toHaveCount(3);
  await expect(listing(page).getByRole('row')).toHaveCount(4);
  await tray.getByRole('button', { name: 'Clear finished' }).click();
  await expect(tray).toBeHidden();
  await expect(listing(page).getByRole('row').nth(1)).toBeFocused();
});

test.describe('without motion', () => {
  test.use({ reducedMotion: 'reduce' });
  test('an opened tray is accessible while it runs', async ({ page, bucket }, testInfo) => {
    const held = await hold(page);
    await openFolder(page, bucket);
    await uploadMany(page, testInfo.outputPath('many'));
    await batch(page).getByRole('button', { name: 'Show objects' }).click();
    await items(batch(page)).getByRole('row').first().click();
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectAccessible(page);
    held.release();
    // Of the batch: single objects say so before it does.
    await expect.poll(async () => (await bucket.keys()).length, { timeout: 40_000 }).toBe(MANY);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('what failed is read to its end, and its buttons are hit', async ({
    page,
    bucket,
    expectErrors,
  }, testInfo) => {
    expectErrors(/Failed to load|ERR_/);
    await refuse(page, /-03[0-4]\.txt/, 403, 'AccessDenied');
    await openFolder(page, bucket, 'phone/');
    await uploadMany(page, testInfo.outputPath('some'), 40);
    const line = batch(page);
    await line.getByRole('button', { name: 'Show all 5' }).tap({ timeout: 40_000 });
    const failed = items(line).getByRole('row', { name: 'file-031.txt' });
    await failed.tap();
    const said = line.getByText(/The store refused s3:PutObject on “phone\/file-031.txt”; ask .* policy\.$/);
    await said.scrollIntoViewIfNeeded();
    expect(await said.evaluate((element) => element.scrollHeight - element.clientHeight)).toBe(0);
    for (const name of ['Retry', 'Cancel']) {
      const { width, height } = (await failed.getByRole('button', { name }).boundingBox())!;
      expect(Math.min(width, height), name).toBeGreaterThanOrEqual(44);
    }
    await expect.poll(async () => (await bucket.keys()).length, { timeout: 40_000 }).toBe(35);
  });
});

const batch = (page: Page): Locator => transfers(page).locator('[data-task]').first();
const items = (line: Locator): Locator => line.getByRole('grid', { name: /^Objects of/ });
const nameOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1);

/** Files that hold their own names. */
async function uploadMany(page: Page, folder: string, count = MANY): Promise<void> {
  const names = Array.from({ length: count }, (_, index) => `file-${String(index).padStart(3, '0')}.txt`);
  const files = await makeFiles(folder, Object.fromEntries(names.map((name) => [name, name])));
  await chooseToUpload(
    page,
    'Upload files',
    names.flatMap((name) => files[name]?.path ?? []),
  );
}

/** The store refuses to take these keys until it relents. */
async function refuse(
  page: Page,
  keys: RegExp,
  status: number,
  code: string,
): Promise<{ relent: () => void }> {
  let refusing = true;
  await page.route(isOfStore, (route) =>
    refusing && route.request().method() === 'PUT' && keys.test(route.request().url())
      ? route.fulfill({
          status,
          headers: { 'access-control-allow-origin': '*' },
          contentType: 'application/xml',
          body: `<Error><Code>${code}</Code></Error>`,
        })
      : route.fallback(),
  );
  return { relent: () => void (refusing = false) };
}

/** The store answers to no PUT before it is released. */
async function hold(page: Page): Promise<{ release: () => void }> {
  let held: Route[] | null = [];
  await page.route(isOfStore, async (route) => {
    if (held !== null && route.request().method() === 'PUT') held.push(route);
    else await route.fallback();
  });
  return {
    release: () => {
      for (const route of held ?? []) void route.continue().catch(() => undefined);
      held = null;
    },
  };
}

function isOfStore(url: URL): boolean {
  return url.origin === new URL(storeAccess().endpoint).origin;
}
