import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { requireLoopback } from './loopback';

/** The store the integration tests run against. */
export interface S3UnderTest {
  name: string;
  endpoint: string;
  accessKeyId: string;
  secretAccessKey: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    s3: S3UnderTest;
  }
}

/**
 * Another S3 server by `WINDLASS_TEST_S3_ENDPOINT`, `…_ACCESS_KEY_ID`, `…_SECRET_ACCESS_KEY` and `…_NAME`; without them an
 * embedded store of its own, deleted afterwards.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { s3, stop } = await start();
  project.provide('s3', s3);
  return stop;
}

async function start(): Promise<{ s3: S3UnderTest; stop: () => Promise<void> }> {
  const endpoint = process.env.WINDLASS_TEST_S3_ENDPOINT;
  if (endpoint !== undefined && endpoint !== '') {
    requireLoopback(endpoint);
    const s3 = {
      name: process.env.WINDLASS_TEST_S3_NAME ?? 'external',
      endpoint,
      accessKeyId: required('WINDLASS_TEST_S3_ACCESS_KEY_ID'),
      secretAccessKey: required('WINDLASS_TEST_S3_SECRET_ACCESS_KEY'),
    };
    return { s3, stop: () => Promise.resolve() };
  }
  const { startEmbeddedStore } = await import('@/lib/embedded-s3/server');
  const dataDir = await mkdtemp(join(tmpdir(), 'windlass-test-'));
  const keys = { accessKeyId: 'test-access-key', secretAccessKey: 'test-secret-key' };
  const store = await startEmbeddedStore({ dataDir, ...keys });
  return {
    s3: { name: 'embedded', endpoint: store.endpoint, ...keys },
    async stop() {
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '')
    throw new Error(`${name} must be set with WINDLASS_TEST_S3_ENDPOINT.`);
  return value;
}
