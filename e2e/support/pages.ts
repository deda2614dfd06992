import { expect, type Locator, type Page } from '@playwright/test';
import { locationHref } from '@/lib/domain/location';
import type { BucketName, ConnectionId, ObjectKey, Prefix } from '@/lib/domain/names';
import { required } from './environment';
import type { TestBucket } from './test-bucket';

/** The interface as people and assistive technology find it: by role and accessible name. */

export function browseHref(bucket: TestBucket | string, prefix = '', open?: string): string {
  const name = typeof bucket === 'string' ? bucket : bucket.name;
  return locationHref(
    {
      connection: required('WINDLASS_E2E_CONNECTION') as ConnectionId,
      bucket: name as BucketName,
      prefix: prefix as Prefix,
    },
    open as ObjectKey | undefined,
  );
}

export async function openFolder(page: Page, bucket: TestBucket, prefix = ''): Promise<void> {
  await page.goto(browseHref(bucket, prefix));
  await expect(listing(page)).toBeVisible();
}

export const listing = (page: Page): Locator => page.getByRole('grid', { name: 'Objects' });

export const row = (page: Page, name: string): Locator =>
  listing(page).getByRole('row', { name, exact: true });

export const listingStatus = (page: Page): Locator => page.getByRole('status', { name: 'Listing status' });

export const breadcrumb = (page: Page): Locator => page.getByRole('navigation', { name: 'Breadcrumb' });

export const treeItem = (page: Page, name: string): Locator =>
  page.getByRole('tree', { name: 'Folders' }).getByRole('treeitem', { name, exact: true });

export const command = (page: Page, name: string): Locator =>
  page.getByRole('toolbar').getByRole('button', { name, exact: true });

/** Destructive ones are `alertdialog`s: both are dialogs to the person. */
export const dialog = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('dialog', { name }).or(page.getByRole('alertdialog', { name }));

export const transfers = (page: Page): Locator => page.getByRole('region', { name: 'Transfers' });

/** The names of the rows now in the grid, top to bottom. */
export async function rowNames(page: Page): Promise<string[]> {
  const rows = listing(page).getByRole('row');
  const names = await rows.evaluateAll((elements) =>
    elements.map((element) => element.getAttribute('aria-label')),
  );
  return names.filter((name): name is string => name !== null);
}
