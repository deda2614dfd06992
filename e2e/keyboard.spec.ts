import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { ADMIN, required } from './support/environment';
import { holdCode } from './support/held-requests';
import { details, dialog, listening, listing, openFolder, row, rowNames } from './support/pages';

test.describe('from the door to the object, without a mouse', () => {
  test.use({ storageState: { cookies: [], origins: [] } });

  test('signing in, finding, renaming, deleting', async ({ page, bucket }) => {
    await bucket.seed(['photos/2024/a.jpg', 'photos/2024/b.jpg']);
    await page.goto(`/${required('WINDLASS_E2E_CONNECTION')}/${bucket.name}`);
    await listening(page);
    await expect(page.getByRole('textbox', { name: 'Username' })).toBeFocused();
    await page.keyboard.type(ADMIN.username);
    await page.keyboard.press('Tab');
    await page.keyboard.type(ADMIN.password);
    await page.keyboard.press('Enter');

    await expect(row(page, 'photos')).toBeVisible();
    await listening(page);
    await tabTo(page, 'photos');
    await page.keyboard.press('Enter');
    await expect(row(page, '2024')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(row(page, 'a.jpg')).toBeFocused();

    await page.keyboard.press('ArrowDown');
    await expect(row(page, 'b.jpg')).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('F2');
    await expect(dialog(page, 'Rename').getByRole('textbox', { name: 'New name' })).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('c.jpg');
    await page.keyboard.press('Enter');
    await expect(row(page, 'c.jpg')).toBeVisible();

    await listing(page).getByRole('row', { name: 'a.jpg' }).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    const confirm = dialog(page, 'Delete');
    await expect(confirm.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await expect(confirm).toContainText('2 objects');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(confirm).toBeHidden();
    await expect.poll(() => bucket.keys()).toEqual([]);
  });
});

test('arrows, typing and ranges move and select in the list', async ({ page, bucket }) => {
  await bucket.seed(['apple', 'banana', 'cherry', 'date', 'elderberry']);
  await openFolder(page, bucket);
  await row(page, 'apple').focus();
  await page.keyboard.press('End');
  await expect(row(page, 'elderberry')).toBeFocused();
  // Where the keyboard is must be seen.
  await expect(row(page, 'elderberry')).toHaveCSS('outline-style', 'solid');
  await page.keyboard.press('Home');
  await page.keyboard.type('ch');
  await expect(row(page, 'cherry')).toBeFocused();
  await page.keyboard.press('Shift+ArrowDown');
  expect(await selected(page)).toEqual(['cherry', 'date']);
  await page.keyboard.press('Escape');
  expect(await selected(page)).toEqual([]);
  await page.keyboard.press('ControlOrMeta+a');
  expect(await selected(page)).toHaveLength(5);
});

test('a key counts for the row it is pressed on, focused or not', async ({ page, bucket }) => {
  await bucket.seed(['a.txt', 'b.txt', 'c/d.txt']);
  await openFolder(page, bucket);
  await row(page, 'b.txt').dispatchEvent('keydown', { key: ' ', bubbles: true });
  await expect(row(page, 'b.txt')).toHaveAttribute('aria-selected', 'true');
  expect(await selected(page)).toEqual(['b.txt']);
});

test('Backspace goes up and lands on where one came from', async ({ page, bucket }) => {
  await bucket.seed(['a/x.txt', 'b/y.txt']);
  await openFolder(page, bucket);
  await row(page, 'b').focus();
  await page.keyboard.press('Enter');
  await expect(row(page, 'y.txt')).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect(row(page, 'b')).toBeFocused();
});

test('copy and paste carry objects to another folder', async ({ page, bucket }) => {
  await bucket.seed(['a.txt', 'target/b.txt']);
  await openFolder(page, bucket);
  await row(page, 'a.txt').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ControlOrMeta+c');
  await row(page, 'target').focus();
  await page.keyboard.press('Enter');
  await expect(row(page, 'b.txt')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(row(page, 'a.txt')).toBeVisible();
  expect(await bucket.keys()).toEqual(['a.txt', 'target/a.txt', 'target/b.txt']);
});

test('the filter is one key away, and Escape leaves it', async ({ page, bucket }) => {
  await bucket.seed(['a.txt', 'b.txt']);
  await openFolder(page, bucket);
  await page.keyboard.press('/');
  const filter = page.getByRole('searchbox', { name: 'Filter' });
  await expect(filter).toBeFocused();
  await page.keyboard.type('b.');
  await expect.poll(() => rowNames(page)).toEqual(['b.txt']);
  await page.keyboard.press('Escape');
  await expect.poll(() => rowNames(page)).toEqual(['a.txt', 'b.txt']);
});

test('a key that stands in a text field types, and does nothing else', async ({ page, bucket }) => {
  await bucket.seed(['a.txt']);
  await openFolder(page, bucket);
  await row(page, 'a.txt').click();
  await page.keyboard.press('/');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('?');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('searchbox', { name: 'Filter' })).toHaveValue('?');
});

test('? explains the keys, and the palette finds commands', async ({ page, bucket }) => {
  await bucket.seed(['a.txt']);
  await openFolder(page, bucket);
  await page.keyboard.press('?');
  await expect(dialog(page, 'Keyboard shortcuts')).toContainText('Rename');
  await page.keyboard.press('Escape');
  await expect(dialog(page, 'Keyboard shortcuts')).toBeHidden();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(dialog(page, 'Commands').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('new fol');
  await page.keyboard.press('Enter');
  await expect(dialog(page, 'New folder')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page, 'New folder')).toBeHidden();
});

test('what is typed before the palette has come is typed into it', async ({ page, bucket }) => {
  await bucket.seed(['a.txt', 'new.txt']);
  await openFolder(page, bucket);
  await row(page, 'a.txt').click();
  const release = await holdCode(page);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('new ');
  await page.keyboard.press('Delete');
  release();
  const input = dialog(page, 'Commands').getByRole('combobox');
  await expect(input).toBeFocused();
  await page.keyboard.type('fol');
  await expect(input).toHaveValue('new fol');
  await page.keyboard.press('Enter');
  await expect(dialog(page, 'New folder')).toBeVisible();
  await expect(dialog(page, 'Delete')).toBeHidden();
});

test('Enter counts before the palette has come', async ({ page, bucket }) => {
  await bucket.seed(['a.txt', 'new.txt']);
  await openFolder(page, bucket);
  await row(page, 'a.txt').click();
  const release = await holdCode(page);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('new folder');
  await page.keyboard.press('Enter');
  await page.keyboard.type('not for the list');
  release();
  await expect(dialog(page, 'New folder')).toBeVisible();
  await expect(dialog(page, 'Commands')).toBeHidden();
});

test('the open object’s details are reached and left by keys', async ({ page, bucket }) => {
  await bucket.seed({ 'a.txt': { body: 'text', contentType: 'text/plain' } });
  await openFolder(page, bucket);
  await row(page, 'a.txt').focus();
  await page.keyboard.press('Enter');
  await expect(details(page).getByRole('tab', { name: 'Preview' })).toBeVisible();
  await details(page).getByRole('tab', { name: 'Preview' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(details(page).getByRole('tab', { name: 'Properties' })).toBeFocused();
  await expect(details(page)).toContainText('text/plain');
});

async function selected(page: Page): Promise<string[]> {
  const rows = listing(page).locator('[role=row][aria-selected=true]');
  return rows.evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label') ?? ''));
}

/** Presses Tab until the row has the focus: it must be in the tab order, and not far down in it. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const focused = await row(page, name).evaluate((element) => element === document.activeElement);
    if (focused) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} was not reached by Tab`);
}
