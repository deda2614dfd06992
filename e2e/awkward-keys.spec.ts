import type { Page } from '@playwright/test';
import { AWKWARD_KEYS } from '@/lib/domain/awkward-keys';
import { basename, parentOf, type ObjectKey } from '@/lib/domain/names';
import { expect, test } from './fixtures';
import {
  browseHref,
  deleteSelection,
  details,
  listening,
  openDialog,
  openFolder,
  row,
  select,
} from './support/pages';
import { downloadFrom } from './support/downloads';
import type { TestBucket } from './support/test-bucket';

/** So many in one page: opening one costs more than what is done in it. */
const AT_ONCE = 4;

/** Every awkward key through the whole of what a person does with an object. */
for (let first = 0; first < AWKWARD_KEYS.length; first += AT_ONCE) {
  const keys = AWKWARD_KEYS.slice(first, first + AT_ONCE);

  test(`the keys ${keys.map((key) => JSON.stringify(key).slice(0, 30)).join(', ')}`, async ({
    page,
    bucket,
  }) => {
    for (const key of keys) await test.step(JSON.stringify(key), () => useObject(page, bucket, key));
  });
}

async function useObject(page: Page, bucket: TestBucket, key: string): Promise<void> {
  const name = basename(key as ObjectKey);
  const folder = parentOf(key as ObjectKey);
  const content = `what is stored under ${key}`;
  // What lies beside it must stay as it is.
  const neighbour = `${folder}neighbour.bin`;
  const renamed = `${folder}renamed.txt`;
  await bucket.seed({ [key]: content, [neighbour]: 'untouched' });

  await page.goto(browseHref(bucket, folder, key));
  await listening(page);
  await closeDetails(page);
  await row(page, name).dblclick();
  await expect.poll(() => new URL(page.url()).searchParams.get('open')).toBe(key);
  await closeDetails(page);

  await select(page, name);
  const { bytes } = await downloadFrom(page, 'Download');
  expect(bytes.toString()).toBe(content);

  await select(page, name);
  const rename = await openDialog(page, 'Rename');
  await rename.getByRole('textbox', { name: 'New name' }).fill('renamed.txt');
  await rename.getByRole('button', { name: 'Rename' }).click();
  await expect(row(page, 'renamed.txt')).toBeVisible();
  await expect(row(page, name)).toBeHidden();
  expect((await bucket.read(renamed)).toString()).toBe(content);

  await bucket.seed({ [key]: content });
  await page.getByRole('button', { name: 'Refresh' }).click();
  await select(page, name);
  await deleteSelection(page);
  await expect(row(page, name)).toBeHidden();
  expect((await bucket.keys()).sort()).toEqual([neighbour, renamed].sort());
  await bucket.clear();
}

async function closeDetails(page: Page): Promise<void> {
  await details(page).getByRole('button', { name: 'Close details' }).click();
  await expect(details(page)).toBeHidden();
}

test('a folder shows every awkward key at once', async ({ page, bucket }) => {
  await bucket.seed(AWKWARD_KEYS);
  await openFolder(page, bucket);
  const names = new Set(AWKWARD_KEYS.map((key) => key.split('/')[0]!));
  for (const name of names) {
    // `a` and `a/`, the folder without a name: two rows may share what they are called.
    await expect(row(page, name || 'no name').first()).toBeAttached();
  }
});

test('a key beside a folder of the same name: each is itself', async ({ page, bucket }) => {
  await bucket.seed(['a', 'a/b']);
  await openFolder(page, bucket);
  await expect(row(page, 'a')).toHaveCount(2);
  await row(page, 'a').first().dblclick();
  await expect(row(page, 'b')).toBeVisible();
});
