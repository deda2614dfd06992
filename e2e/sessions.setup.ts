import { expect, test } from '@playwright/test';
import { ADMIN } from './support/environment';
import { prepareRun } from './support/prepare-run';
import { signIn } from './support/sign-in';

test('an administrator signs in, once for all tests', async ({ page }) => {
  await signIn(page, ADMIN);
  await expect(page.getByRole('navigation', { name: 'Buckets and folders' })).toBeVisible();
  const { sessionFile } = await prepareRun();
  await page.context().storageState({ path: sessionFile });
});
