import { describe, expect, it } from 'vitest';
import { findAddress } from './address';
import { AWKWARD_KEYS } from './awkward-keys';
import type { ConnectionSummary } from './connection';
import { locationHref } from './location';
import { parentOf, prefix, type BucketName, type ConnectionId, type ObjectKey, type Prefix } from './names';
import { storeUrl } from './store-url';

const base: ConnectionSummary = {
  id: 'aws' as ConnectionId,
  name: 'AWS',
  region: 'eu-central-1',
  pathStyle: false,
  readOnly: false,
  canWrite: true,
  canManageBuckets: true,
  rootPrefix: '' as Prefix,
};
const minio: ConnectionSummary = {
  ...base,
  id: 'minio' as ConnectionId,
  endpoint: 'https://minio.example:9000',
  pathStyle: true,
};
const team: ConnectionSummary = {
  ...base,
  id: 'team' as ConnectionId,
  endpoint: 'https://store.example',
  rootPrefix: 'team/' as Prefix,
};
const origin = 'https://windlass.example';
const context = { connections: [base, minio, team], origin, onlyBuckets: null };

/** `connection bucket prefix`, and what is open. */
function destinations(text: string, change: Partial<typeof context> = {}): string[] | string | null {
  const found = findAddress(text, { ...context, ...change });
  if (!found) return null;
  if (!found.ok) return found.problem;
  return found.destinations.map(({ location, open }) =>
    [location.connection, location.bucket, location.prefix, ...(open === null ? [] : [`> ${open}`])].join(
      ' ',
    ),
  );
}

