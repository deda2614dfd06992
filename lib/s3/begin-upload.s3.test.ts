import { expect, test } from 'vitest';
import { objectKey } from '@/lib/domain/names';
import { beginUpload } from './begin-upload';
import { listUploads } from './multipart';
import { testBucket, testStore } from './test-store';

const store = testStore();
const bucket = await testBucket(store);

function begin(name: string, token: string, signal = new AbortController().signal) {
  return beginUpload(store, { bucket, key: objectKey(name), contentType: 'text/plain', token, signal });
}
async function listed(name: string): Promise<string[]> {
  return (await listUploads(store, { bucket, prefix: name })).map(({ uploadId }) => uploadId);
}

test('asked again under one token, at once or later, the same upload is answered', async () => {
  const [first, second] = await Promise.all([begin('same', 'one'), begin('same', 'one')]);
  expect(second).toBe(first);
  expect(await begin('same', 'one')).toBe(first);
  expect(await listed('same')).toEqual([first]);
  expect(await begin('same', 'another')).not.toBe(first);
});

test('what nobody waits for any more is taken back', async () => {
  const gone = new AbortController();
  const beginning = begin('gone', 'one', gone.signal);
  gone.abort();
  await expect(beginning).rejects.toMatchObject({ code: 'cancelled' });
  expect(await listed('gone')).toEqual([]);
  const again = await begin('gone', 'one');
  expect(await listed('gone')).toEqual([again]);
});

test('it stays while one of those who asked still waits', async () => {
  const gone = new AbortController();
  const asking = [begin('both', 'one', gone.signal), begin('both', 'one')];
  gone.abort();
  const ids = await Promise.all(asking);
  expect(await listed('both')).toEqual([ids[1]]);
});

test('a refusal is not remembered', async () => {
  const nowhere = () =>
    beginUpload(store, {
      ...{ bucket: 'no-such-bucket-here' as typeof bucket, key: objectKey('a'), contentType: '' },
      ...{ token: 'one', signal: new AbortController().signal },
    });
  for (let time = 0; time < 2; time += 1)
    await expect(nowhere()).rejects.toMatchObject({ code: 'bucket_not_found' });
});
