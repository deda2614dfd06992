import { describe, expect, it } from 'vitest';
import { ROOT, type BucketName, type ConnectionId } from '@/lib/domain/names';
import type { StoreConfig } from '@/lib/s3/client';
import { testBucket, testStore } from '@/lib/s3/test-store';
import type { Connection } from './connections';
import { allowPage, diagnose, pageOrigin } from './diagnose';

const bucket = await testBucket(testStore());
const page = new URL('https://files.example');

function connect(overrides: Partial<StoreConfig> = {}, canWrite = true): Connection {
  const store = testStore(overrides);
  return {
    ...{ id: 'here' as ConnectionId, name: 'Here', region: 'us-east-1', rootPrefix: ROOT, store },
    ...{ readOnly: !canWrite, canWrite, canManageBuckets: canWrite, allows: () => true },
  };
}

describe('diagnose', () => {
  it('finds a rule missing, offers it to those who may write, and is content once it is there', async () => {
    const reason = { reason: 'cors', origin: page.origin };
    expect(await diagnose(connect(), bucket, page)).toMatchObject({ ...reason, canFix: true });
    expect(await diagnose(connect({}, false), bucket, page)).toMatchObject({ ...reason, canFix: false });
    await allowPage(connect(), bucket, page);
    expect(await diagnose(connect(), bucket, page)).toMatchObject({ reason: 'fine', canFix: false });
  });

  it('names the address browsers are sent to, not the server’s own', async () => {
    const told = await diagnose(connect({ publicEndpoint: 'http://store.example:9000' }), bucket, page);
    expect(told).toMatchObject({ reason: 'mixed_content', endpoint: 'http://store.example:9000' });
  });

  it.each([
    ['a private address', 'http://203.0.113.5', 'http://10.0.0.5:9000'],
    ['the server’s own machine', 'http://203.0.113.5', 'http://127.0.0.1:9000'],
    ['a name of a container network', 'http://files.example', 'http://minio:9000'],
  ])('takes %s for out of a page’s reach', async (_, from, publicEndpoint) => {
    const told = await diagnose(connect({ publicEndpoint }), bucket, new URL(from));
    expect(told).toEqual({
      reason: 'private_network',
      canFix: false,
      endpoint: publicEndpoint,
      origin: from,
    });
  });

  it('says so when the server reaches no store either', async () => {
    const endpoint = 'http://127.0.0.1:1';
    const told = await diagnose(connect({ endpoint }), bucket, new URL('http://127.0.0.1:3000'));
    expect(told).toMatchObject({ reason: 'unreachable', canFix: false, endpoint });
  });

  it('leaves what it cannot explain to be explained', async () => {
    const gone = 'windlass-never-was' as BucketName;
    await expect(diagnose(connect(), gone, page)).rejects.toMatchObject({ code: 'bucket_not_found' });
  });
});

describe('pageOrigin', () => {
  it('is what the browser says of the page, whatever else the request carries', async () => {
    const headers = { origin: 'https://files.example', host: 'internal:3000' };
    expect((await pageOrigin(new Request('http://internal:3000', { headers }))).href).toBe(
      'https://files.example/',
    );
  });
});
