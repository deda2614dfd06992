import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { openFolder, reload, row } from './support/pages';

const editor = (page: Page) => page.getByRole('dialog', { name: /^Edit / });
const text = (page: Page) => editor(page).getByRole('textbox', { name: /^Text of/ });

async function edit(page: Page, name: string): Promise<void> {
  await row(page, name).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Edit text' }).click();
  await expect(text(page)).toBeFocused();
}

/** Before, following a link loads a page of its own. */
function isHydrated(element: Element): boolean {
  return Object.keys(element).some((name) => name.startsWith('__reactProps$'));
}

async function typeAtEnd(page: Page, what: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(what);
}

test('a text is edited and saved, and only that is changed', async ({ page, bucket }) => {
  await bucket.seed({ 'notes/a é.md': { body: '\uFEFF# Title\r\none\r\n', contentType: 'text/markdown' } });
  await openFolder(page, bucket, 'notes/');
  await edit(page, 'a é.md');
  await typeAtEnd(page, 'two');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText('“a é.md” is saved.')).toBeVisible();
  expect((await bucket.read('notes/a é.md')).toString()).toBe('\uFEFF# Title\r\none\r\ntwo\r\n');

  await typeAtEnd(page, 'three');
  await editor(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(editor(page).getByText('Not saved yet')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(editor(page)).toBeHidden();
  expect((await bucket.read('notes/a é.md')).toString()).toBe('\uFEFF# Title\r\none\r\ntwo\r\nthree');
});

test('the language is told by the name, in whatever script', async ({ page, bucket }) => {
  await bucket.seed({ 'שלום.json': '{ "a": 1 }' });
  await openFolder(page, bucket);
  await edit(page, 'שלום.json');
  await expect(editor(page).locator('.cm-editor')).toHaveAttribute('dir', 'ltr');
});

test('what is not saved is not left without asking', async ({ page, bucket }) => {
  await bucket.seed({ 'a.txt': 'one' });
  await openFolder(page, bucket);
  await edit(page, 'a.txt');
  await typeAtEnd(page, ' two');
  await page.keyboard.press('Escape');
  await editor(page).getByRole('button', { name: 'Keep editing' }).click();
  await expect(text(page)).toHaveText('one two');
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await editor(page).getByRole('button', { name: 'Discard changes' }).click();
  await expect(editor(page)).toBeHidden();
  expect((await bucket.read('a.txt')).toString()).toBe('one');
});

test('a newer version is never overwritten unseen', async ({ page, bucket, store }) => {
  await bucket.seed({ 'a.txt': 'first line\nlast line\n' });
  await openFolder(page, bucket);
  await edit(page, 'a.txt');
  await typeAtEnd(page, 'mine\n');
  await store.send(
    new PutObjectCommand({ Bucket: bucket.name, Key: 'a.txt', Body: 'first line\ntheirs\nlast line\n' }),
  );
  await editor(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(editor(page).getByRole('alert')).toContainText('Somebody has saved another version');
  await expect(editor(page).locator('.cm-deletedChunk').first()).toContainText('theirs');
  expect((await bucket.read('a.txt')).toString()).toBe('first line\ntheirs\nlast line\n');

  await editor(page).getByRole('button', { name: 'Take theirs' }).click();
  await expect(editor(page).getByRole('alert')).toBeHidden();
  await typeAtEnd(page, 'mine after all\n');
  await editor(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect
    .poll(async () => (await bucket.read('a.txt')).toString())
    .toBe('first line\ntheirs\nlast line\nmine after all\n');
});

test('theirs, once taken, is written with its own mark and line ends', async ({ page, bucket, store }) => {
  await bucket.seed({ 'a.txt': 'one\ntwo\n' });
  await openFolder(page, bucket);
  await edit(page, 'a.txt');
  await typeAtEnd(page, 'mine');
  const theirs = '\uFEFFone\r\nTWO\r\n';
  await store.send(new PutObjectCommand({ Bucket: bucket.name, Key: 'a.txt', Body: theirs }));
  await editor(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(editor(page).getByRole('alert')).toContainText('Somebody has saved another version');
  // Only what the words say differs.
  await expect(editor(page).locator('.cm-deletedChunk')).toHaveText([/TWO$/]);
  await editor(page).getByRole('button', { name: 'Take theirs' }).click();
  await typeAtEnd(page, 'x');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(editor(page).getByText('Not saved yet')).toBeHidden();
  expect((await bucket.read('a.txt')).toString()).toBe(`${theirs}x\r\n`);
});

test.describe('what was typed and not saved', () => {
  const restored = (page: Page) =>
    editor(page).getByText('What you had changed before and not saved is back.');

  test('comes back after going back took the page away', async ({ page, bucket, expectErrors }) => {
    // From a page outside, so that going back leaves the connection.
    expectErrors(/status of 404/);
    await bucket.seed({ 'a.txt': 'one' });
    await page.goto('/nowhere');
    const start = page.getByRole('link', { name: 'Go to the start' });
    await expect(async () => expect(await start.evaluate(isHydrated)).toBe(true)).toPass();
    await start.click();
    await page.getByRole('row', { name: bucket.name }).dblclick();
    await edit(page, 'a.txt');
    await typeAtEnd(page, ' two');
    await page.goBack();
    // Still within the connection: nothing is taken away.
    await expect(page.getByRole('row', { name: bucket.name, includeHidden: true })).toBeVisible();
    await expect(text(page)).toHaveText('one two');
    await page.goBack();
    await expect(editor(page)).toBeHidden();
    await expect(page.getByText('What you changed in “a.txt” is not saved.')).toBeVisible();
    await page.goForward();
    await page.goForward();

    await edit(page, 'a.txt');
    await expect(restored(page)).toBeVisible();
    await expect(text(page)).toHaveText('one two');
    await page.keyboard.press('ControlOrMeta+s');
    await expect(editor(page).getByText('Not saved yet')).toBeHidden();
    await expect(restored(page)).toBeHidden();
    expect((await bucket.read('a.txt')).toString()).toBe('one two');
    await page.keyboard.press('Escape');
    await edit(page, 'a.txt');
    await expect(restored(page)).toBeHidden();
  });

  test('comes back after loading anew, beside what was saved meanwhile', async ({ page, bucket, store }) => {
    await bucket.seed({ 'a.txt': 'one\n' });
    await openFolder(page, bucket);
    await edit(page, 'a.txt');
    await typeAtEnd(page, 'mine\n');
    page.once('dialog', (question) => void question.accept());
    await reload(page);
    await store.send(new PutObjectCommand({ Bucket: bucket.name, Key: 'a.txt', Body: 'one\ntheirs\n' }));

    await edit(page, 'a.txt');
    await expect(restored(page)).toBeVisible();
    await expect(editor(page).getByRole('alert')).toContainText('Somebody has saved another version');
    await expect(editor(page).locator('.cm-deletedChunk')).toContainText('theirs');
    await editor(page).getByRole('button', { name: 'Save mine over theirs' }).click();
    await expect(editor(page).getByRole('alert')).toBeHidden();
    expect((await bucket.read('a.txt')).toString()).toBe('one\nmine\n');
  });

  test('is given up where that is wanted, for good', async ({ page, bucket }) => {
    await bucket.seed({ 'a.txt': 'one' });
    await openFolder(page, bucket);
    await edit(page, 'a.txt');
    await typeAtEnd(page, ' two');
    page.once('dialog', (question) => void question.accept());
    await reload(page);
    await edit(page, 'a.txt');
    await editor(page).getByRole('button', { name: 'Discard changes' }).click();
    await expect(restored(page)).toBeHidden();
    await expect(text(page)).toHaveText('one');
    await expect(text(page)).toBeFocused();
    await typeAtEnd(page, ' three');
    await page.keyboard.press('Escape');
    await editor(page).getByRole('button', { name: 'Discard changes' }).click();
    await edit(page, 'a.txt');
    await expect(text(page)).toHaveText('one');
    await expect(restored(page)).toBeHidden();
  });
});

test('what was deleted meanwhile is made anew only when that is wanted', async ({
  page,
  bucket,
  store,
  expectErrors,
}) => {
  // The browser's note on the object that is looked for.
  expectErrors(/status of 404/);
  await bucket.seed({ 'a.txt': 'one', 'b.txt': 'other' });
  await openFolder(page, bucket);
  await edit(page, 'a.txt');
  await typeAtEnd(page, ' two');
  await store.send(new DeleteObjectCommand({ Bucket: bucket.name, Key: 'a.txt' }));
  const save = editor(page).getByRole('button', { name: 'Save', exact: true });
  await save.click();
  await expect(editor(page).getByRole('alert')).toContainText('It was deleted');
  expect(await bucket.keys()).toEqual(['b.txt']);
  await save.click();
  await expect(editor(page).getByRole('alert')).toBeHidden();
  expect((await bucket.read('a.txt')).toString()).toBe('one two');
});

test('what is no text is left alone', async ({ page, bucket }) => {
  await bucket.seed({
    'a.txt': { body: Buffer.from([0x66, 0xff, 0xfe, 0x00]), contentType: 'text/plain' },
    'empty.json': '',
  });
  await openFolder(page, bucket);
  await row(page, 'a.txt').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Edit text' }).click();
  await expect(editor(page)).toContainText('This is no UTF-8 text');
  await page.keyboard.press('Escape');
  await expect(editor(page)).toBeHidden();

  await edit(page, 'empty.json');
  await page.keyboard.type('{}');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(editor(page).getByText('Not saved yet')).toBeHidden();
  expect((await bucket.read('empty.json')).toString()).toBe('{}');
});
