import { AWKWARD_KEYS } from '@/lib/domain/awkward-keys';
import { basename, parentOf, type ObjectKey } from '@/lib/domain/names';
import { expect, test } from './fixtures';
import { deleteSelection, details, openDialog, openFolder, reload, row, select } from './support/pages';
import { downloadFrom } from './support/downloads';

/** Every awkward key through the whole of what a person does with an object. */
for (const key of AWKWARD_KEYS) {
  const name = basename(key as ObjectKey);
  const folder = parentOf(key as ObjectKey);

  test(`the key ${JSON.stringify(key).slice(0, 60)}`, async ({ page, bucket }) => {
    const content = `what is stored under ${key}`;
    // What lies beside it must stay as it is.
    const neighbour = `${folder}neighbour.bin`;
    await bucket.seed({ [key]: content, [neighbour]: 'untouched' });

    await openFolder(page, bucket, folder);
    await row(page, name).dblclick();
    await expect(details(page)).toBeVisible();
    await reload(page);
    await details(page).getByRole('button', { name: 'Close details' }).click();

    await select(page, name);
    const { bytes } = await downloadFrom(page, 'Download');
    expect(bytes.toString()).toBe(content);

    await select(page, name);
    const rename = await openDialog(page, 'Rename');
    await rename.getByRole('textbox', { name: 'New name' }).fill('renamed.txt');
    await rename.getByRole('button', { name: 'Rename' }).click();
    await expect(row(page, 'renamed.txt')).toBeVisible();
    await expect(row(page, name)).toBeHidden();
    expect((await bucket.read(`${folder}renamed.txt`)).toString()).toBe(content);

    await bucket.seed({ [key]: content });
    await page.getByRole('button', { name: 'Refresh' }).click();
    await select(page, name);
    await deleteSelection(page);
    await expect(row(page, name)).toBeHidden();
    expect((await bucket.keys()).sort()).toEqual([neighbour, `${folder}renamed.txt`].sort());
  });
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
