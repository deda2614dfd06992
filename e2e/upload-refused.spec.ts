import type { Page } from '@playwright/test';
import { countSent, fromBrowser } from './support/fault-scripts';
import { expect, test } from './support/faulty';
import { makeFiles } from './support/files';
import { LARGE_BYTES, oneFile, PATIENCE_MS, send } from './support/large-file';
import { dialog } from './support/pages';
import { sha256, type TestBucket } from './support/test-bucket';
import { expectParts, expectUploaded, expectWhole, transfer } from './support/uploads';

/** Uploads that the store does not take: what was there before stays, and what is cancelled leaves nothing behind. */

test.setTimeout(120_000);
// What fails in the way meant here stands in the console in the browser's own words.
test.beforeEach(({ expectErrors }) => expectErrors(/ERR_|Failed to load|blocked by CORS|WebSocket/));

test('cancelled in the middle of a storm it leaves nothing behind, and the old object as it was', async ({
  page,
  bucket,
  line,
}, testInfo) => {
  await bucket.seed({ 'large.bin': 'the old one' });
  const file = await oneFile(testInfo.outputPath('files'));
  line.run((request) =>
    fromBrowser(request) && request.query.get('partNumber') !== '1'
      ? { kind: 'answer', status: 503, code: 'SlowDown' }
      : null,
  );
  await sendAnew(page, bucket, file.path);
  await expectParts(bucket, [1]);
  await expect.poll(() => line.hits).toBeGreaterThan(2);
  await transfer(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(transfer(page)).toContainText('Cancelled');
  await expect.poll(() => bucket.unfinishedUploads()).toEqual([]);
  expect((await bucket.read('large.bin')).toString()).toBe('the old one');
});

test('refused for good it says so, the old object stays, and Retry sends the rest', async ({
  page,
  bucket,
  line,
}, testInfo) => {
  await bucket.seed({ 'large.bin': 'the old one' });
  const file = await oneFile(testInfo.outputPath('files'));
  line.run((request) =>
    fromBrowser(request) && request.query.get('partNumber') === '2'
      ? { kind: 'answer', status: 403, code: 'AccessDenied' }
      : null,
  );
  await sendAnew(page, bucket, file.path);
  const retry = transfer(page).getByRole('button', { name: 'Retry' });
  await expect(retry).toBeVisible({ timeout: PATIENCE_MS });
  expect((await bucket.read('large.bin')).toString()).toBe('the old one');
  const sent = countSent(line);
  await retry.click();
  await expectUploaded(page, 1, PATIENCE_MS);
  await expectWhole(bucket, 'large.bin', file.sha256);
  expect(sent()).toEqual(['2']);
});

for (const [what, name, bytes, retries] of [
  ['a small file', 'small.bin', 70_000, ['whole']],
  ['a part of a large one', 'large.bin', LARGE_BYTES, ['2']],
] as const) {
  test(`${what} that always arrives changed is refused, the old object stays, and Retry sends the rest`, async ({
    page,
    bucket,
    line,
  }, testInfo) => {
    await bucket.seed({ [name]: 'the old one' });
    const { [name]: file } = await makeFiles(testInfo.outputPath('files'), { [name]: bytes });
    line.run((request) =>
      fromBrowser(request) && (request.query.get('partNumber') ?? '2') === '2' ? { kind: 'corrupt' } : null,
    );
    await sendAnew(page, bucket, file!.path);
    await expect(transfer(page)).toContainText('What arrived does not match what was sent', {
      timeout: PATIENCE_MS,
    });
    expect(line.hits).toBe(3);
    expect((await bucket.read(name)).toString()).toBe('the old one');
    const sent = countSent(line);
    await transfer(page).getByRole('button', { name: 'Retry' }).click();
    await expectUploaded(page, 1, PATIENCE_MS);
    await expectWhole(bucket, name, sha256(file!.bytes));
    expect(sent()).toEqual(retries);
  });
}

test('a part that always arrives changed is taken back with the rest when it is cancelled', async ({
  page,
  bucket,
  line,
}, testInfo) => {
  const file = await oneFile(testInfo.outputPath('files'));
  line.run(({ query }) => (query.get('partNumber') === '2' ? { kind: 'corrupt' } : null));
  await send(page, bucket, file.path);
  await expect(transfer(page).getByRole('button', { name: 'Retry' })).toBeVisible({ timeout: PATIENCE_MS });
  await transfer(page)
    .getByRole('button', { name: /Cancel|Discard/ })
    .click();
  await expect.poll(() => bucket.unfinishedUploads()).toEqual([]);
  expect(await bucket.keys()).toEqual([]);
});

/** What is there already under the name is to be replaced. */
async function sendAnew(page: Page, bucket: TestBucket, path: string): Promise<void> {
  await send(page, bucket, path);
  const conflicts = dialog(page, 'Name conflicts');
  await conflicts.getByRole('radio', { name: 'Replace', exact: true }).check();
  await conflicts.getByRole('button', { name: /^Upload/ }).click();
}
