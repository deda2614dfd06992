import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, type S3Client } from '@aws-sdk/client-s3';
import { expect } from 'vitest';
import { startEmbeddedStore, type EmbeddedStore } from '@/lib/embedded-s3/server';
import { testClient, testCredentials } from './client';

export interface OpenedStore {
  store: EmbeddedStore;
  client: S3Client;
  dataDir: string;
  /** It was started with. */
  options: Parameters<typeof startEmbeddedStore>[0];
  /** Files of object bytes on disk. */
  blobCount: () => number;
  /** Fails where something went wrong inside the store. */
  close: () => Promise<void>;
}

/** A store in a folder of its own, with one bucket. */
export async function openStore(bucket: string): Promise<OpenedStore> {
  const dataDir = mkdtempSync(join(tmpdir(), 'embedded-s3-'));
  const internalErrors: unknown[] = [];
  const options = {
    dataDir,
    ...testCredentials,
    onError: (error: unknown) => internalErrors.push(error),
  };
  const store = await startEmbeddedStore(options);
  const client = testClient(store.endpoint);
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  const blobs = join(dataDir, 'blobs');
  return {
    ...{ store, client, dataDir, options },
    blobCount: () => readdirSync(blobs).reduce((sum, name) => sum + readdirSync(join(blobs, name)).length, 0),
    async close() {
      client.destroy();
      await store.close();
      rmSync(dataDir, { recursive: true });
      expect(internalErrors).toEqual([]);
    },
  };
}
