import { expect, test } from 'vitest';
import { prefix, type BucketName } from '@/lib/domain/names';
import { listAfter, walkKeys } from './listing';
import { replayStore, type Reply } from './test-replies';

const bucket = 'bucket' as BucketName;
const folder = prefix('a/');

function page(keys: string[], more: { truncated: boolean; token?: string }): Reply {
  const contents = keys.map((key) => `<Contents><Key>${key}</Key><Size>1</Size></Contents>`).join('');
  const token =
    more.token === undefined ? '' : `<NextContinuationToken>${more.token}</NextContinuationToken>`;
  return {
    body: `<ListBucketResult><Name>bucket</Name><IsTruncated>${more.truncated}</IsTruncated>${token}${contents}</ListBucketResult>`,
  };
}

test('an empty page that promises more is not taken for the end', async () => {
  const { store, seen } = await replayStore([
    page([], { truncated: true, token: 't1' }),
    page([], { truncated: true, token: 't2' }),
    page(['a/x'], { truncated: false }),
  ]);
  expect(await listAfter(store, { bucket, prefix: folder })).toMatchObject({
    files: [{ key: 'a/x' }],
    next: null,
  });
  expect(seen[2]?.url).toContain('continuation-token=t2');
});

test('a listing that stands still is no end: what it hides would count as deleted, copied or free', async () => {
  const { store } = await replayStore([page(['a/x', 'a/y'], { truncated: true, token: 't' })]);
  const walk = walkKeys(store, { bucket, prefix: folder });
  expect((await walk.next()).value).toHaveLength(2);
  await expect(walk.next()).rejects.toMatchObject({ code: 'not_s3' });
});

test('nor is an empty page that promises more and names no way there', async () => {
  const { store } = await replayStore([page([], { truncated: true })]);
  await expect(listAfter(store, { bucket, prefix: folder })).rejects.toMatchObject({ code: 'not_s3' });
});
