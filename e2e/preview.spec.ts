import { expect, test } from './fixtures';
import { details, openFolder, openObject, row } from './support/pages';
import { required } from './support/environment';
import { objectHref } from '@/lib/domain/location';
import type { BucketName, ConnectionId, ObjectKey } from '@/lib/domain/names';
import type { TestBucket } from './support/test-bucket';

/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const HOSTILE = '<script>top.document.title = "owned"; fetch("/api/buckets")</script><h1>harmless</h1>';

test('an image shows', async ({ page, bucket }) => {
  await bucket.seed({ 'dot.png': { body: PNG, contentType: 'image/png' } });
  await openObject(page, bucket, 'dot.png');
  const image = details(page).getByRole('img', { name: 'dot.png' });
  await expect(image).toBeVisible();
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(1);
});

test('text shows as it is', async ({ page, bucket }) => {
  await bucket.seed({
    'notes.txt': { body: 'first line\n<b>not bold</b> – ü 🎉', contentType: 'text/plain' },
  });
  await openObject(page, bucket, 'notes.txt');
  await expect(details(page)).toContainText('<b>not bold</b> – ü 🎉');
});

test('JSON shows laid out, and as it is on request', async ({ page, bucket }) => {
  await bucket.seed({ 'data.json': { body: '{"a":[1,2]}', contentType: 'application/json' } });
  await openObject(page, bucket, 'data.json');
  const content = details(page).getByRole('region', { name: 'Content of data.json' });
  await expect(content).toHaveText(/\{\s+"a": \[/);
  await details(page).getByRole('button', { name: 'Raw' }).click();
  await expect(content).toContainText('{"a":[1,2]}');
});

test('what is no PDF says so, and can be downloaded', async ({ page, bucket }) => {
  await bucket.seed({ 'paper.pdf': { body: 'cut off by a broken upload', contentType: 'application/pdf' } });
  await openObject(page, bucket, 'paper.pdf');
  await expect(details(page)).toContainText('The browser cannot show this object as a PDF.');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    details(page).getByRole('tabpanel').getByRole('link', { name: 'Download' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('paper.pdf');
});

for (const [name, contentType] of [
  ['page.html', 'text/html'],
  ['drawing.svg', 'image/svg+xml'],
  ['feed.xml', 'text/xml'],
] as const) {
  test(`a hostile ${name} is read, never run`, async ({ page, bucket }) => {
    const body =
      contentType === 'text/html' ? HOSTILE : `<svg xmlns="http://www.w3.org/2000/svg">${HOSTILE}</svg>`;
    await bucket.seed({ [name]: { body, contentType } });
    await openFolder(page, bucket);
    await row(page, name).dblclick();
    // In an image a browser runs no script.
    const shown = details(page).getByRole('img', { name }).or(details(page).getByText('harmless'));
    await expect(shown).toBeVisible();
    await expect(page.getByRole('heading', { name: 'harmless' })).toBeHidden();
    for (const frame of page.frames()) expect(await frame.title()).not.toBe('owned');
    expect(await page.title()).not.toBe('owned');

    // Even asked for directly it is handed over as a file or as plain text.
    const answer = await page.request.get(inlineHref(bucket, name));
    const { 'content-type': type = '', 'content-disposition': disposition = '' } = answer.headers();
    expect(
      disposition.startsWith('attachment') || type.startsWith('text/plain'),
      `${type} ${disposition}`,
    ).toBe(true);
  });
}

test('bytes that are no text show as bytes', async ({ page, bucket }) => {
  await bucket.seed({
    'data.bin': { body: Buffer.from([0, 1, 2, 255]), contentType: 'application/octet-stream' },
  });
  await openObject(page, bucket, 'data.bin');
  await expect(details(page)).toContainText('00 01 02 ff');
});

test('of a large text the first megabyte shows, and that is said', async ({ page, bucket }) => {
  await bucket.seed({ 'long.txt': { body: 'line\n'.repeat(500_000), contentType: 'text/plain' } });
  await openObject(page, bucket, 'long.txt');
  await expect(details(page)).toContainText('Only the first 1.0 MiB of 2.4 MiB are shown.');
});

function inlineHref(bucket: TestBucket, key: string): string {
  const connection = required('WINDLASS_E2E_CONNECTION') as ConnectionId;
  return objectHref({ connection, bucket: bucket.name as BucketName, key: key as ObjectKey }, 'inline');
}
