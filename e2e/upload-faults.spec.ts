import type { BrowserContext, Page } from '@playwright/test';
import type { Script } from './support/fault-proxy';
import { countSent, first, fromBrowser } from './support/fault-scripts';
import { expect, test } from './support/faulty';
import { chooseToUpload, makeFiles } from './support/files';
import { LARGE_BYTES, oneFile, PATIENCE_MS, send } from './support/large-file';
import { browseHref, listing, openFolder, reload, treeItem } from './support/pages';
import type { TestBucket } from './support/test-bucket';
import { sha256 } from './support/test-bucket';
import { chooseAgain, expectParts, expectUploaded, expectWhole } from './support/uploads';

/** Uploads over a line, and to a store, that fails: whatever happens, the object arrives byte for byte. */

const MIB = 1024 ** 2;
const SMALL_FILES = 24;

test.setTimeout(120_000);
// What fails in the way meant here stands in the console in the browser's own words.
test.beforeEach(({ expectErrors }) => expectErrors(/ERR_|Failed to load|blocked by CORS|WebSocket/));

const FAULTS: Record<string, { script: () => Script; atLeast: number }> = {
  'connections reset in the middle of requests': {
    script: () => {
      const cuts = [0, 1, 70_000, 5 * MIB, 16 * MIB - 1];
      return first(cuts.length * 2, (index) => ({
        kind: 'reset',
        afterBytes: cuts[index % cuts.length] ?? 0,
      }));
    },
    atLeast: 10,
  },
  'a storm of 503': {
    script: () => first(12, () => ({ kind: 'answer', status: 503, code: 'SlowDown' })),
    atLeast: 12,
  },
  'a storm of 503 that says when to come back': {
    script: () => first(8, () => ({ kind: 'answer', status: 503, code: 'SlowDown', retryAfter: 1 })),
    atLeast: 8,
  },
  'a storm of 503 that the page cannot read': {
    script: () => {
      let passed = false;
      const storm = first(10, () => ({ kind: 'answer', status: 503, code: 'SlowDown', cors: false }));
      // Once something got through, silence is no longer taken for a missing CORS rule.
      return (request) => {
        if (passed || !fromBrowser(request)) return storm(request);
        passed = true;
        return null;
      };
    },
    atLeast: 10,
  },
  'a fifth of all answers lost after the store has taken what was sent': {
    script: () => {
      let seen = 0;
      // Parts, small files, and what completes the large one. What begins it is left out: nobody could tell the empty
      // upload that such a loss leaves behind from one that somebody else has just begun.
      return ({ method, query }) => {
        const taken = method === 'PUT' || (method === 'POST' && query.has('uploadId'));
        return taken && seen++ % 5 === 0 ? { kind: 'lose-answer' } : null;
      };
    },
    atLeast: 5,
  },
  'a slow line to a slow store': {
    script: () => (request) =>
      fromBrowser(request) ? { kind: 'slow', bytesPerSecond: 12 * MIB, latencyMs: 150 } : null,
    atLeast: SMALL_FILES,
  },
  'bits that turn over on the way': {
    // The store refuses what does not match its Content-MD5; small files and parts alike.
    script: () => first(6, () => ({ kind: 'corrupt' })),
    atLeast: 6,
  },
  'signatures that have expired': {
    script: () =>
      first(6, () => ({ kind: 'answer', status: 403, code: 'AccessDenied', message: 'Request has expired' })),
    atLeast: 6,
  },
};

for (const [name, { script, atLeast }] of Object.entries(FAULTS)) {
  test(`arrives whole through ${name}`, async ({ page, bucket, line }, testInfo) => {
    const files = await makeFiles(testInfo.outputPath('mixed'), {
      'large.bin': LARGE_BYTES,
      ...Object.fromEntries(
        Array.from({ length: SMALL_FILES }, (_, index) => [`${index}.bin`, 1000 + 17 * index]),
      ),
    });
    await openFolder(page, bucket);
    line.run(script());
    await chooseToUpload(page, 'Upload folder', testInfo.outputPath('mixed'));
    await expectUploaded(page, 1, PATIENCE_MS);
    expect(line.hits).toBeGreaterThanOrEqual(atLeast);
    line.run();
    for (const [file, { bytes }] of Object.entries(files)) {
      expect(await bucket.sha256(`mixed/${file}`), file).toBe(sha256(bytes));
    }
    expect(await bucket.keys()).toHaveLength(SMALL_FILES + 1);
    expect(await bucket.unfinishedUploads()).toEqual([]);
  });
}