describe('findAddress', () => {
  it.each([
    ['s3://photos', ['aws photos ']],
    ['s3://photos/', ['aws photos ']],
    ['S3://photos/2024/', ['aws photos 2024/']],
    ['  s3://photos/2024/', ['aws photos 2024/']],
    ['s3://photos/2024/a%20b.jpg', ['aws photos 2024/ > 2024/a%20b.jpg', 'aws photos 2024/a%20b.jpg/']],
    ['s3://photos/a?b#c/', ['aws photos a?b#c/']],
    ['arn:aws:s3:::photos', ['aws photos ']],
    ['arn:aws-cn:s3:::photos/2024/', ['aws photos 2024/']],
    // Virtual host and path style, old, new and dual-stack.
    ['https://photos.s3.amazonaws.com/2024/', ['aws photos 2024/']],
    ['https://photos.s3.eu-central-1.amazonaws.com/2024/', ['aws photos 2024/']],
    ['https://my.photos.s3-eu-west-1.amazonaws.com/2024/', ['aws my.photos 2024/']],
    ['https://photos.s3.dualstack.us-gov-west-1.amazonaws.com/a/', ['aws photos a/']],
    ['https://photos.s3-accelerate.amazonaws.com/a/', ['aws photos a/']],
    ['http://photos.s3-website-us-east-1.amazonaws.com/a/', ['aws photos a/']],
    ['https://photos.s3.cn-north-1.amazonaws.com.cn/a/', ['aws photos a/']],
    ['https://s3.amazonaws.com/photos/2024/', ['aws photos 2024/']],
    ['https://s3.eu-central-1.amazonaws.com/photos', ['aws photos ']],
    ['https://s3-us-west-2.amazonaws.com/photos/a/', ['aws photos a/']],
    ['https://photos.s3.amazonaws.com/a%2Fb%20c+d/', ['aws photos a/b c+d/']],
    ['https://photos.s3.amazonaws.com/a//../b/', ['aws photos a//../b/']],
    [
      'https://photos.s3.eu-central-1.amazonaws.com/a.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AK%2F20240101&X-Amz-Signature=ab',
      ['aws photos  > a.txt', 'aws photos a.txt/'],
    ],
    // The console: folders, objects, and as it was.
    ['https://s3.console.aws.amazon.com/s3/buckets/photos', ['aws photos ']],
    ['https://s3.console.aws.amazon.com/s3/buckets/photos?region=eu-central-1&tab=objects', ['aws photos ']],
    ['https://s3.console.aws.amazon.com/s3/buckets/photos/2024/?region=eu-central-1', ['aws photos 2024/']],
    [
      'https://eu-central-1.console.aws.amazon.com/s3/buckets/photos?bucketType=general&prefix=2024/a%2Bb/&showversions=false',
      ['aws photos 2024/a+b/'],
    ],
    [
      'https://eu-central-1.console.aws.amazon.com/s3/object/photos?region=eu-central-1&prefix=2024/a+b.jpg',
      ['aws photos 2024/ > 2024/a b.jpg', 'aws photos 2024/a b.jpg/'],
    ],
    ['https://console.amazonaws.cn/s3/buckets/photos?prefix=a/', ['aws photos a/']],
    ['https://s3.console.aws.amazon.com/s3/home', 'noBucket'],
    // Other stores, by host and port.
    ['https://minio.example:9000/photos/2024/', ['minio photos 2024/']],
    ['https://photos.minio.example:9000/2024/', ['minio photos 2024/']],
    ['http://minio.example:9000/photos/', ['minio photos ']],
    ['https://minio.example/photos/', 'elsewhere'],
    ['https://elsewhere.example/photos/', 'elsewhere'],
    ['https://store.example/photos', ['team photos team/']],
    ['https://store.example/photos/team/a/', ['team photos team/a/']],
    ['https://store.example/photos/other/', 'outsideRoot'],
    // Ours.
    [`${origin}/minio/photos?prefix=a%2F`, ['minio photos a/']],
    [`${origin}/minio/photos?prefix=a%2F&open=a%2Fb`, ['minio photos a/ > a/b']],
    [`${origin}/gone/photos`, 'elsewhere'],
    [`${origin}/sign-in`, 'unreadable'],
    // What cannot be read.
    ['s3://', 'noBucket'],
    ['s3:///key', 'noBucket'],
    ['https://minio.example:9000/', 'noBucket'],
    ['https://photos.s3.amazonaws.com/%ff', 'unreadable'],
    ['s3://bad bucket/', 'unreadable'],
    [`s3://photos/${'k'.repeat(1025)}`, 'unreadable'],
    ['https://', 'unreadable'],
    ['arn:aws:s3:eu-central-1:123456789012:accesspoint/mine', 'accessPoint'],
    ['arn:aws:iam::123456789012:user/me', 'unreadable'],
    // What is no address at all.
    ['photos', null],
    ['new folder', null],
    ['s3', null],
  ] as const)('%s', (text, expected) => {
    expect(destinations(text)).toEqual(expected);
  });

  it('means the open connection where any could be meant', () => {
    expect(destinations('s3://photos/a/', { connections: [minio, base] })).toEqual(['minio photos a/']);
  });

  it('says which bucket there is none of, where all are known', () => {
    const onlyBuckets = ['photos'] as never;
    expect(destinations('s3://photos/a/', { onlyBuckets })).toEqual(['aws photos a/']);
    expect(destinations('s3://films/a/', { onlyBuckets })).toBe('noSuchBucket');
    expect(destinations('https://minio.example:9000/films/', { onlyBuckets })).toEqual(['minio films ']);
  });

  it.each(AWKWARD_KEYS)('finds %j by every address of it', (key) => {
    const bucket = 'photos' as BucketName;
    const parent = parentOf(key as ObjectKey);
    const expected = `photos ${parent} > ${key}`;
    const first = (text: string) => destinations(text)?.[0];
    expect(first(storeUrl({ ...minio }, bucket, key))).toBe(`minio ${expected}`);
    expect(first(storeUrl({ pathStyle: false, region: 'eu-central-1' }, bucket, key))).toBe(
      `aws ${expected}`,
    );
    expect(first(`s3://photos/${key}`)).toBe(`aws ${expected}`);
    expect(first(`arn:aws:s3:::photos/${key}`)).toBe(`aws ${expected}`);
    const location = { connection: minio.id, bucket, prefix: prefix(parent) };
    expect(first(origin + locationHref(location, key as ObjectKey))).toBe(`minio ${expected}`);
  });
});
