import type { Page } from '@playwright/test';
import { expect, test } from './support/faulty';
import { chooseToUpload, makeFiles } from './support/files';
import { dialog, openFolder } from './support/pages';
import type { FaultProxy } from './support/fault-proxy';
import type { TestBucket } from './support/test-bucket';
import { expectUploaded } from './support/uploads';

/** Small files that may replace what is there travel as forms, which browsers send without asking first. */

const NAMES = Array.from({ length: 12 }, (_, index) => `${index} ä&+.txt`);

test.setTimeout(120_000);

/** What the page sends to the store, from now on. */
function watch(line: FaultProxy, refuseForms = false) {
  const sent = { forms: 0, puts: 0 };
  line.run(({ fromBrowser, isForm, method }) => {
    if (!fromBrowser) return null;
    if (isForm) sent.forms += 1;
    else if (method === 'PUT') sent.puts += 1;
    return isForm && refuseForms ? { kind: 'answer', status: 501, code: 'NotImplemented' } : null;
  });
  return sent;
}

/** The files of `NAMES`, which are all taken, and one whose name is free. */
async function replaceAll(page: Page, bucket: TestBucket, folder: string): Promise<void> {
  await bucket.seed(Object.fromEntries(NAMES.map((name) => [name, 'old'])));
  const files = await makeFiles(
    folder,
    Object.fromEntries([...NAMES, 'free.txt'].map((name) => [name, `new ${name}`])),
  );
  await openFolder(page, bucket);
  const paths = Object.values(files).map(({ path }) => path);
  await chooseToUpload(page, 'Upload files', paths);
  const conflicts = dialog(page, 'Name conflicts');
  await conflicts.getByRole('radio', { name: 'Replace', exact: true }).check();
  await conflicts.getByRole('button', { name: /^Upload/ }).click();
  await expectUploaded(page, 1);
  for (const name of [...NAMES, 'free.txt'])
    expect((await bucket.read(name)).toString(), name).toBe(`new ${name}`);
  expect(await bucket.contentType(NAMES[0] ?? '')).toBe('text/plain');
}

test('no preflight goes before a form; a free name stays guarded by PUT', async ({
  page,
  bucket,
  line,
  faulty,
}, testInfo) => {
  await bucket.allowPages(faulty.origin, ['GET', 'PUT', 'HEAD', 'POST']);
  const sent = watch(line);
  await replaceAll(page, bucket, testInfo.outputPath('files'));
  expect(sent).toEqual({ forms: NAMES.length, puts: 1 });
  expect(line.preflights).toBe(1);
});

test('where the bucket’s rule does not allow POST, everything goes by PUT', async ({
  page,
  bucket,
  line,
}, testInfo) => {
  const sent = watch(line);
  await replaceAll(page, bucket, testInfo.outputPath('files'));
  expect(sent).toEqual({ forms: 0, puts: NAMES.length + 1 });
  expect(line.preflights).toBe(NAMES.length + 1);
});

test('a store that knows no forms gets PUTs instead', async ({
  page,
  bucket,
  line,
  faulty,
  expectErrors,
}, testInfo) => {
  expectErrors(/501/);
  await bucket.allowPages(faulty.origin, ['GET', 'PUT', 'HEAD', 'POST']);
  const sent = watch(line, true);
  await replaceAll(page, bucket, testInfo.outputPath('files'));
  expect(sent.puts).toBe(NAMES.length + 1);
  expect(sent.forms).toBeGreaterThan(0);
  expect(sent.forms).toBeLessThanOrEqual(6);
});
