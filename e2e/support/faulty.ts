import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { S3Client } from '@aws-sdk/client-s3';
import type { BrowserContextOptions } from '@playwright/test';
import { startEmbeddedStore } from '@/lib/embedded-s3/server';
import { freePort, spawnApp } from '@/scripts/support/spawn-app.mjs';
import { expect, test as base } from '../fixtures';
import { storeAccess, type StoreAccess } from './environment';
import { FaultProxy } from './fault-proxy';
import { openSession } from './sessions';
import { storeClient, TestBucket } from './test-bucket';

/** An app that knows its store only through a line that fails on command. */
interface FaultyApp {
  origin: string;
  session: BrowserContextOptions['storageState'];
  /** Past that line. */
  store: S3Client;
  line: FaultProxy;
  /** Until `back` is called: a store of our own ends its process' part and starts from its disk, another is only cut off. */
  takeStoreDown: () => Promise<{ back: () => Promise<void> }>;
}

/** Tests in which the way to the store, or the store, fails. */
export const test = base.extend<{ line: FaultProxy }, { faulty: FaultyApp }>({
  faulty: [
    async ({}, provide) => {
      const { access, restart, remove } = await ownStore();
      const line = new FaultProxy(access.endpoint);
      await line.start();
      const credentials = { username: 'admin', password: 'correct horse battery staple' };
      const app = await spawnApp({
        WINDLASS_ADMIN_PASSWORD: credentials.password,
        WINDLASS_S3_ENDPOINT: line.endpoint,
        WINDLASS_S3_REGION: 'us-east-1',
        WINDLASS_S3_ACCESS_KEY_ID: access.accessKeyId,
        WINDLASS_S3_SECRET_ACCESS_KEY: access.secretAccessKey,
      });
      const client = await openSession(credentials, app.url);
      const session = await client.storageState();
      await client.dispose();
      const store = storeClient(access);
      await provide({
        ...{ origin: app.url, session, store, line },
        async takeStoreDown() {
          await line.stop();
          await restart();
          return { back: () => line.start() };
        },
      });
      store.destroy();
      await app.stop();
      await line.stop();
      await remove();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  baseURL: ({ faulty }, provide) => provide(faulty.origin),
  storageState: ({ faulty }, provide) => provide(faulty.session),

  bucket: async ({ faulty }, provide) => {
    const bucket = await TestBucket.create(faulty.store, { origin: faulty.origin, connection: 's3' });
    await provide(bucket);
    await bucket.remove();
  },

  /** Without faults at the start and at the end of every test. */
  line: async ({ faulty }, provide) => {
    await provide(faulty.line);
    faulty.line.run();
  },
});

export { expect };

/** One that a test may stop without taking the other tests' store away; another kind of store cannot be restarted here. */
async function ownStore(): Promise<{
  access: StoreAccess;
  restart: () => Promise<void>;
  remove: () => Promise<void>;
}> {
  const access = storeAccess();
  const nothing = () => Promise.resolve();
  if (access.name !== 'embedded') return { access, restart: nothing, remove: nothing };
  const options = {
    ...access,
    dataDir: await mkdtemp(join(tmpdir(), 'windlass-store-')),
    port: await freePort(),
  };
  let store = await startEmbeddedStore(options);
  return {
    access: { ...access, endpoint: store.endpoint },
    async restart() {
      await store.close();
      store = await startEmbeddedStore(options);
    },
    async remove() {
      await store.close();
      await rm(options.dataDir, { recursive: true, force: true });
    },
  };
}
