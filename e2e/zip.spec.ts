import { expect, test } from './fixtures';
import { downloadFrom } from './support/downloads';
import { openFolder, row, select } from './support/pages';
import { readZip } from './support/zip';

test('a folder comes as an archive with all that is under it', async ({ page, bucket }) => {
  await bucket.seed({
    'album/a.txt': 'a',
    'album/deep/日本語 🎉.txt': 'party',
    'album/empty.txt': '',
    'album-2/not this.txt': 'sibling',
  });
  await openFolder(page, bucket);
  await select(page, 'album');
  const { name, bytes } = await downloadFrom(page, 'Download');
  expect(name).toBe('album.zip');
  expect(textsOf(bytes)).toEqual({
    'album/a.txt': 'a',
    'album/deep/日本語 🎉.txt': 'party',
    'album/empty.txt': '',
  });
});

test('several selected come in one archive', async ({ page, bucket }) => {
  await bucket.seed({ 'x/1.txt': 'one', 'x/sub/2.txt': 'two', 'x/3.txt': 'three' });
  await openFolder(page, bucket, 'x/');
  await select(page, 'sub', '1.txt');
  const { bytes } = await downloadFrom(page, 'Download');
  expect(textsOf(bytes)).toEqual({ '1.txt': 'one', 'sub/2.txt': 'two' });
});

test('one file comes as itself, under its own name', async ({ page, bucket }) => {
  await bucket.seed({ 'dir/50% “off”; ü.txt': 'content' });
  await openFolder(page, bucket, 'dir/');
  await row(page, '50% “off”; ü.txt').click();
  const { name, bytes } = await downloadFrom(page, 'Download');
  expect(name).toBe('50% “off”; ü.txt');
  expect(bytes.toString()).toBe('content');
});

function textsOf(archive: Buffer): Record<string, string> {
  return Object.fromEntries(
    Object.entries(readZip(archive)).map(([name, bytes]) => [name, bytes.toString()]),
  );
}
