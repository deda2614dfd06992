import { GetObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { expect, test } from 'vitest';
import { AWKWARD_KEYS } from '@/lib/domain/awkward-keys';
import type { BucketName } from '@/lib/domain/names';
import { isAmazon, storeUrl, type StoreAddress } from '@/lib/domain/store-url';
import { createStore } from './client';

const ADDRESSES: StoreAddress[] = [
  { pathStyle: false, region: 'eu-central-1' },
  { pathStyle: false, region: 'cn-north-1' },
  { endpoint: 'https://minio.example:9000', pathStyle: true, region: 'us-east-1' },
  { endpoint: 'https://store.example', pathStyle: false, region: 'us-east-1' },
  { endpoint: 'https://store.example/base', pathStyle: true, region: 'us-east-1' },
  { endpoint: 'http://store.example', pathStyle: false, region: 'us-east-1' },
  { endpoint: 'http://127.0.0.1:9000', pathStyle: false, region: 'us-east-1' },
];
const BUCKETS = ['photos', 'dotted.name', '1234', 'Upper_case'] as BucketName[];

for (const address of ADDRESSES) {
  for (const bucket of BUCKETS) {
    // The SDK itself fails on such a name before an IP address.
    if (bucket.includes('.') && address.endpoint?.includes('127.0.0.1') === true) continue;
    test(`is what the SDK signs: ${bucket} at ${JSON.stringify(address)}`, async () => {
      const { endpoint, pathStyle: forcePathStyle, region } = address;
      const credentials = { accessKeyId: 'a', secretAccessKey: 's' };
      const store = createStore({ endpoint, region, forcePathStyle, credentials });
      for (const key of AWKWARD_KEYS) {
        const signed = await getSignedUrl(store.signer, new GetObjectCommand({ Bucket: bucket, Key: key }));
        expect(storeUrl(address, bucket, key)).toBe(signed.slice(0, signed.indexOf('?')));
      }
      store.destroy();
    });
  }
}

test.each([
  [undefined, true],
  ['https://s3.eu-central-1.amazonaws.com', true],
  ['https://s3.cn-north-1.amazonaws.com.cn:443', true],
  ['https://amazonaws.com.example', false],
  ['https://notamazonaws.com', false],
  ['http://127.0.0.1:9000/s3.amazonaws.com', false],
])('the endpoint %s is of AWS: %s', (endpoint, expected) => {
  expect(isAmazon(endpoint)).toBe(expected);
});
