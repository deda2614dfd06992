import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { PutObjectCommand, type PutObjectCommandInput } from '@aws-sdk/client-s3';
import { afterAll, inject } from 'vitest';
import { ROOT, type BucketName, type ObjectKey } from '@/lib/domain/names';
import type { Step } from '@/lib/domain/steps';
import { createBucket, deleteBucket } from './buckets';
import { createStore, type Store, type StoreConfig } from './client';
import { deleteStep } from './delete-step';
import { abortUpload, listUploads } from './multipart';

/** For integration tests: the store under test, and buckets of their own that vanish with the test file. */
export function testStore(overrides: Partial<StoreConfig> = {}): Store {
  const { endpoint, accessKeyId, secretAccessKey } = inject('s3');
  const store = createStore({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey },
    ...overrides,
  });
  afterAll(() => store.destroy());
  return store;
}

/** Call at the top of a file or suite: the bucket is emptied and deleted after it. */
export async function testBucket(store: Store): Promise<BucketName> {
  const bucket = `windlass-test-${randomUUID()}` as BucketName;
  await createBucket(store, bucket);
  afterAll(async () => {
    for (const upload of await listUploads(store, { bucket }))
      await abortUpload(store, { bucket, ...upload });
    await finish((cursor) =>
      deleteStep(store, { bucket, target: { kind: 'prefix', prefix: ROOT }, cursor, emptyBucket: true }),
    );
    await deleteBucket(store, bucket);
  });
  return bucket;
}

export async function put(
  store: Store,
  bucket: BucketName,
  key: string,
  body: string | Uint8Array = key,
  more: Partial<PutObjectCommandInput> = {},
): Promise<ObjectKey> {
  await store.client.send(
    new PutObjectCommand({ Bucket: bucket, Key: key, Body: Buffer.from(body), ...more }),
  );
  return key as ObjectKey;
}

/** Takes steps to the end. */
export async function finish(take: (cursor: string | null) => Promise<Step>): Promise<Step[]> {
  const steps: Step[] = [];
  let cursor: string | null = null;
  do {
    const step = await take(cursor);
    steps.push(step);
    cursor = step.cursor;
  } while (cursor !== null && steps.length < 1000);
  return steps;
}

interface RawReply {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

/** What a client does that sends a URL exactly as it got it: `fetch` and browsers rewrite dot segments. */
export async function rawRequest(
  method: string,
  url: string,
  options: { headers?: Record<string, string>; body?: string | Uint8Array } = {},
): Promise<RawReply> {
  const { hostname, port, host } = new URL(url);
  const path = url.slice(url.indexOf(host) + host.length);
  const { headers = {}, body = '' } = options;
  const length = method === 'PUT' ? { 'content-length': String(Buffer.byteLength(body)) } : {};
  return new Promise((resolve, reject) => {
    const request = http.request(
      { hostname, port, method, path, headers: { ...length, ...headers } },
      (reply) => {
        const chunks: Buffer[] = [];
        reply.on('data', (chunk: Buffer) => chunks.push(chunk));
        reply.on('error', reject);
        reply.on('end', () =>
          resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: Buffer.concat(chunks) }),
        );
      },
    );
    request.on('error', reject);
    request.end(method === 'PUT' ? body : undefined);
  });
}
