import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { ADMIN, appOrigin, storeAccess, STRANGER } from './support/environment';
import { browseHref, listening, listing } from './support/pages';
import { signIn } from './support/sign-in';

test.use({ storageState: { cookies: [], origins: [] } });

const ATTEMPTS_ALLOWED = 10;

test('an account leads back to the address that asked for it', async ({ page, bucket }) => {
  await bucket.seed(['a/b.txt']);
  await page.goto(browseHref(bucket, 'a/'));
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/);
  await signIn(page, ADMIN, page.url());
  await expect(listing(page).getByRole('row', { name: 'b.txt', exact: true })).toBeVisible();
  expect(page.url()).toBe(appOrigin() + browseHref(bucket, 'a/'));
});

test('a wrong password is said, and what was typed stays', async ({ page, expectErrors }) => {
  expectErrors(/401/);
  await signIn(page, { ...ADMIN, password: 'guess' });
  await expect(page.getByRole('alert').filter({ hasText: 'do not match any account' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Username' })).toHaveValue(ADMIN.username);
});

test('own keys open the buckets they own, and never stand in the page', async ({ page, bucket }) => {
  const { accessKeyId, secretAccessKey } = storeAccess();
  await signInWithKeys(page, accessKeyId, secretAccessKey);
  await expect(page.getByRole('treeitem', { name: bucket.name })).toBeVisible();
  expect(await page.content()).not.toContain(secretAccessKey);
  const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  expect(kept).not.toContain(secretAccessKey);
  const cookies = JSON.stringify(await page.context().cookies());
  expect(cookies).not.toContain(secretAccessKey);
});

test('own keys the store does not know are refused', async ({ page, expectErrors }) => {
  expectErrors(/401/);
  await signInWithKeys(page, storeAccess().accessKeyId, 'another-secret');
  await expect(page.getByRole('alert').filter({ hasText: 'does not accept this access key' })).toBeVisible();
  await expect(page).toHaveURL(/\/sign-in/);
});

test('guessing is stopped', async ({ page, expectErrors }) => {
  expectErrors(/401|429/);
  // A name of this test's own: nobody else is kept waiting by it.
  const username = `nobody-${randomUUID()}`;
  const alert = page.getByRole('alert').filter({ hasText: /./ });
  await page.goto('/sign-in');
  await listening(page);
  await page.getByRole('textbox', { name: 'Username' }).fill(username);
  for (let attempt = 0; attempt < ATTEMPTS_ALLOWED; attempt += 1) {
    await page.getByLabel('Password', { exact: true }).fill(`guess ${attempt}`);
    const answered = page.waitForResponse('**/api/auth/callback/account');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await answered;
    await expect(alert).toContainText('do not match');
  }
  await page.getByLabel('Password', { exact: true }).fill('one more');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(alert).toContainText('too many attempts');
});

// The second has no connection, and so sees the page of them.
for (const account of [ADMIN, STRANGER]) {
  test(`signing out closes every page of ${account.username}`, async ({ page, bucket }) => {
    await signIn(page, account);
    await page.getByRole('button', { name: `Account: ${account.username}` }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(/\/sign-in/);
    await page.goto(browseHref(bucket));
    await expect(page).toHaveURL(/\/sign-in/);
  });
}

for (const callback of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example']) {
  test(`signing in never leads away: ${callback}`, async ({ page }) => {
    await signIn(page, ADMIN, `/sign-in?callbackUrl=${encodeURIComponent(callback)}`);
    await expect(page.getByRole('navigation', { name: 'Buckets and folders' })).toBeVisible();
    expect(new URL(page.url()).origin).toBe(appOrigin());
  });
}

async function signInWithKeys(page: Page, accessKeyId: string, secretAccessKey: string): Promise<void> {
  await page.goto('/sign-in');
  await listening(page);
  await page.getByRole('tab', { name: 'Access keys' }).click();
  await page.getByRole('textbox', { name: 'Access key ID' }).fill(accessKeyId);
  await page.getByLabel('Secret access key').fill(secretAccessKey);
  await expect(page.getByRole('textbox', { name: 'Region' })).toHaveValue('us-east-1');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
