import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { makeZip } from 'client-zip';
import { expect, test } from './fixtures';
import { details, openFolder, openObject, row } from './support/pages';
import { required } from './support/environment';
import { PARQUET_SAMPLE } from './support/parquet-sample';
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

test('code is coloured, with its lines numbered on request', async ({ page, bucket }) => {
  await bucket.seed({
    'main.py': { body: 'def twice(x):\n    return x * 2 # <b>\n', contentType: 'text/x-python' },
  });
  await openObject(page, bucket, 'main.py');
  const content = details(page).getByRole('region', { name: 'Content of main.py' });
  const keyword = content.getByText('def', { exact: true });
  await expect(keyword).toBeVisible();
  await expect(content).toContainText('return x * 2 # <b>');
  const plain = await content.evaluate((element) => getComputedStyle(element).color);
  expect(await keyword.evaluate((element) => getComputedStyle(element).color)).not.toBe(plain);
  const numbers = details(page).getByRole('button', { name: 'Line numbers' });
  await expect(numbers).toHaveAttribute('aria-pressed', 'true');
  await expect(content).toContainText(/1\n2/);
  await numbers.click();
  await expect(content).not.toContainText(/1\n2/);
});

test('JSON shows as a tree, and as it is on request', async ({ page, bucket }) => {
  await bucket.seed({
    'data.json': {
      body: '{"id":12345678901234567890,"list":[1,{"deep":true}]}',
      contentType: 'application/json',
    },
  });
  await openObject(page, bucket, 'data.json');
  const tree = details(page).getByRole('tree', { name: 'Content of data.json' });
  await expect(tree.getByRole('treeitem', { name: 'id: 12345678901234567890' })).toBeVisible();
  await tree.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(tree.getByRole('treeitem', { name: 'deep' })).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(tree.getByRole('treeitem', { name: 'deep: true' })).toBeVisible();
  await details(page).getByRole('button', { name: 'Formatted' }).click();
  const content = details(page).getByRole('region', { name: 'Content of data.json' });
  await expect(content).toContainText('"list": [');
  await details(page).getByRole('button', { name: 'Source' }).click();
  await expect(content).toContainText('{"id":12345678901234567890,"list":[1,{"deep":true}]}');
});

test('a megabyte of JSON that is all depth stays a page one can use', async ({ page, bucket }) => {
  await bucket.seed({ 'deep.json': { body: '['.repeat(1_000_000), contentType: 'application/json' } });
  await openObject(page, bucket, 'deep.json');
  await expect(details(page)).toContainText('The tree is longer than can be shown');
  const began = Date.now();
  await details(page).getByRole('button', { name: 'Unfold all' }).click();
  await expect(details(page).getByRole('treeitem').nth(20)).toBeVisible();
  expect(Date.now() - began).toBeLessThan(10_000);
});

test('YAML shows as a tree; what is none says so and shows its source', async ({ page, bucket }) => {
  await bucket.seed({
    'good.yaml': { body: 'a: &x {b: 1}\nc: *x\n', contentType: 'application/yaml' },
    'bad.yaml': { body: 'a: [1\nb: 2\n', contentType: 'application/yaml' },
  });
  await openObject(page, bucket, 'good.yaml');
  await expect(details(page).getByRole('treeitem', { name: 'c: *x' })).toBeVisible();
  await openObject(page, bucket, 'bad.yaml');
  await expect(details(page)).toContainText('This is not YAML that can be shown as a tree');
  await expect(details(page).getByRole('region', { name: 'Content of bad.yaml' })).toContainText('a: [1');
});

test('Markdown is rendered, and nothing in it acts or loads', async ({ page, bucket }) => {
  const body = [
    '# Title',
    HOSTILE,
    '![a cat](https://images.example/cat.png) [safe](https://example.com/) [not](javascript:alert(1))',
    '| a | b |\n|---|---|\n| 1 | 2 |',
  ].join('\n\n');
  await bucket.seed({ 'notes.md': { body, contentType: 'text/markdown' } });
  const outside: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('example')) outside.push(request.url());
  });
  await openObject(page, bucket, 'notes.md');
  await expect(details(page).getByRole('heading', { name: 'Title' })).toBeVisible();
  await expect(details(page).getByRole('cell', { name: '2' })).toBeVisible();
  await expect(details(page).getByRole('img', { name: 'Image, not loaded: a cat' })).toBeVisible();
  const link = details(page).getByRole('link', { name: 'safe' });
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow');
  await expect(details(page).getByRole('link', { name: 'not' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'harmless' })).toBeHidden();
  expect(await page.title()).not.toBe('owned');
  expect(outside).toEqual([]);
  await details(page).getByRole('button', { name: 'Source' }).click();
  await expect(details(page)).toContainText('# Title');
});

