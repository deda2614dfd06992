import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { spawnApp } from '@/scripts/support/spawn-app.mjs';
import { expect, test as base } from './fixtures';
import { storeAccess } from './support/environment';
import { dropOnto, makeFiles } from './support/files';
import { breadcrumb, dialog, listing, openFolder, row, select, transfers, treeItem } from './support/pages';
import { openSession } from './support/sessions';
import { TestBucket } from './support/test-bucket';

interface ReadOnlyApp {
  origin: string;
  /** Signed in as an administrator, whom only the connection stops. */
  client: APIRequestContext;
}

const CONNECTION = 'shelf';

const test = base.extend<object, { app: ReadOnlyApp }>({
  app: [
    async ({}, provide) => {
      const { endpoint, accessKeyId, secretAccessKey } = storeAccess();
      const folder = await mkdtemp(path.join(tmpdir(), 'windlass-read-only-'));
      const connection = {
        ...{ id: CONNECTION, name: 'Shelf', endpoint, pathStyle: true, readOnly: true },
        credentials: { type: 'static', accessKeyId, secretAccessKey },
      };
      const part = { ...connection, id: 'part', name: 'Part', rootPrefix: 'folder/deep/' };
      const file = path.join(folder, 'windlass.json');
      await writeFile(file, JSON.stringify({ connections: [connection, part] }));
      const admin = { username: 'admin', password: 'correct horse battery staple' };
      const app = await spawnApp({ WINDLASS_CONFIG: file, WINDLASS_ADMIN_PASSWORD: admin.password });
      const client = await openSession(admin, app.url);
      await provide({ origin: app.url, client });
      await client.dispose();
      await app.stop();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  baseURL: ({ app }, provide) => provide(app.origin),
  storageState: async ({ app }, provide) => provide(await app.client.storageState()),

  bucket: async ({ app, store }, provide) => {
    const bucket = await TestBucket.create(store, { origin: app.origin, connection: CONNECTION });
    await bucket.seed(['folder/a.txt', 'kept.txt']);
    await provide(bucket);
    expect(await bucket.keys()).toEqual(['folder/a.txt', 'kept.txt']);
    await bucket.remove();
  },
});

const WRITING = /\b(upload|new|move|rename|delete|cut|paste|duplicate|edit)\b/i;

test('nothing that writes is offered, in the bar, the menu or the palette', async ({ page, bucket }) => {
  await openFolder(page, bucket);
  const upload = page.getByRole('button', { name: 'Upload', exact: true });
  await expect(upload).toBeDisabled();
  await expect(upload).toHaveAccessibleDescription('This connection does not allow writing.');
  await upload.press('Enter');
  await expect(page.getByRole('tooltip')).toHaveText('This connection does not allow writing.');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await select(page, 'kept.txt');
  const bar = page.getByRole('toolbar', { name: 'Commands' });
  await expect(bar.getByRole('button', { name: 'Download' })).toBeEnabled();
  const offered = await bar.getByRole('button', { disabled: false }).allTextContents();
  expect(offered.filter((name) => WRITING.test(name))).toEqual([]);

  await row(page, 'kept.txt').click({ button: 'right' });
  const items = page.getByRole('menu').getByRole('menuitem', { disabled: false });
  await expect(items.filter({ hasText: 'Download' })).toBeVisible();
  await expect(items.filter({ hasText: WRITING })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await page.keyboard.press('ControlOrMeta+k');
  const options = dialog(page, 'Commands').getByRole('option');
  await expect(options.filter({ hasText: 'Download' }).first()).toBeVisible();
  await expect(options.filter({ hasText: WRITING })).toHaveCount(0);
});

test('a connection that begins within a bucket says where', async ({ page, bucket }) => {
  await page.goto(`/part/${bucket.name}`);
  const crumbs = breadcrumb(page).getByRole('listitem').getByRole('link');
  await expect(crumbs).toHaveCount(2);
  await expect(crumbs.nth(0)).toHaveAccessibleName('Part');
  await expect(crumbs.nth(1)).toHaveAccessibleName(`${bucket.name}/folder/deep`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('deep');
});

test('keys, pastes and drops write nothing', async ({ page, bucket }, testInfo) => {
  const { 'new.txt': file } = await makeFiles(testInfo.outputPath('files'), { 'new.txt': 'new' });
  await openFolder(page, bucket);
  await select(page, 'kept.txt');
  for (const key of ['F2', 'Delete', 'ControlOrMeta+x', 'ControlOrMeta+c', 'ControlOrMeta+v'])
    await page.keyboard.press(key);
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(['pasted'], 'pasted.txt'));
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  for (const target of [listing(page), row(page, 'folder'), treeItem(page, 'folder')]) {
    const box = await target.boundingBox();
    if (!box) throw new Error('nowhere to drop');
    await dropOnto(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, [file!.path]);
  }
  // What went its way until here would show: the palette's code is loaded after it was asked for.
  await page.keyboard.press('ControlOrMeta+k');
  await expect(dialog(page, 'Commands')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(transfers(page)).toBeHidden();
});

test('the server refuses as well, and says why', async ({ app, bucket }) => {
  for (const [operation, input] of [
    ['sign', { requests: [{ kind: 'put', key: 'new.txt', contentType: 'text/plain' }] }],
    ['create', { key: 'new.txt', contentType: 'text/plain', size: 1, token: 'one' }],
    ['allow_origin', {}],
  ] as const) {
    const answer = await app.client.post(`/api/uploads/${operation}`, {
      data: { connection: CONNECTION, bucket: bucket.name, ...input },
      headers: { origin: app.origin },
    });
    expect(await answer.json(), operation).toMatchObject({ error: { code: 'read_only' } });
  }
  const sent = await app.client.put(
    `/api/uploads/send?connection=${CONNECTION}&bucket=${bucket.name}&key=new.txt`,
    { data: 'new', headers: { origin: app.origin } },
  );
  expect(sent.ok()).toBe(false);
});