test('begins one upload though the page does not hear of it at first', async ({ page, bucket }, testInfo) => {
  const file = await oneFile(testInfo.outputPath('files'));
  let lost = 0;
  await page.route('**/api/uploads/create', async (route) => {
    if (lost === 2) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort();
  });
  await send(page, bucket, file.path);
  await expectUploaded(page, 1, PATIENCE_MS);
  expect(lost).toBe(2);
  await expectWhole(bucket, 'large.bin', file.sha256);
});

for (const minutes of [20, -20]) {
  test(`arrives whole from a computer whose clock is wrong by ${minutes} minutes`, async ({
    page,
    bucket,
  }, testInfo) => {
    const file = await oneFile(testInfo.outputPath('files'));
    await page.clock.install({ time: Date.now() + minutes * 60_000 });
    await send(page, bucket, file.path);
    await expectUploaded(page, 1, PATIENCE_MS);
    await expectWhole(bucket, 'large.bin', file.sha256);
  });
}

test('arrives whole though the store is stopped and started again', async ({
  page,
  context,
  bucket,
  faulty,
}, testInfo) => {
  const file = await oneFile(testInfo.outputPath('files'));
  const { line } = faulty;
  await interruptible(page, bucket, line, file.path);
  const refused = page.waitForEvent('requestfailed', (request) =>
    /CONNECTION_REFUSED/.test(request.failure()?.errorText ?? ''),
  );
  const { back } = await faulty.takeStoreDown();
  line.run();
  await refused;
  const other = await context.newPage();
  await expectSaidOnce(other, bucket);
  await back();
  await other.getByRole('button', { name: 'Try again' }).click();
  await expect(listing(other)).toBeVisible();
  await expect(treeItem(other, bucket.name)).toBeVisible();
  await expectUploaded(page, 1, PATIENCE_MS);
  await expectWhole(bucket, 'large.bin', file.sha256);
});

/** That the store is away: in full where one looks, in short beside it. */
async function expectSaidOnce(page: Page, bucket: TestBucket) {
  await page.goto(browseHref(bucket));
  await expect(page.getByRole('main').getByRole('alert')).toContainText('failed; check the network');
  await expect(page.getByText('failed; check the network')).toHaveCount(1);
  const beside = page.getByRole('navigation', { name: 'Buckets and folders' });
  await expect(beside).toContainText('Not available');
  await expect(beside.getByRole('button', { name: /^Connection: .*, not available$/ })).toBeVisible();
}

test('goes on after a reload, and sends again only what the store lacks', async ({
  page,
  bucket,
  line,
}, testInfo) => {
  const file = await oneFile(testInfo.outputPath('files'));
  await interruptible(page, bucket, line, file.path);
  page.on('dialog', (leaving) => void leaving.accept());
  await reload(page);
  const sent = countSent(line);
  await chooseAgain(page, file.path);
  await expectUploaded(page, 1, PATIENCE_MS);
  await expectWhole(bucket, 'large.bin', file.sha256);
  expect(sent()).toEqual(['2']);
});

const ENDS: Record<string, (page: Page, context: BrowserContext) => Promise<unknown>> = {
  'its tab is closed': (page) => page.close({ runBeforeUnload: false }),
  'its tab crashes': async (page, context) => {
    const crashed = page.waitForEvent('crash');
    const session = await context.newCDPSession(page);
    // Never answered: there is nobody left to answer.
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    await page.close();
  },
};
for (const [end, die] of Object.entries(ENDS)) {
  test(`goes on in another tab after ${end}`, async ({ page, context, bucket, line }, testInfo) => {
    const file = await oneFile(testInfo.outputPath('files'));
    await interruptible(page, bucket, line, file.path);
    await die(page, context);
    const another = await context.newPage();
    await openFolder(another, bucket);
    const sent = countSent(line);
    await chooseAgain(another, file.path);
    await expectUploaded(another, 1, PATIENCE_MS);
    await expectWhole(bucket, 'large.bin', file.sha256);
    expect(sent()).toEqual(['2']);
  });
}

/** An upload whose first and third part are stored, and whose second one is under way for ever. */
async function interruptible(
  page: Page,
  bucket: TestBucket,
  line: { run: (script?: Script) => void },
  path: string,
): Promise<void> {
  line.run(({ query }) => (query.get('partNumber') === '2' ? { kind: 'hold' } : null));
  await send(page, bucket, path);
  await expectParts(bucket, [1, 3]);
}
