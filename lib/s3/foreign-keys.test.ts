import { expect, test } from 'vitest';
import { objectKey, prefix, type BucketName } from '@/lib/domain/names';
import { deleteStep } from './delete-step';
import { listPage } from './listing';
import { sumUp } from './overview';
import { replayStore } from './test-replies';
import { transferStep } from './transfer-step';

const bucket = 'bucket' as BucketName;
const folder = prefix('team/');

/** What a store answers that lost the prefix on the way: a proxy dropped it, or a forged cursor overruled it. */
function listingOf(...keys: string[]): { body: string } {
  const contents = keys.map((key) => `<Contents><Key>${key}</Key><Size>1</Size></Contents>`).join('');
  return {
    body: `<ListBucketResult><Name>bucket</Name><IsTruncated>false</IsTruncated>${contents}</ListBucketResult>`,
  };
}

const target = { kind: 'prefix' as const, prefix: folder };

test('a listing with keys outside its prefix is none', async () => {
  const { store } = await replayStore([listingOf('team/a', 'secret/b')]);
  await expect(listPage(store, { bucket, prefix: folder })).rejects.toMatchObject({ code: 'not_s3' });
  await expect(sumUp(store, { bucket, prefix: folder }).next()).rejects.toMatchObject({ code: 'not_s3' });
});

test('nor is one with folders outside it', async () => {
  const body =
    '<ListBucketResult><Name>bucket</Name><IsTruncated>false</IsTruncated><CommonPrefixes><Prefix>secret/</Prefix></CommonPrefixes></ListBucketResult>';
  const { store } = await replayStore([{ body }]);
  await expect(listPage(store, { bucket, prefix: folder })).rejects.toMatchObject({ code: 'not_s3' });
});

test('nothing outside the prefix is deleted', async () => {
  const { store, seen } = await replayStore([
    listingOf('team/a', 'the-only-copy'),
    { body: '<DeleteResult/>' },
  ]);
  await expect(deleteStep(store, { bucket, target, cursor: 'team/' })).rejects.toMatchObject({
    code: 'not_s3',
  });
  expect(seen.map(({ method }) => method)).toEqual(['GET']);
});

test('nothing outside the prefix is moved', async () => {
  const { store, seen } = await replayStore([listingOf('the-only-copy')]);
  const to = { bucket, prefix: prefix('elsewhere/') };
  const cursor = JSON.stringify({ after: objectKey('team/') });
  await expect(
    transferStep(store, { bucket, target, to, move: true, overwrite: 'replace', cursor }),
  ).rejects.toMatchObject({ code: 'not_s3' });
  expect(seen.map(({ method }) => method)).toEqual(['GET']);
});
