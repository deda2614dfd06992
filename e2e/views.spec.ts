import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { browseHref, listening, openFolder, reload, row, runFromPalette } from './support/pages';

const view = (page: Page, name: string) =>
  page.getByRole('group', { name: 'View' }).getByRole('button', { name, exact: true });

const height = async (page: Page, name: string) => (await row(page, name).boundingBox())?.height;

test('rows become compact, here and wherever one comes later', async ({ page, bucket }) => {
  await bucket.seed(['folder/b.txt', 'a.txt']);
  await openFolder(page, bucket);
  await expect.poll(() => height(page, 'a.txt')).toBe(36);
  await view(page, 'Compact list').click();
  await expect.poll(() => height(page, 'a.txt')).toBe(28);
  await expect(view(page, 'Compact list')).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/[?&]view=compact/);
  // Where the address says nothing it is one's own last choice; where it says something, that.
  await openFolder(page, bucket, 'folder/');
  await expect.poll(() => height(page, 'b.txt')).toBe(28);
  await page.goto(`${browseHref(bucket)}?view=list`);
  await listening(page);
  await expect.poll(() => height(page, 'a.txt')).toBe(36);
  await runFromPalette(page, 'Show as a compact list');
  await expect.poll(() => height(page, 'a.txt')).toBe(28);
  await reload(page);
  await expect.poll(() => height(page, 'a.txt')).toBe(28);
});
