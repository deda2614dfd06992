import { expect, type Locator, type Page } from '@playwright/test';
import { locationHref } from '@/lib/domain/location';
import type { BucketName, ConnectionId, ObjectKey, Prefix } from '@/lib/domain/names';
import { required } from './environment';
import type { TestBucket } from './test-bucket';

/** The interface as people and assistive technology find it: by role and accessible name. */

export function browseHref(bucket: TestBucket | string, prefix = '', open?: string): string {
  const [name, connection] =
    typeof bucket === 'string'
      ? [bucket, required('WINDLASS_E2E_CONNECTION')]
      : [bucket.name, bucket.connection];
  return locationHref(
    {
      connection: connection as ConnectionId,
      bucket: name as BucketName,
      prefix: prefix as Prefix,
    },
    open as ObjectKey | undefined,
  );
}

export async function openFolder(page: Page, bucket: TestBucket, prefix = ''): Promise<void> {
  await page.goto(browseHref(bucket, prefix));
  await expect(listing(page)).toBeVisible();
  await listening(page);
}

export async function openObject(page: Page, bucket: TestBucket, key: string): Promise<void> {
  await page.goto(browseHref(bucket, '', key));
  await listening(page);
}

/** The server sends pages that can be read before they can be used: a key pressed too early is heard by nobody. */
export async function listening(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('button, input')].some((element) =>
      Object.keys(element).some((name) => name.startsWith('__reactProps$')),
    ),
  );
}

export async function reload(page: Page): Promise<void> {
  await page.reload();
  await listening(page);
}

export const listing = (page: Page): Locator => page.getByRole('grid', { name: 'Objects' });

export const row = (page: Page, name: string): Locator =>
  listing(page).getByRole('row', { name, exact: true });

export const listingStatus = (page: Page): Locator => page.getByRole('status', { name: 'Listing status' });

export const breadcrumb = (page: Page): Locator => page.getByRole('navigation', { name: 'Breadcrumb' });

export const treeItem = (page: Page, name: string): Locator =>
  page.getByRole('tree', { name: 'Folders' }).getByRole('treeitem', { name, exact: true });

export const columnHeader = (page: Page, name: string): Locator =>
  listing(page).getByRole('columnheader', { name, exact: true });

export const command = (page: Page, name: string): Locator =>
  page.getByRole('toolbar', { name: 'Commands' }).getByRole('button', { name, exact: true });

export const details = (page: Page): Locator => page.getByRole('complementary', { name: 'Details' });

export const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name, exact: true });

export async function select(page: Page, first: string, ...others: string[]): Promise<void> {
  await row(page, first).click();
  for (const name of others) await row(page, name).click({ modifiers: ['ControlOrMeta'] });
}

/** Opens a command's dialog for what is selected. */
export async function openDialog(page: Page, name: string, title = name): Promise<Locator> {
  await command(page, name).click();
  await expect(dialog(page, title)).toBeVisible();
  return dialog(page, title);
}

/** By its name, as people do who know it. */
export async function runFromPalette(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  const palette = dialog(page, 'Commands');
  await palette.getByRole('combobox').fill(name);
  await palette.getByRole('option', { name }).first().click();
}

export async function deleteSelection(page: Page): Promise<void> {
  const confirm = await openDialog(page, 'Delete');
  await confirm.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(confirm).toBeHidden();
}

export const transfers = (page: Page): Locator => page.getByRole('region', { name: 'Transfers' });

/** The names of the rows now in the grid, top to bottom. */
export async function rowNames(page: Page): Promise<string[]> {
  const rows = listing(page).getByRole('row');
  const names = await rows.evaluateAll((elements) =>
    elements.map((element) => element.getAttribute('aria-label')),
  );
  return names.filter((name): name is string => name !== null);
}
