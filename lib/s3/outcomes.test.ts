import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { listBuckets } from './buckets';
import type { Unreached } from './outcomes';
import { replayStore, s3Error, type Reply } from './test-replies';

const BUCKETS = '<ListAllMyBucketsResult><Owner><ID>me</ID></Owner><Buckets/></ListAllMyBucketsResult>';

async function outcomesOf(replies: [Reply, ...Reply[]], endpoint?: string, signal?: AbortSignal) {
  const told: (Unreached | null)[] = [];
  const onOutcome = (outcome: Unreached | null) => told.push(outcome);
  const { store } = await replayStore(replies, { onOutcome, ...(endpoint && { endpoint }) });
  await listBuckets(store, signal).catch(() => undefined);
  return told;
}

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('a store that refuses the connection is told once, whatever the attempts', async () => {
  expect(await outcomesOf([{}], `http://127.0.0.1:${await closedPort()}`)).toEqual([
    { code: 'unreachable', cause: 'ECONNREFUSED' },
  ]);
});

test('a gateway without a store behind it is told by its status', async () => {
  expect(await outcomesOf([{ status: 502, body: '<html>' }])).toEqual([
    { code: 'unreachable', cause: 'HTTP 502' },
  ]);
});

test('an answer counts as reached, a refusal too', async () => {
  expect(await outcomesOf([{ body: BUCKETS }])).toEqual([null]);
  expect(await outcomesOf([{ status: 403, body: s3Error('AccessDenied') }])).toEqual([null]);
});

test('nothing is told of a request that was given up', async () => {
  expect(await outcomesOf([{ body: BUCKETS }], undefined, AbortSignal.abort())).toEqual([]);
});