test('CSV shows as a table, with what is quoted in one piece', async ({ page, bucket }) => {
  const rows = Array.from({ length: 5000 }, (_, index) => `${index};"a;b ""${index}"""`).join('\n');
  await bucket.seed({ 'table.csv': { body: `id;what\n${rows}`, contentType: 'text/csv' } });
  await openObject(page, bucket, 'table.csv');
  const table = details(page).getByRole('table', { name: 'Content of table.csv' });
  await expect(table).toHaveAttribute('aria-rowcount', '5001');
  await expect(table.getByRole('columnheader', { name: 'what' })).toBeVisible();
  await expect(table.getByRole('cell', { name: 'a;b "3"' })).toBeVisible();
  await details(page).getByRole('region', { name: 'Content of table.csv' }).focus();
  await page.keyboard.press('End');
  await expect(table.getByRole('cell', { name: 'a;b "4999"' })).toBeVisible();
  expect(await table.getByRole('row').count()).toBeLessThan(200);
  await details(page).getByRole('button', { name: 'Source' }).click();
  await expect(details(page)).toContainText('4;"a;b ""4"""');
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

test('bytes are read where one looks, and nowhere else', async ({ page, bucket }) => {
  const body = Buffer.alloc(5 * 1024 * 1024);
  body.write('found here', 3_000_000);
  await bucket.seed({ 'large.bin': { body, contentType: 'application/octet-stream' } });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/preview')) asked.push(request.headers().range ?? 'all of it');
  });
  await openObject(page, bucket, 'large.bin');
  const content = details(page).getByRole('region', { name: 'Content of large.bin' });
  await expect(content).toContainText('00000000');
  await details(page).getByLabel('Offset').fill('0x2dc6c0');
  await details(page).getByRole('button', { name: 'Go to' }).click();
  await expect(content).toContainText('002dc6c0  66 6f 75 6e 64 20 68 65 72 65');
  expect(asked.length).toBeLessThan(8);
  expect(asked.filter((range) => !/^bytes=\d+-\d+$/.test(range))).toEqual([]);
  await details(page).getByLabel('Offset').fill('9999999');
  await details(page).getByRole('button', { name: 'Go to' }).click();
  await expect(details(page).getByRole('alert')).toContainText('Type a number up to 5,242,879');
});

test('of a large text the first megabyte shows, more on request, and its end', async ({ page, bucket }) => {
  const body = Array.from({ length: 250_000 }, (_, index) => `line ${index}\n`).join('');
  await bucket.seed({ 'long.txt': { body, contentType: 'text/plain' } });
  await openObject(page, bucket, 'long.txt');
  await expect(details(page)).toContainText('Showing the first 1.0 MiB of 2.8 MiB.');
  const more = details(page).getByRole('button', { name: 'Load more' });
  await more.click();
  await expect(details(page)).toContainText('Showing the first 2.0 MiB of 2.8 MiB.');
  await more.click();
  await expect(more).toBeHidden();
  await details(page).getByRole('button', { name: 'End', exact: true }).click();
  await expect(details(page)).toContainText(/Showing the last 256(\.0)? KiB of 2.8 MiB/);
  await expect(details(page)).toContainText('line 249999');
});

test('more of what has been replaced is refused', async ({ page, bucket }) => {
  await bucket.seed({ 'long.txt': { body: 'old\n'.repeat(500_000), contentType: 'text/plain' } });
  await openObject(page, bucket, 'long.txt');
  await expect(details(page)).toContainText('Showing the first 1.0 MiB');
  await bucket.seed({ 'long.txt': { body: 'new\n'.repeat(500_000), contentType: 'text/plain' } });
  await details(page).getByRole('button', { name: 'Load more' }).click();
  await expect(details(page)).toContainText('has been replaced since it was opened');
});

test('a log is followed while it grows, until one stops', async ({ page, bucket, expectErrors }) => {
  // The browser's note on the range that a log begun anew no longer has.
  expectErrors(/status of 400/);
  await bucket.seed({ 'server.log': { body: 'one\n', contentType: 'text/plain' } });
  await openObject(page, bucket, 'server.log');
  await details(page).getByRole('button', { name: 'End', exact: true }).click();
  const content = details(page).getByRole('region', { name: 'Content of server.log' });
  await expect(content).toContainText('one');
  await details(page).getByRole('button', { name: 'Follow', exact: true }).click();
  await bucket.seed({ 'server.log': { body: 'one\ntwo\n', contentType: 'text/plain' } });
  await expect(content).toContainText('two');
  // Begun anew, as logs are when they are rotated.
  await bucket.seed({ 'server.log': { body: 'x\n', contentType: 'text/plain' } });
  await expect(content).toHaveText('x');
  await details(page).getByRole('button', { name: 'Stop following' }).click();
  await expect(details(page)).toContainText('Showing the last 2 B of 2 B.');
});

