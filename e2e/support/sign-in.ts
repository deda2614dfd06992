import type { Page } from '@playwright/test';
import { listening } from './pages';

export interface Credentials {
  username: string;
  password: string;
}

/** Leaves the page where signing in leads; a refusal leaves it on the sign-in page. */
export async function signIn(
  page: Page,
  { username, password }: Credentials,
  from = '/sign-in',
): Promise<void> {
  await page.goto(from);
  await listening(page);
  await page.getByRole('textbox', { name: 'Username' }).fill(username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
