import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { required } from './support/environment';
import { command, dialog, listening, openDialog, openFolder, row } from './support/pages';
import { TestBucket } from './support/test-bucket';

test('a bucket is made and opened', async ({ page, store }) => {
  const name = `e2e-made-${randomBytes(6).toString('hex')}`;
  try {
    await openBuckets(page);
    const form = await openDialog(page, 'New bucket');
    // No region is asked for: this store has one only.
    await expect(form.getByRole('textbox')).toHaveCount(1);
    await form.getByRole('textbox', { name: 'Name' }).fill('Not A Bucket');
    await expect(form).toContainText('Only lower-case letters, digits, dots and dashes are allowed.');
    await form.getByRole('textbox', { name: 'Name' }).fill(name);
    await form.getByRole('button', { name: 'Create' }).click();
    await expect(form).toBeHidden();
    await openBuckets(page);
    await bucketRow(page, name).dblclick();
    await expect(page.getByText('This bucket is empty')).toBeVisible();
  } finally {
    await TestBucket.existing(store, name).remove();
  }
});

test('a bucket that is somebody’s already is not taken', async ({ page, bucket }) => {
  await openBuckets(page);
  const form = await openDialog(page, 'New bucket');
  await form.getByRole('textbox', { name: 'Name' }).fill(bucket.name);
  await form.getByRole('button', { name: 'Create' }).click();
  await expect(form.getByRole('alert')).toContainText('already');
});

test('a bucket is deleted only when it is empty, and emptied only on purpose', async ({ page, bucket }) => {
  await bucket.seed(['a.txt', 'folder/b.txt', 'folder/deep/c.txt']);
  await openBuckets(page);
  await bucketRow(page, bucket.name).click();
  const refusal = await openDialog(page, 'Delete bucket');
  await expect(refusal).toContainText('still holds objects');
  await expect(refusal.getByRole('button', { name: 'Delete', exact: true })).toBeDisabled();
  await refusal.getByRole('button', { name: 'Empty bucket' }).click();

  const emptying = dialog(page, 'Empty bucket');
  await expect(emptying).toContainText('3 objects');
  const submit = emptying.getByRole('button', { name: 'Delete all objects' });
  await emptying.getByRole('textbox').fill(bucket.name.slice(0, -1));
  await expect(submit).toBeDisabled();
  expect(await bucket.keys()).toHaveLength(3);
  await emptying.getByRole('textbox').fill(bucket.name);
  await submit.click();
  await expect.poll(() => bucket.keys()).toEqual([]);

  await bucketRow(page, bucket.name).click();
  const removal = await openDialog(page, 'Delete bucket');
  await removal.getByRole('button', { name: 'Delete', exact: true }).click();
  // An open dialog hides the whole page from roles: only with it gone does a missing row mean anything.
  await expect(removal).toBeHidden();
  await expect(bucketRow(page, bucket.name)).toBeHidden();
  expect(await bucket.exists()).toBe(false);
});

test('emptying takes old places in the page with it', async ({ page, bucket }) => {
  await bucket.seed(['folder/b.txt']);
  await openFolder(page, bucket);
  await expect(row(page, 'folder')).toBeVisible();
  await openBuckets(page);
  await bucketRow(page, bucket.name).click();
  await command(page, 'Empty bucket').click();
  const emptying = dialog(page, 'Empty bucket');
  await emptying.getByRole('textbox').fill(bucket.name);
  await emptying.getByRole('button', { name: 'Delete all objects' }).click();
  await expect.poll(() => bucket.keys()).toEqual([]);
  await bucketRow(page, bucket.name).dblclick();
  await expect(page.getByText('This bucket is empty')).toBeVisible();
});

async function openBuckets(page: Page): Promise<void> {
  await page.goto(`/${required('WINDLASS_E2E_CONNECTION')}`);
  await listening(page);
}

const bucketRow = (page: Page, name: string) =>
  page.getByRole('grid', { name: 'Buckets' }).getByRole('row', { name, exact: true });