test('of a zip archive one member is had without the rest', async ({ page, bucket }) => {
  const files = [
    { name: 'docs/read me.txt', input: 'hello from inside' },
    { name: 'large.bin', input: randomBytes(3_000_000) },
  ];
  const body = new Uint8Array(await new Response(makeZip(files)).arrayBuffer());
  await bucket.seed({ 'pack.zip': { body, contentType: 'application/zip' } });
  const ranges: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/preview')) ranges.push(request.headers().range ?? 'all of it');
  });
  await openObject(page, bucket, 'pack.zip');
  const table = details(page).getByRole('table', { name: 'Content of pack.zip' });
  await expect(table.getByRole('cell', { name: 'docs/read me.txt', exact: true })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    table.getByRole('button', { name: 'Download docs/read me.txt' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('read me.txt');
  expect(await readFile(await download.path(), 'utf8')).toBe('hello from inside');
  const read = ranges.reduce((sum, range) => {
    const [, first = 0, last = Infinity] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
    return sum + Number(last) - Number(first) + 1;
  }, 0);
  expect(read).toBeLessThan(300_000);
});

test('of a tar archive the members are listed', async ({ page, bucket }) => {
  const header = Buffer.alloc(512);
  header.write('notes/today.txt');
  header.write('0000644\0', 100);
  header.write('00000000005\0', 124);
  header.write('14000000000\0', 136);
  header.write('        0', 148);
  header.write('ustar', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const body = Buffer.concat([header, Buffer.from('hello'.padEnd(512, '\0')), Buffer.alloc(1024)]);
  await bucket.seed({ 'pack.tar': { body, contentType: 'application/x-tar' } });
  await openObject(page, bucket, 'pack.tar');
  await expect(details(page)).toContainText('1 entry');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    details(page).getByRole('button', { name: 'Download notes/today.txt' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toBe('hello');
});

test('a Parquet file shows its columns and first rows', async ({ page, bucket }) => {
  await bucket.seed({ 'rows.parquet': { body: PARQUET_SAMPLE, contentType: 'application/octet-stream' } });
  await openObject(page, bucket, 'rows.parquet');
  await expect(details(page)).toContainText('5 of 5 rows, 5 columns');
  await expect(details(page).getByRole('cell', { name: '[1,2,3]' }).first()).toBeVisible();
  await details(page).getByRole('button', { name: 'Columns' }).click();
  await expect(details(page).getByRole('cell', { name: 'BYTE_ARRAY (UTF8)' })).toBeVisible();
});

for (const [name, sentence] of [
  ['broken.zip', 'This is not a whole zip archive'],
  ['broken.tar', 'This is not a whole tar archive'],
  ['broken.parquet', 'This is not a whole Parquet file'],
] as const) {
  test(`a ${name} says so, and its bytes can be seen`, async ({ page, bucket }) => {
    await bucket.seed({ [name]: { body: 'broken '.repeat(300), contentType: 'application/octet-stream' } });
    await openObject(page, bucket, name);
    await expect(details(page)).toContainText(sentence);
    await details(page).getByRole('button', { name: 'View its bytes' }).click();
    await expect(details(page)).toContainText('62 72 6f 6b 65 6e');
  });
}

test('any view can be asked for, of any key', async ({ page, bucket }) => {
  const key = 'a//b/../ü +%2F?#.bin';
  await bucket.seed({ [key]: { body: '{"inside":true}', contentType: 'application/octet-stream' } });
  await openObject(page, bucket, key);
  await expect(details(page)).toContainText('7b 22 69 6e');
  await details(page).getByLabel('View as').selectOption('JSON');
  await expect(details(page).getByRole('treeitem', { name: 'inside: true' })).toBeVisible();
  await details(page).getByLabel('View as').selectOption('Table');
  await expect(details(page).getByRole('table')).toBeVisible();
});

function inlineHref(bucket: TestBucket, key: string): string {
  const connection = required('WINDLASS_E2E_CONNECTION') as ConnectionId;
  return objectHref({ connection, bucket: bucket.name as BucketName, key: key as ObjectKey }, 'inline');
}
