import { expect, test } from './support/faulty';
import { chooseToUpload, makeFiles } from './support/files';
import { openFolder, transfers } from './support/pages';
import { sha256 } from './support/test-bucket';
import { expectUploaded } from './support/uploads';

/** What a page can do where the browser does not let it reach the store. */

const LARGE_BYTES = 40 * 1024 ** 2 + 12_345;
const PATIENCE_MS = 60_000;

test.setTimeout(120_000);
test.beforeEach(({ expectErrors }) => expectErrors(/ERR_|Failed to load|blocked by CORS/));

test('a missing CORS rule is named, and set with one click', async ({ page, bucket }, testInfo) => {
  await bucket.forbidPages();
  const { 'a.txt': file } = await makeFiles(testInfo.outputPath('files'), { 'a.txt': 'at last' });
  await openFolder(page, bucket);
  await chooseToUpload(page, 'Upload files', file!.path);
  const tray = transfers(page);
  await expect(tray).toContainText('The bucket’s CORS rules do not let this page send “a.txt”', {
    timeout: PATIENCE_MS,
  });
  await tray.getByRole('button', { name: 'Set the CORS rule' }).click();
  await expectUploaded(page, 1);
  expect((await bucket.read('a.txt')).toString()).toBe('at last');
});

test('what the page may not send goes through the app, large and small', async ({
  page,
  bucket,
  line,
}, testInfo) => {
  await bucket.forbidPages();
  const files = await makeFiles(testInfo.outputPath('mixed'), {
    'large.bin': LARGE_BYTES,
    'small.bin': 12_345,
    'deep/empty.bin': '',
  });
  await openFolder(page, bucket);
  await chooseToUpload(page, 'Upload folder', testInfo.outputPath('mixed'));
  const throughApp = transfers(page).getByRole('button', { name: 'Send through Windlass' });
  await expect(throughApp.first()).toBeVisible({ timeout: PATIENCE_MS });
  let straight = 0;
  line.run(({ fromBrowser, query }) => {
    if (fromBrowser) straight += 1;
    // Its second part goes wrong once: what is sent through the app is tried again like everything else.
    return query.get('partNumber') === '2' && line.hits === 0
      ? { kind: 'answer', status: 503, code: 'SlowDown' }
      : null;
  });
  await throughApp.first().click();
  await expectUploaded(page, 1, PATIENCE_MS);
  for (const [name, { bytes }] of Object.entries(files)) {
    expect(await bucket.sha256(`mixed/${name}`), name).toBe(sha256(bytes));
  }
  expect(await bucket.unfinishedUploads()).toEqual([]);
  expect(line.hits).toBe(1);
  expect(straight).toBe(0);
});
