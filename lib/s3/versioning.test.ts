import { expect, test } from 'vitest';
import type { BucketName } from '@/lib/domain/names';
import { replayStore, s3Error } from './test-replies';
import { bucketVersioning } from './versioning';

const bucket = 'photos' as BucketName;

test.each([
  [403, 'AccessDenied'],
  [501, 'NotImplemented'],
  [405, 'MethodNotAllowed'],
])('a store that answers %i %s is asked once, and leaves it unknown', async (status, code) => {
  const { store, seen } = await replayStore([{ status, body: s3Error(code) }]);
  expect(await bucketVersioning(store, bucket)).toBeNull();
  expect(seen).toHaveLength(1);
});

test('a bucket that is not there is no unknown', async () => {
  const { store } = await replayStore([{ status: 404, body: s3Error('NoSuchBucket') }]);
  await expect(bucketVersioning(store, bucket)).rejects.toMatchObject({ code: 'bucket_not_found' });
});
